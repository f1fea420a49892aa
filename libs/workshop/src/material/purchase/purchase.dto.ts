import {
  CentsField,
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
import { MATERIAL_UNITS, type MaterialUnit, STOCK_DECIMALS } from '../item/material-item.rules.js';
import { QUANTITY } from '../stock/stock.dto.js';
import { PURCHASE_STATES, type PurchaseState } from './purchase.rules.js';

export const PURCHASE_SORTS = ['createdAt'] as const;
export type PurchaseSort = (typeof PURCHASE_SORTS)[number];

export class PurchasesRequest extends PageRequest {
  @ChoiceField('PurchaseSort', PURCHASE_SORTS, { optional: true }) sort?: PurchaseSort;
  @ChoiceField('PurchaseState', PURCHASE_STATES, { optional: true }) state?: PurchaseState;
}

export class PurchaseLineInput {
  @IdField({ optional: true, description: 'into the stock' }) itemId?: string | null;
  @IdField({ optional: true, description: 'bought for that line of an order' }) orderMaterialId?: string | null;
  @DecimalField(QUANTITY) quantity: string;
}

export class PurchaseRequest {
  @TextField({ max: 120 }) title: string;
  @TextField({ optional: true, min: 0, max: 120 }) supplier?: string | null;
  @ListField(() => PurchaseLineInput, { max: 200 }) lines: PurchaseLineInput[];
}

export class ArrivalLineInput {
  @IdField() lineId: string;
  @DecimalField(QUANTITY) quantity: string;
  @CentsField({ description: 'cents before tax, of the quantity that came' }) costCents: number;
}

export class ArrivalRequest {
  @DayField({ optional: true, description: 'today when left out' }) receivedOn?: string | null;
  @TextField({ optional: true, min: 0, max: 200, description: 'number of the supplier’s note' }) note?: string | null;
  @IdField({ optional: true, description: 'left out: the first one' }) locationId?: string | null;
  @ListField(() => ArrivalLineInput, { min: 1, max: 200 }) lines: ArrivalLineInput[];
}

export class PurchaseRowView {
  @IdField() id: string;
  @TextField({ max: 120 }) title: string;
  @TextField({ nullable: true, max: 120 }) supplier: string | null;
  @ChoiceField('PurchaseState', PURCHASE_STATES) state: PurchaseState;
  @InstantField() createdAt: string;
  @TextField({ nullable: true, max: 120 }) createdByName: string | null;
  @DayField({ nullable: true }) orderedOn: string | null;
  @IntField({ min: 0, max: 1000 }) lineCount: number;
  @IntField({ min: 0, max: 1000, description: 'lines that came whole' }) receivedCount: number;
}

export class PurchasesView {
  @ListField(() => PurchaseRowView) items: PurchaseRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class PurchaseLineView {
  @IdField() id: string;
  @IdField({ nullable: true }) itemId: string | null;
  @IdField({ nullable: true }) orderMaterialId: string | null;
  @TextField({ nullable: true, max: 20 }) orderNumber: string | null;
  @TextField({ max: 120 }) label: string;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: STOCK_DECIMALS }) quantity: string;
  @DecimalField({ decimals: STOCK_DECIMALS }) received: string;
  @DecimalField({ decimals: STOCK_DECIMALS }) remaining: string;
  @CentsField({ description: 'of what came' }) costCents: number;
}

export class PurchaseView extends PurchaseRowView {
  @ListField(() => PurchaseLineView) lines: PurchaseLineView[];
}

export class PurchaseNeedView {
  @IdField({ nullable: true, description: 'of the stock' }) itemId: string | null;
  @IdField({ nullable: true, description: 'bought for an order' }) orderMaterialId: string | null;
  @TextField({ nullable: true, max: 20 }) orderNumber: string | null;
  @TextField({ max: 200 }) label: string;
  @TextField({ nullable: true, max: 120 }) supplier: string | null;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'to buy' }) quantity: string;
}

export class PurchaseNeedsView {
  @ListField(() => PurchaseNeedView) items: PurchaseNeedView[];
}
