import { DayField, IdField } from '@etabli/platform';

export class SheetRequest {
  @DayField({ optional: true, description: 'today when left out' }) day?: string;
}

export class SheetsRequest extends SheetRequest {
  @IdField({ optional: true, description: 'left out: every youth of the school' }) groupId?: string;
}
