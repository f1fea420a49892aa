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
} from '@etabli/platform';
import {
  type Cause,
  CAUSES,
  type Decision,
  DECISIONS,
  NONCONFORMITY_STATES,
  type NonconformityState,
} from './nonconformity.rules.js';

export const NONCONFORMITY_SORTS = ['foundOn'] as const;
export type NonconformitySort = (typeof NONCONFORMITY_SORTS)[number];

/** One state, or `pending`: what is still to be put right. */
export const NONCONFORMITY_FILTERS = [...NONCONFORMITY_STATES, 'pending'] as const;
export type NonconformityFilter = (typeof NONCONFORMITY_FILTERS)[number];

const QUANTITY = { decimals: 4, min: '0', max: '99999999' } as const;
const MAX_MINUTES = 600_000_000;

export class NonconformitiesRequest extends PageRequest {
  @ChoiceField('NonconformitySort', NONCONFORMITY_SORTS, { optional: true }) sort?: NonconformitySort;
  @ChoiceField('NonconformityFilter', NONCONFORMITY_FILTERS, { optional: true }) state?: NonconformityFilter;
  @ChoiceField('NonconformityCause', CAUSES, { optional: true }) cause?: Cause;
  @IdField({ optional: true }) orderId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class OpenNonconformityRequest {
  @IdField() orderId: string;
  @IdField({ optional: true, description: 'left out: of the whole order' }) operationId?: string | null;
  @IdField({ optional: true, description: 'the value out of tolerance' }) measurementId?: string | null;
  @DayField({ optional: true, description: 'today when left out' }) foundOn?: string | null;
  @TextField({ max: 300 }) what: string;
  @ChoiceField('NonconformityCause', CAUSES) cause: Cause;
  @TextField({ optional: true, min: 0, max: 200, description: 'of the cause « other »' }) causeWords?: string | null;
  @DecimalField({ optional: true, ...QUANTITY }) scrapped?: string;
  @DecimalField({ optional: true, ...QUANTITY }) toRework?: string;
}

export class EditNonconformityRequest {
  @TextField({ optional: true, max: 300 }) what?: string;
  @ChoiceField('NonconformityCause', CAUSES, { optional: true }) cause?: Cause;
  @TextField({ optional: true, min: 0, max: 200 }) causeWords?: string | null;
  @DecimalField({ optional: true, ...QUANTITY }) scrapped?: string;
  @DecimalField({ optional: true, ...QUANTITY }) toRework?: string;
}

export class DecideNonconformityRequest {
  @ChoiceField('NonconformityDecision', DECISIONS) decision: Decision;
  @TextField({ optional: true, min: 0, max: 120, description: 'who accepts as is, for the client' })
  acceptedBy?: string | null;
  @IdField({ optional: true, description: 'what a rework repairs; left out: its own operation' })
  operationId?: string | null;
}

export class WithdrawNonconformityRequest {
  @TextField({ max: 300 }) reason: string;
}

export class NonconformityRowView {
  @IdField() id: string;
  @IdField() orderId: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @IdField({ nullable: true }) operationId: string | null;
  @TextField({ nullable: true, max: 200 }) operationTitle: string | null;
  @DayField() foundOn: string;
  @TextField({ nullable: true, max: 120 }) foundByName: string | null;
  @TextField({ max: 300 }) what: string;
  @ChoiceField('NonconformityCause', CAUSES) cause: Cause;
  @TextField({ nullable: true, max: 200 }) causeWords: string | null;
  @DecimalField(QUANTITY) scrapped: string;
  @DecimalField(QUANTITY) toRework: string;
  @ChoiceField('NonconformityState', NONCONFORMITY_STATES) state: NonconformityState;
  @ChoiceField('NonconformityDecision', DECISIONS, { nullable: true }) decision: Decision | null;
  @IntField({ min: 0, max: MAX_MINUTES, description: 'of its rework: not billed, still learning' })
  reworkMinutes: number;
  @BooleanField() hasPhoto: boolean;
}

export class NonconformitiesView {
  @ListField(() => NonconformityRowView) items: NonconformityRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export const NONCONFORMITY_ACTS = ['edit', 'decide', 'settle', 'withdraw'] as const;
export type NonconformityAct = (typeof NONCONFORMITY_ACTS)[number];

export class NonconformityRefusalView {
  @TextField({ max: 80 }) code: string;
  @TextField({ max: 400 }) detail: string;
}

export class NonconformityActionView {
  @ChoiceField('NonconformityAct', NONCONFORMITY_ACTS) act: NonconformityAct;
  @ListField(() => NonconformityRefusalView, { description: 'empty: it may be done now' })
  refusals: NonconformityRefusalView[];
}

export class NonconformityView extends NonconformityRowView {
  @TextField({ nullable: true, max: 120 }) acceptedBy: string | null;
  @TextField({ nullable: true, max: 120 }) decidedByName: string | null;
  @DayField({ nullable: true }) decidedOn: string | null;
  @DayField({ nullable: true }) endedOn: string | null;
  @TextField({ nullable: true, max: 300 }) withdrawalReason: string | null;
  @IdField({ nullable: true }) reworkOperationId: string | null;
  @TextField({ nullable: true, max: 200 }) reworkOperationTitle: string | null;
  @TextField({ nullable: true, max: 200, description: 'the value that showed it, in words' }) measured: string | null;
  @ListField(() => NonconformityActionView) actions: NonconformityActionView[];
}

/** Of the list as filtered. */
export class NonconformityFiguresView {
  @IntField({ min: 0, max: 1_000_000 }) count: number;
  @IntField({ min: 0, max: 1_000_000 }) pending: number;
  @IntField({ min: 0, max: MAX_MINUTES }) reworkMinutes: number;
  @CentsField({ nullable: true, description: 'machine time of the rework; null for who reads no cost' })
  reworkCents: number | null;
}
