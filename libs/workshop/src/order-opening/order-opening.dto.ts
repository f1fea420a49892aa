import { VAT_REASONS, type VatReason } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { OrderRefusalView } from '../order/order.dto.js';
import { LINE_NATURES, type LineNature, ORDER_STATES, type OrderState } from '../order/order.rules.js';
import type { OpeningChange } from './order-opening.entity.js';

export const OPENING_CHANGES = ['delivered', 'billed', 'minutes'] as const satisfies readonly OpeningChange['what'][];

export const ORDER_OPENING_SORTS = ['takenOn'] as const;
export type OrderOpeningSort = (typeof ORDER_OPENING_SORTS)[number];

export class OrderOpeningsRequest extends PageRequest {
  @ChoiceField('OrderOpeningSort', ORDER_OPENING_SORTS, { optional: true }) sort?: OrderOpeningSort;
}

export class OpeningLineRequest {
  @TextField({ max: 200 }) label: string;
  @ChoiceField('LineNature', LINE_NATURES) nature: LineNature;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 4, min: '0.0001', max: '9999999' }) quantity: string;
  @DecimalField({ decimals: 6, min: '0', max: '9999999', description: 'euros before tax' }) unitPrice: string;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { optional: true, description: 'of a zero rate' })
  vatReason?: VatReason | null;
  @IntField({ min: 0, max: 600_000 }) allottedMinutes: number;
  @DecimalField({ decimals: 4, min: '0', max: '9999999' }) deliveredQuantity: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: 'invoiced in the program before' })
  billedQuantity: string;
}

export class OpeningOperationRequest {
  @IdField({ optional: true }) catalogueOperationId?: string | null;
  @TextField({ optional: true, max: 200, description: 'left out: the title in the catalogue' }) title?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
  @IntField({ optional: true, min: 0, max: 59, description: 'place of its line' }) lineIndex?: number | null;
  @IntField({ min: 0, max: 600_000 }) allottedMinutes: number;
  @IntField({ min: 0, max: 600_000, description: 'spent so far' }) minutesToDate: number;
  @BooleanField({ optional: true }) done?: boolean;
}

export class OrderOpeningRequest {
  @IdField({ optional: true, description: 'left out: an exercise of the school' }) customerId?: string | null;
  @TextField({ max: 200 }) title: string;
  @TextField({ optional: true, max: 40, description: 'its number in the program before' }) previousNumber?:
    | string
    | null;
  @TextField({ optional: true, max: 80 }) customerReference?: string | null;
  @DayField() openedOn: string;
  @DayField({ optional: true }) dueOn?: string | null;
  @ListField(() => OpeningLineRequest, { min: 1, max: 60 }) lines: OpeningLineRequest[];
  @ListField(() => OpeningOperationRequest, { max: 60, description: 'none: one a line' })
  operations: OpeningOperationRequest[];
}

export class OrderOpeningView {
  @IdField({ description: 'of the order' }) id: string;
  @TextField({ max: 20 }) number: string;
  @TextField({ nullable: true, max: 40 }) previousNumber: string | null;
  @TextField({ max: 200 }) title: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @ChoiceField('OrderState', ORDER_STATES) state: OrderState;
  @DayField() takenOn: string;
  @IntField({ min: 0, max: 100_000_000, description: 'spent before' }) minutes: number;
  @IntField({ min: 0, max: 1000, description: 'lines with something delivered and not invoiced' })
  billableLines: number;
  @TextField({ nullable: true, max: 120 }) enteredByName: string | null;
  @InstantField() enteredAt: string;
}

export class OrderOpeningsView {
  @ListField(() => OrderOpeningView) items: OrderOpeningView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class CorrectedLineRequest {
  @IdField() lineId: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: 'before the school began' })
  deliveredQuantity: string;
  @DecimalField({ decimals: 4, min: '0', max: '9999999', description: 'before the school began' })
  billedQuantity: string;
}

export class CorrectedOperationRequest {
  @IdField() operationId: string;
  @IntField({ min: 0, max: 600_000, description: 'spent before the school began' }) minutesToDate: number;
}

export class CorrectOpeningRequest {
  @TextField({ max: 300 }) reason: string;
  @ListField(() => CorrectedLineRequest, { max: 60, description: 'those left out stay' }) lines: CorrectedLineRequest[];
  @ListField(() => CorrectedOperationRequest, { max: 200, description: 'those left out stay' })
  operations: CorrectedOperationRequest[];
}

export class OpeningLineView {
  @IdField() lineId: string;
  @TextField({ max: 200 }) label: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 4 }) quantity: string;
  @DecimalField({ decimals: 4, description: 'before the school began' }) deliveredQuantity: string;
  @DecimalField({ decimals: 4, description: 'before the school began' }) billedQuantity: string;
}

export class OpeningOperationView {
  @IdField() operationId: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 0, max: 600_000 }) minutesToDate: number;
}

export class OpeningChangeView {
  @ChoiceField('OpeningChangeWhat', OPENING_CHANGES) what: OpeningChange['what'];
  @TextField({ max: 200, description: 'of the line or of the operation' }) label: string;
  @TextField({ max: 20, description: 'a quantity, or minutes' }) from: string;
  @TextField({ max: 20 }) to: string;
}

export class OpeningCorrectionView {
  @IdField() id: string;
  @TextField({ max: 300 }) reason: string;
  @ListField(() => OpeningChangeView) changes: OpeningChangeView[];
  @TextField({ nullable: true, max: 120 }) correctedByName: string | null;
  @InstantField() correctedAt: string;
}

export class OrderOpeningDetailView extends OrderOpeningView {
  @ListField(() => OpeningLineView) lines: OpeningLineView[];
  @ListField(() => OpeningOperationView) operations: OpeningOperationView[];
  @ListField(() => OpeningCorrectionView, { description: 'the last first' }) corrections: OpeningCorrectionView[];
  @ListField(() => OrderRefusalView, { description: 'empty: it may be corrected now' }) refusals: OrderRefusalView[];
}
