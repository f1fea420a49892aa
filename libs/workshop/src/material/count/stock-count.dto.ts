import {
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { MATERIAL_UNITS, type MaterialUnit, STOCK_DECIMALS } from '../item/material-item.rules.js';
import { COUNT_STATES, type CountState } from './stock-count.rules.js';

export const COUNT_SORTS = ['openedAt'] as const;
export type CountSort = (typeof COUNT_SORTS)[number];

export class CountsRequest extends PageRequest {
  @ChoiceField('CountSort', COUNT_SORTS, { optional: true }) sort?: CountSort;
}

export class OpenCountRequest {
  @IdField() locationId: string;
}

export class CountedInput {
  @IdField() itemId: string;
  @DecimalField({
    optional: true,
    decimals: STOCK_DECIMALS,
    min: '0',
    max: '1000000',
    description: 'null: not counted',
  })
  counted: string | null;
}

export class TypeCountRequest {
  @ListField(() => CountedInput, { min: 1, max: 500 }) lines: CountedInput[];
}

export class CountRowView {
  @IdField() id: string;
  @IdField() locationId: string;
  @TextField({ max: 80 }) locationName: string;
  @ChoiceField('CountState', COUNT_STATES) state: CountState;
  @InstantField() openedAt: string;
  @TextField({ nullable: true, max: 120 }) openedByName: string | null;
  @InstantField({ nullable: true }) closedAt: string | null;
  @IntField({ min: 0, max: 100_000 }) counted: number;
  @IntField({ min: 0, max: 100_000 }) differences: number;
}

export class StockCountsView {
  @ListField(() => CountRowView) items: CountRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export class CountLineView {
  @IdField() itemId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 120 }) name: string;
  @TextField({ nullable: true, max: 80 }) dimension: string | null;
  @ChoiceField('MaterialUnit', MATERIAL_UNITS) unit: MaterialUnit;
  @DecimalField({ decimals: STOCK_DECIMALS, description: 'when it was counted, else now' }) expected: string;
  @DecimalField({ nullable: true, decimals: STOCK_DECIMALS }) counted: string | null;
  @DecimalField({ nullable: true, decimals: STOCK_DECIMALS, description: 'came in or went out since it was counted' })
  moved: string | null;
  @DecimalField({ nullable: true, decimals: STOCK_DECIMALS, description: 'found less expected' }) difference:
    | string
    | null;
}

export class StockCountView extends CountRowView {
  @ListField(() => CountLineView) lines: CountLineView[];
}
