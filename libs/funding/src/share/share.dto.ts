import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { COST_KINDS, type CostKind } from './share.rules.js';

const SHARE = { min: 1, max: 10_000, description: 'basis points of the whole' };

export class AddCostRequest {
  @ChoiceField('CostKind', ['staff', 'other'] as const) kind: 'staff' | 'other';
  @TextField({ max: 160 }) label: string;
  @DayField() spentOn: string;
  @CentsField({ min: 1, description: 'before tax' }) netCents: number;
}
export class AddInvoiceCostRequest {
  @IdField() supplierInvoiceId: string;
}
export class ShareCostRequest {
  @IdField() agreementId: string;
  @IntField(SHARE) shareBp: number;
}
export class WithdrawShareRequest {
  @TextField({ max: 300 }) reason: string;
}
export class ShareHoursRequest {
  @IdField() orderId: string;
  @DayField() from: string;
  @DayField() to: string;
  @IntField(SHARE) shareBp: number;
}
export class SharedHoursView {
  @IntField({ min: 0, max: 1_000_000 }) entries: number;
  @IntField({ min: 0, max: 100_000_000 }) minutes: number;
}

export const COST_SORTS = ['spentOn', 'netCents'] as const;
export type CostSort = (typeof COST_SORTS)[number];
export class CostsRequest extends PageRequest {
  @ChoiceField('CostSort', COST_SORTS, { optional: true }) sort?: CostSort;
  @ChoiceField('CostKind', COST_KINDS, { optional: true }) kind?: CostKind;
  @IdField({ optional: true }) agreementId?: string;
}

export class CostShareView {
  @IdField() id: string;
  @IdField() agreementId: string;
  @TextField({ max: 160 }) agreementTitle: string;
  @TextField({ max: 250 }) funderLabel: string;
  @IntField(SHARE) shareBp: number;
  @CentsField() partCents: number;
}

export class CostRow {
  @IdField() id: string;
  @ChoiceField('CostKind', COST_KINDS) kind: CostKind;
  @TextField({ max: 300 }) label: string;
  @DayField() spentOn: string;
  @CentsField() netCents: number;
  @IntField({ min: 0, max: 10_000, description: 'basis points that funders pay' }) sharedBp: number;
}
export class CostsView {
  @ListField(() => CostRow) items: CostRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
export class CostView extends CostRow {
  @CentsField({ description: 'what the school pays itself' }) ownCents: number;
  @ListField(() => CostShareView) shares: CostShareView[];
}
