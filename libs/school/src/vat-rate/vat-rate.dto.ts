import { VAT_CATEGORIES, VAT_REASONS, type VatCategory, type VatReason } from '@etabli/kernel';
import { ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import type { VatRate } from './vat-rate.entity.js';

export class VatRatesRequest {
  @DayField({ optional: true, description: 'today when missing' }) day?: string;
}

export class VatRateView {
  @IdField() id: string;
  @IntField({ min: 0, max: 10_000, description: 'basis points: 2000 = 20 %' }) rateBp: number;
  @ChoiceField('VatCategory', VAT_CATEGORIES, { description: 'UNTDID 5305' }) category: VatCategory;
  @ChoiceField('VatReason', VAT_REASONS, { nullable: true, description: 'null for a rate' }) reason: VatReason | null;
  @TextField({ max: 80 }) label: string;
  @TextField({ max: 200, nullable: true }) exemptionText: string | null;
  @TextField({ max: 120 }) legalReference: string;
  @DayField() validFrom: string;
  @DayField({ nullable: true }) validTo: string | null;
}

export class VatRatesView {
  @ListField(() => VatRateView) items: VatRateView[];
}

export function toVatRateView({
  id,
  rateBp,
  category,
  reason,
  label,
  exemptionText,
  legalReference,
  validFrom,
  validTo,
}: VatRate): VatRateView {
  return { id, rateBp, category, reason, label, exemptionText, legalReference, validFrom, validTo };
}
