import type { ErrorsOf, Refusal } from '@etabli/kernel';
import { VAT_CATEGORIES, type VatCategory } from '@etabli/kernel';
import {
  BooleanField,
  CentsField,
  ChoiceField,
  IntField,
  ListField,
  SignedCentsField,
  TextField,
} from '@etabli/platform';
import type { DocumentTotals } from './line.rules.js';

/** What quotes and invoices show alike. */
export class VatGroupView {
  @ChoiceField('VatCategory', VAT_CATEGORIES) vatCategory: VatCategory;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @CentsField() baseCents: number;
  @CentsField() vatCents: number;
}

export class LineNetView {
  @SignedCentsField() netCents: number;
}

export class TotalsView {
  @CentsField({ description: 'sum of the lines, before the discount on the whole' }) linesNetCents: number;
  @CentsField({ description: 'discount on the whole' }) allowanceCents: number;
  @CentsField() netCents: number;
  @CentsField() vatCents: number;
  @CentsField() grossCents: number;
  @ListField(() => VatGroupView) vatGroups: VatGroupView[];
  @ListField(() => LineNetView, { description: 'in the order of the lines' }) lines: LineNetView[];
}

export class ReasonView {
  @TextField({ max: 80 }) code: string;
  @TextField({ max: 500 }) detail: string;
}

/** An act and, when it is refused now, why: the button is grey and says so. */
export class ActionView {
  @TextField({ max: 40 }) action: string;
  @BooleanField() allowed: boolean;
  @ListField(() => ReasonView) reasons: ReasonView[];
}

export const toTotalsView = ({
  linesNetCents,
  allowanceCents,
  netCents,
  vatCents,
  grossCents,
  vatGroups,
  lines,
}: Omit<DocumentTotals, 'allowances'> & { lines: readonly { netCents: number }[] }): TotalsView => ({
  linesNetCents,
  allowanceCents,
  netCents,
  vatCents,
  grossCents,
  vatGroups: vatGroups.map(({ vatCategory, vatRateBp, baseCents, vatCents: vat }) => ({
    vatCategory,
    vatRateBp,
    baseCents,
    vatCents: vat,
  })),
  lines: lines.map((line) => ({ netCents: line.netCents })),
});

export const toAction = <T extends Record<string, string>>(
  action: string,
  errors: ErrorsOf<T>,
  refusals: readonly Refusal[],
): ActionView => ({
  action,
  allowed: refusals.length === 0,
  reasons: refusals.map((refusal) => errors.say(refusal)).map(({ code, detail }) => ({ code, detail })),
});
