import { CentsField, ChoiceField, DecimalField, IdField, ListField, TextField } from '@etabli/platform';
import { MATERIAL_UNITS, type MaterialUnit, STOCK_DECIMALS } from '../item/material-item.rules.js';
import { QUANTITY } from '../stock/stock.dto.js';

const AMOUNT = { decimals: STOCK_DECIMALS, min: '0', max: '1000000' } as const;

export class AddOrderMaterialRequest {
  @IdField({ optional: true, description: 'left out: bought for the order' }) itemId?: string | null;
  @TextField({ optional: true, min: 0, max: 120 }) label?: string | null;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS, { optional: true }) unit?: MaterialUnit | null;
  @DecimalField(AMOUNT) wanted: string;
}

export class EditOrderMaterialRequest {
  @DecimalField({ optional: true, ...AMOUNT }) wanted?: string;
  @DecimalField({ optional: true, ...AMOUNT, description: 'kept in the stock' }) reserved?: string;
}

export class TakeMaterialRequest {
  @DecimalField(QUANTITY) quantity: string;
  @IdField({ optional: true, description: 'left out: where most lies' }) locationId?: string | null;
}

export class TakeAtOperationRequest extends TakeMaterialRequest {
  @IdField() itemId: string;
}

export class OrderMaterialView {
  @IdField() id: string;
  @IdField({ nullable: true }) itemId: string | null;
  @TextField({ nullable: true, max: 30 }) itemCode: string | null;
  @TextField({ max: 120 }) label: string;
  @TextField({ nullable: true, max: 80 }) dimension: string | null;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: STOCK_DECIMALS }) wanted: string;
  @DecimalField({ decimals: STOCK_DECIMALS }) reserved: string;
  @DecimalField({ decimals: STOCK_DECIMALS }) consumed: string;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'on purchase lists and not received' }) onOrder: string;
  @DecimalField({
    nullable: true,
    decimals: STOCK_DECIMALS,
    description: 'what this order may take; null: bought for it',
  })
  available: string | null;
  @CentsField() costCents: number;
}

export class OrderMaterialsView {
  @ListField(() => OrderMaterialView) items: OrderMaterialView[];
  @CentsField() consumedCents: number;
  @CentsField() boughtCents: number;
}
