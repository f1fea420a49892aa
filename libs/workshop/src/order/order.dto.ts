import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
  TextsField,
} from '@etabli/platform';
import { DeliverLineInput, DeliveryView } from '../delivery/delivery.dto.js';
import { ReturnView } from '../return/return.dto.js';
import { OperationView } from '../operation/operation.dto.js';
import { LINE_NATURES, type LineNature, ORDER_STATES, type OrderState } from './order.rules.js';

export const ORDER_SORTS = ['dueOn', 'number', 'openedOn', 'title'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** One state, or `open`: on which youths work now; `unfinished`: all but delivered, closed and cancelled. */
export const ORDER_FILTERS = [...ORDER_STATES, 'open', 'unfinished', 'late', 'promised'] as const;
export type OrderFilter = (typeof ORDER_FILTERS)[number];

export const ORDER_ACTS = [
  'edit',
  'split',
  'release',
  'check',
  'checkPart',
  'deliver',
  'close',
  'reopen',
  'cancel',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

const MAX_MINUTES = 600_000;

export class OrdersRequest extends PageRequest {
  @ChoiceField('OrderSort', ORDER_SORTS, { optional: true }) sort?: OrderSort;
  @ChoiceField('OrderFilter', ORDER_FILTERS, { optional: true }) state?: OrderFilter;
  @IdField({ optional: true }) customerId?: string;
}

/** The school's own exercise; a customer's order comes from an accepted quote. */
export class OpenExerciseRequest {
  @TextField({ max: 200 }) title: string;
  @DayField({ optional: true }) dueOn?: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
}

export class EditOrderRequest {
  @TextField({ optional: true, max: 200 }) title?: string;
  @TextField({ optional: true, min: 0, max: 80 }) customerReference?: string | null;
  @DayField({ optional: true }) dueOn?: string | null;
}

export class CheckOrderRequest {
  @TextsField({ optional: true, max: 20, maxLength: 80, description: 'codes of the warnings passed over' })
  confirm?: string[];
}

export class CloseOrderRequest {
  @TextsField({ optional: true, max: 20, maxLength: 80, description: 'codes of the warnings passed over' })
  confirm?: string[];
}

export class CheckPartRequest {
  @ListField(() => DeliverLineInput, { min: 1, max: 200, description: 'so many more of each line' })
  lines: DeliverLineInput[];
}

export class ReopenOrderRequest {
  @TextField({ max: 300 }) reason: string;
}

export class OrderRowView {
  @IdField() id: string;
  @TextField({ max: 20 }) number: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true }) customerId: string | null;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @ChoiceField('OrderState', ORDER_STATES) state: OrderState;
  @DayField() openedOn: string;
  @DayField({ nullable: true }) dueOn: string | null;
  @BooleanField() late: boolean;
  @DayField({ nullable: true, description: 'it was under way when the school began with Établi' })
  takenOverOn: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @IntField({ min: 0, max: MAX_MINUTES }) spentMinutes: number;
  @IntField({ min: 0, max: 1000 }) operations: number;
  @IntField({ min: 0, max: 1000 }) operationsDone: number;
  @BooleanField({ description: 'some pieces are delivered, not all' }) partlyDelivered: boolean;
}

export class OrdersView {
  @ListField(() => OrderRowView) items: OrderRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class OrderLineView {
  @IdField() id: string;
  @TextField({ max: 300 }) label: string;
  @ChoiceField('LineNature', LINE_NATURES) nature: LineNature;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 4 }) quantity: string;
  @DecimalField({ decimals: 4, description: 'passed the check; all of it once the order is checked' })
  checkedQuantity: string;
  @DecimalField({ decimals: 4, description: 'checked and not delivered yet' }) deliverableQuantity: string;
  @DecimalField({ decimals: 4 }) deliveredQuantity: string;
  @DecimalField({ decimals: 4 }) remainingQuantity: string;
  @DecimalField({ decimals: 4 }) billedQuantity: string;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @CentsField({ nullable: true, description: 'cents before tax, for those who may read quotes' }) soldCents:
    | number
    | null;
}

/** A reason in words; the screen greys the button and says it. */
export class OrderRefusalView {
  @TextField({ max: 80 }) code: string;
  @TextField({ max: 400 }) detail: string;
}

export class OrderActionView {
  @ChoiceField('OrderAct', ORDER_ACTS) act: OrderAct;
  @ListField(() => OrderRefusalView, { description: 'empty: it may be done now' }) refusals: OrderRefusalView[];
}

export class OrderView extends OrderRowView {
  @IdField({ nullable: true }) quoteId: string | null;
  @IdField({ nullable: true, description: 'the estimate it was sold by' }) estimateId: string | null;
  @IdField({ nullable: true }) inquiryId: string | null;
  @TextField({ nullable: true, max: 80 }) customerReference: string | null;
  @DayField({ nullable: true }) checkedOn: string | null;
  @TextField({ nullable: true, max: 120 }) checkedByName: string | null;
  @DayField({ nullable: true }) deliveredOn: string | null;
  @DayField({ nullable: true }) closedOn: string | null;
  @TextField({ nullable: true, max: 120 }) closedByName: string | null;
  @TextField({ nullable: true, max: 300, description: 'why it was last reopened' }) reopenReason: string | null;
  @ListField(() => OrderLineView) lines: OrderLineView[];
  @ListField(() => OperationView) operationList: OperationView[];
  @ListField(() => DeliveryView) deliveries: DeliveryView[];
  @ListField(() => ReturnView, { description: 'goods that came back' }) returns: ReturnView[];
  @IntField({ min: 0, max: 1000 }) openNonconformities: number;
  @ListField(() => OrderActionView) actions: OrderActionView[];
}
