import type { Schema } from '@etabli/contract';
import { formatRate } from '@etabli/kernel';
import { fr } from '../../texts/fr.js';

const t = fr.billing.kinds;
type Reason = NonNullable<Schema<'InvoiceLineView'>['vatReason']>;
type Line = Pick<Schema<'InvoiceLineView'>, 'vatRateBp' | 'vatReason'>;

/** '20 %', or '0 % – Exportation'. */
export const rateWords = ({ vatRateBp, vatReason }: Line): string =>
  vatReason === null ? formatRate(vatRateBp) : t.reasoned(formatRate(vatRateBp), t.reasons[vatReason]);

/** The rate of a VAT group, with the reasons of its lines when it is zero. */
export function groupWords(
  group: Pick<Schema<'VatGroupView'>, 'vatCategory' | 'vatRateBp'>,
  lines: readonly (Line & { vatCategory: string })[],
): string {
  const reasons: Reason[] = lines
    .filter((line) => line.vatCategory === group.vatCategory && line.vatRateBp === group.vatRateBp)
    .flatMap(({ vatReason }) => vatReason ?? []);
  const words = [...new Set(reasons)].map((reason) => t.reasons[reason]).join(', ');
  return words === '' ? formatRate(group.vatRateBp) : t.reasoned(formatRate(group.vatRateBp), words);
}
