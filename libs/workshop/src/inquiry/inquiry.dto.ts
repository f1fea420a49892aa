import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { CUSTOMER_KINDS, type CustomerKind } from '@etabli/customers';
import { OrderRefusalView } from '../order/order.dto.js';
import { CHANNELS, type Channel, type Ending, ENDINGS, INQUIRY_STATES, type InquiryState } from './inquiry.rules.js';

export const INQUIRY_SORTS = ['receivedOn', 'wantedOn', 'subject'] as const;
export type InquirySort = (typeof INQUIRY_SORTS)[number];

/** One state, or `open`: all that still asks for something. */
export const INQUIRY_FILTERS = [...INQUIRY_STATES, 'open'] as const;
export type InquiryFilter = (typeof INQUIRY_FILTERS)[number];

export const INQUIRY_ACTS = ['edit', 'customer', 'estimate', 'quote', 'end', 'resume'] as const;
export type InquiryAct = (typeof INQUIRY_ACTS)[number];

export class InquiriesRequest extends PageRequest {
  @ChoiceField('InquirySort', INQUIRY_SORTS, { optional: true }) sort?: InquirySort;
  @ChoiceField('InquiryFilter', INQUIRY_FILTERS, { optional: true }) state?: InquiryFilter;
  @IdField({ optional: true }) customerId?: string;
}

export class CreateInquiryRequest {
  @IdField({ optional: true }) customerId?: string | null;
  @TextField({ optional: true, max: 120, description: 'who asks, when he is no client yet' }) contactName?:
    | string
    | null;
  @TextField({ optional: true, max: 200 }) contactDetails?: string | null;
  @TextField({ max: 160 }) subject: string;
  @TextField({ optional: true, max: 2000 }) details?: string | null;
  @TextField({ optional: true, max: 80, description: 'in his words' }) quantity?: string | null;
  @DayField({ optional: true }) wantedOn?: string | null;
  @DayField({ optional: true, description: 'today when left out' }) receivedOn?: string | null;
  @ChoiceField('InquiryChannel', CHANNELS) channel: Channel;
}

export class EditInquiryRequest {
  @IdField({ optional: true }) customerId?: string | null;
  @TextField({ optional: true, max: 120 }) contactName?: string | null;
  @TextField({ optional: true, max: 200 }) contactDetails?: string | null;
  @TextField({ optional: true, max: 160 }) subject?: string;
  @TextField({ optional: true, max: 2000 }) details?: string | null;
  @TextField({ optional: true, max: 80 }) quantity?: string | null;
  @DayField({ optional: true }) wantedOn?: string | null;
  @DayField({ optional: true }) receivedOn?: string;
  @ChoiceField('InquiryChannel', CHANNELS, { optional: true }) channel?: Channel;
}

export class EndInquiryRequest {
  @ChoiceField('InquiryEnding', ENDINGS, { description: 'declined: the school says no; lost: the client does' })
  ending: Ending;
  @TextField({ max: 300 }) reason: string;
}

export class InquiryRowView {
  @IdField() id: string;
  @TextField({ max: 160 }) subject: string;
  @IdField({ nullable: true }) customerId: string | null;
  @TextField({ max: 250, description: 'the client, or who asks' }) clientName: string;
  @TextField({ nullable: true, max: 80 }) quantity: string | null;
  @DayField({ nullable: true }) wantedOn: string | null;
  @DayField() receivedOn: string;
  @ChoiceField('InquiryChannel', CHANNELS) channel: Channel;
  @ChoiceField('InquiryState', INQUIRY_STATES) state: InquiryState;
  @IntField({ min: 0, max: 1000, description: 'the newest revision of each counted once' }) plans: number;
  @IdField({ nullable: true }) productionOrderId: string | null;
}

export class InquiriesView {
  @ListField(() => InquiryRowView) items: InquiryRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class InquiryActionView {
  @ChoiceField('InquiryAct', INQUIRY_ACTS) act: InquiryAct;
  @ListField(() => OrderRefusalView, { description: 'empty: it may be done now' }) refusals: OrderRefusalView[];
}

export class ProposedCustomerView {
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @TextField({ max: 120 }) name: string;
  @TextField({ nullable: true, max: 120 }) firstName: string | null;
  @TextField({ nullable: true, max: 200 }) email: string | null;
  @TextField({ nullable: true, max: 40 }) phone: string | null;
  @TextField({ nullable: true, max: 200 }) addressLine1: string | null;
  @TextField({ nullable: true, max: 12 }) postalCode: string | null;
  @TextField({ nullable: true, max: 200 }) city: string | null;
}

export class InquiryView extends InquiryRowView {
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @TextField({ nullable: true, max: 120 }) contactName: string | null;
  @TextField({ nullable: true, max: 200 }) contactDetails: string | null;
  @TextField({ nullable: true, max: 2000 }) details: string | null;
  @TextField({ nullable: true, max: 300, description: 'why it was declined or lost' }) endReason: string | null;
  @DayField({ description: 'since when it is in its state' }) stateOn: string;
  @TextField({ nullable: true, max: 120 }) recordedByName: string | null;
  @TextField({ nullable: true, max: 20 }) productionOrderNumber: string | null;
  @ObjectField(() => ProposedCustomerView, {
    nullable: true,
    description: 'what is known of him; null: he is a client',
  })
  proposedCustomer: ProposedCustomerView | null;
  @ListField(() => InquiryActionView) actions: InquiryActionView[];
}
