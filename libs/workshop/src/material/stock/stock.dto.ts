import {
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  ListField,
  PageRequest,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import { STOCK_DECIMALS } from '../item/material-item.rules.js';
import { MOVEMENT_KINDS, type MovementKind } from './stock.rules.js';

export const MOVEMENT_SORTS = ['recordedAt'] as const;
export type MovementSort = (typeof MOVEMENT_SORTS)[number];
/** Of one movement: above zero, 1/1000. */
export const QUANTITY = { decimals: STOCK_DECIMALS, min: '0.001', max: '1000000' } as const;

export class MovementsRequest extends PageRequest {
  @ChoiceField('MovementSort', MOVEMENT_SORTS, { optional: true }) sort?: MovementSort;
  @ChoiceField('MovementKind', MOVEMENT_KINDS, { optional: true }) kind?: MovementKind;
}

export class ScrapRequest {
  @DecimalField(QUANTITY) quantity: string;
  @IdField({ optional: true }) locationId?: string | null;
  @TextField({ max: 200, description: 'why' }) note: string;
}

export class TransferRequest {
  @DecimalField(QUANTITY) quantity: string;
  @IdField() fromId: string;
  @IdField() toId: string;
  @TextField({ optional: true, max: 200, description: 'why' }) note?: string | null;
}

export class MovementView {
  @IdField() id: string;
  @ChoiceField('MovementKind', MOVEMENT_KINDS) kind: MovementKind;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'positive: came in' }) quantity: string;
  @SignedCentsField() valueCents: number;
  @TextField({ max: 80 }) locationName: string;
  @IdField({ nullable: true }) orderId: string | null;
  @TextField({ nullable: true, max: 20 }) orderNumber: string | null;
  @TextField({ nullable: true, max: 200 }) operationTitle: string | null;
  @TextField({ nullable: true, max: 300 }) note: string | null;
  @InstantField() recordedAt: string;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
}

export class MovementsView {
  @ListField(() => MovementView) items: MovementView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}
