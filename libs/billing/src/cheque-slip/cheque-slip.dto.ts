import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { SLIP_STATES, type SlipState } from './cheque-slip.rules.js';

export class MakeSlipRequest {
  @DayField({ description: 'the day the cheques go to the bank' }) depositedOn: string;
  @IdsField({ min: 1, max: 200, description: 'recorded cheques' }) paymentIds: string[];
}

export class TakeSlipBackRequest {
  @TextField({ max: 300 }) reason: string;
}

export const SLIP_SORTS = ['depositedOn'] as const;
export type SlipSort = (typeof SLIP_SORTS)[number];

export class SlipsRequest extends PageRequest {
  @ChoiceField('ChequeSlipSort', SLIP_SORTS, { optional: true }) sort?: SlipSort;
  @ChoiceField('ChequeSlipState', SLIP_STATES, { optional: true }) state?: SlipState;
}

export class SlipRow {
  @IdField() id: string;
  @TextField({ max: 20 }) number: string;
  @DayField() depositedOn: string;
  @TextField({ max: 34 }) iban: string;
  @IntField({ min: 1, max: 200 }) chequeCount: number;
  @CentsField() totalCents: number;
  @ChoiceField('ChequeSlipState', SLIP_STATES) state: SlipState;
  @DayField({ nullable: true, description: 'day of the bank' }) creditedOn: string | null;
  @TextField({ max: 120 }) madeByName: string;
  @TextField({ max: 300, nullable: true }) takenBackReason: string | null;
}

export class SlipsView {
  @ListField(() => SlipRow) items: SlipRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class SlipChequeView {
  @IdField() paymentId: string;
  @TextField({ max: 250 }) customerLabel: string;
  @DayField() receivedOn: string;
  @TextField({ max: 40, nullable: true, description: 'number of the cheque' }) reference: string | null;
  @TextField({ max: 4000 }) invoiceNumbers: string;
  @CentsField() amountCents: number;
}

export class SlipView extends SlipRow {
  @ListField(() => SlipChequeView) cheques: SlipChequeView[];
}
