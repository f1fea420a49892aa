import { DayField, IdField, TextField } from '@etabli/platform';

export class DisputeRequest {
  @TextField({ max: 500 }) reason: string;
}

export class CloseDisputeRequest {
  @TextField({ optional: true, max: 500 }) note?: string | null;
}

export class DisputeView {
  @IdField() id: string;
  @DayField() openedOn: string;
  @TextField({ max: 500 }) reason: string;
  @DayField({ nullable: true }) closedOn: string | null;
  @TextField({ max: 500, nullable: true }) closingNote: string | null;
}
