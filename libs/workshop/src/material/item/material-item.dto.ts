import {
  BooleanField,
  CentsField,
  ChoiceField,
  DecimalField,
  IdField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { MATERIAL_UNITS, type MaterialUnit, STOCK_DECIMALS } from './material-item.rules.js';

export const ITEM_SORTS = ['name', 'code'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];
/** `low`: less is free than the minimum; `all`: those that are no longer kept too */
export const ITEM_FILTERS = ['kept', 'low', 'all'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];
const MINIMUM = { decimals: STOCK_DECIMALS, min: '0', max: '1000000' } as const;

export class ItemsRequest extends PageRequest {
  @ChoiceField('ItemSort', ITEM_SORTS, { optional: true }) sort?: ItemSort;
  @ChoiceField('ItemFilter', ITEM_FILTERS, { optional: true, description: 'kept when left out' }) state?: ItemFilter;
}

export class CreateItemRequest {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @TextField({ optional: true, min: 0, max: 80 }) dimension?: string | null;
  @DecimalField({ optional: true, ...MINIMUM }) minimumStock?: string | null;
  @TextField({ optional: true, min: 0, max: 120 }) supplier?: string | null;
}

export class EditItemRequest {
  @TextField({ optional: true, max: 30 }) code?: string;
  @TextField({ optional: true, max: 120 }) name?: string;
  @TextField({ optional: true, max: 80 }) family?: string;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS, { optional: true }) unit?: MaterialUnit;
  @TextField({ optional: true, min: 0, max: 80 }) dimension?: string | null;
  @DecimalField({ optional: true, ...MINIMUM }) minimumStock?: string | null;
  @TextField({ optional: true, min: 0, max: 120 }) supplier?: string | null;
  @BooleanField({ optional: true, description: 'false: no longer kept' }) active?: boolean;
}

export class ItemView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 80 }) family: string;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @TextField({ nullable: true, max: 80 }) dimension: string | null;
  @DecimalField({ decimals: STOCK_DECIMALS }) minimumStock: string;
  @TextField({ nullable: true, max: 120 }) supplier: string | null;
  @DecimalField({ nullable: true, decimals: 4, description: 'euros a unit, of the last receipt' })
  lastUnitCost: string | null;
  @BooleanField() active: boolean;
  @DecimalField({ decimals: STOCK_DECIMALS }) onHand: string;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'for open orders' }) reserved: string;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'on hand and not reserved' }) available: string;
  @BooleanField({ description: 'less is available than the minimum' }) low: boolean;
  @CentsField({ description: 'what is on hand, at the average cost' }) valueCents: number;
}

export class LevelView {
  @IdField() locationId: string;
  @TextField({ max: 80 }) locationName: string;
  @DecimalField({ decimals: STOCK_DECIMALS }) quantity: string;
}

export class ItemDetailView extends ItemView {
  @DecimalField({ nullable: true, decimals: 4, description: 'euros a unit; null: none on hand' }) averageCost:
    | string
    | null;
  @ListField(() => LevelView) levels: LevelView[];
}

export class ItemsView {
  @ListField(() => ItemView) items: ItemView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class LocationRequest {
  @TextField({ max: 80 }) name: string;
}

export class LocationView {
  @IdField() id: string;
  @TextField({ max: 80 }) name: string;
  @BooleanField() active: boolean;
  @BooleanField({ description: 'a count is open there' }) counting: boolean;
}

export class LocationsView {
  @ListField(() => LocationView) items: LocationView[];
}
