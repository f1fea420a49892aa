import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { VAT_REASONS, type VatReason } from '@etabli/kernel';
import type { OrderState } from '@etabli/workshop';
import { TotalsView } from '../invoice/document.dto.js';
import { SHOWN_QUOTE_STATES, type ShownQuoteState } from '../quote/quote.rules.js';
import { LINK_STATES, type LinkState } from './client-link.rules.js';

/** A sent quote or an order, one of the two. */
export class LinkSubject {
  @IdField({ optional: true }) quoteId?: string | null;
  @IdField({ optional: true }) orderId?: string | null;
}

export class CreateLinkRequest extends LinkSubject {
  @DayField({ optional: true, description: 'the last day it opens' }) expiresOn?: string | null;
}

export class ClientLinkView {
  @IdField() id: string;
  @ChoiceField('LinkState', LINK_STATES) state: LinkState;
  @TextField({ max: 300, nullable: true, description: 'while it opens' }) url: string | null;
  @InstantField() createdAt: string;
  @DayField() expiresOn: string;
}

export class ClientLinksView {
  @BooleanField({ description: 'false: the school has no public address, no link can be made' }) offered: boolean;
  @ListField(() => ClientLinkView, { description: 'the newest first' }) items: ClientLinkView[];
}

export class ClientAcceptRequest {
  @TextField({ max: 120, description: 'who says yes' }) name: string;
  @TextField({ optional: true, max: 60, description: 'own purchase-order number' }) customerReference?: string | null;
}

export class ClientRefuseRequest {
  @TextField({ max: 120, description: 'who says no' }) name: string;
  @TextField({ optional: true, max: 500 }) reason?: string | null;
}

export class OfferedSchoolView {
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 254, nullable: true }) email: string | null;
  @TextField({ max: 40, nullable: true }) phone: string | null;
}

export class OfferedLineView {
  @TextField({ max: 200 }) label: string;
  @TextField({ max: 1000, nullable: true }) details: string | null;
  @DecimalField({ decimals: 4 }) quantity: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 6 }) unitPrice: string;
  @IntField({ min: 0, max: 10_000 }) discountBp: number;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @ChoiceField('VatReason', VAT_REASONS, { nullable: true }) vatReason: VatReason | null;
  @CentsField() netCents: number;
}

export class OfferedQuoteView {
  @TextField({ max: 35 }) number: string;
  @TextField({ max: 160 }) title: string;
  @ChoiceField('QuoteState', SHOWN_QUOTE_STATES) state: ShownQuoteState;
  @DayField() sentOn: string;
  @DayField() validUntil: string;
  @TextField({ max: 60, nullable: true }) customerReference: string | null;
  @IntField({ min: 0, max: 10_000, description: 'of the total with tax' }) depositBp: number;
  @CentsField() depositCents: number;
  @ListField(() => OfferedLineView) lines: OfferedLineView[];
  @ObjectField(() => TotalsView) totals: TotalsView;
  @BooleanField({ description: 'it may be answered now' }) answerable: boolean;
  @DayField({ nullable: true }) answeredOn: string | null;
  @TextField({ max: 120, nullable: true }) answeredBy: string | null;
}

/** How far an order is; what the workshop prepares or closes for itself is not the client's affair. `cancelled` ends it. */
export const FOLLOWED_STATES = ['released', 'in_work', 'checked', 'delivered', 'cancelled'] as const;
export type FollowedState = (typeof FOLLOWED_STATES)[number];

export function followedState(state: OrderState): FollowedState {
  if (state === 'planned') return 'released';
  return state === 'closed' ? 'delivered' : state;
}

export class FollowedLineView {
  @TextField({ max: 300 }) label: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 4 }) quantity: string;
  @DecimalField({ decimals: 4 }) deliveredQuantity: string;
}

export class FollowedDeliveryView {
  @TextField({ max: 20 }) number: string;
  @DayField() deliveredOn: string;
}

export class FollowedOrderView {
  @TextField({ max: 20 }) number: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField('FollowedState', FOLLOWED_STATES) state: FollowedState;
  @DayField() openedOn: string;
  @DayField({ nullable: true, description: 'the day promised' }) dueOn: string | null;
  @ListField(() => FollowedLineView) lines: FollowedLineView[];
  @ListField(() => FollowedDeliveryView) deliveries: FollowedDeliveryView[];
}

/** What the client sees: his quote, and the order once there is one. Never a youth. */
export class ClientPageView {
  @ObjectField(() => OfferedSchoolView) school: OfferedSchoolView;
  @TextField({ max: 250 }) customerLabel: string;
  @ObjectField(() => OfferedQuoteView, { nullable: true }) quote: OfferedQuoteView | null;
  @ObjectField(() => FollowedOrderView, { nullable: true }) order: FollowedOrderView | null;
}
