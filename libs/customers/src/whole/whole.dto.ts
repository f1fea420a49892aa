import { CentsField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { CustomerRoleView } from '../role/role.dto.js';
import { CLIENT_PARTS, type ClientPartKind } from './client-part.js';

export class ClientFigureView {
  @TextField({ max: 120 }) label: string;
  @CentsField({ nullable: true }) cents: number | null;
  @IntField({ min: 0, max: 1_000_000, nullable: true }) count: number | null;
}
export class ClientPartLineView {
  @TextField({ max: 400 }) title: string;
  @TextField({ max: 400, nullable: true }) detail: string | null;
  @DayField({ nullable: true }) on: string | null;
  @CentsField({ nullable: true }) cents: number | null;
  @TextField({ max: 200, nullable: true, description: 'address of the screen' }) path: string | null;
}
export class ClientPartView {
  @ChoiceField('ClientPartKind', CLIENT_PARTS) kind: ClientPartKind;
  @ListField(() => ClientFigureView) figures: ClientFigureView[];
  @ListField(() => ClientPartLineView, { description: 'the newest first, eight at most' }) lines: ClientPartLineView[];
}
export class ClientWholeView {
  @IdField() id: string;
  @TextField({ max: 250 }) label: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 120 }) city: string;
  @ListField(() => CustomerRoleView) roles: CustomerRoleView[];
  @ListField(() => ClientPartView, { description: 'of those the reader may see, only what there is' })
  parts: ClientPartView[];
}
