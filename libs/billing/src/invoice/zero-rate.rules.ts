import type { CivilDate } from '@etabli/kernel';
import type { ClientKind } from './client-kind.rules.js';
import type { VatCategory } from '@etabli/kernel';

/** Why a group bears no VAT: BT-120 and BT-121, printed too. */
export interface ZeroRateReason {
  readonly exemptionText: string;
  readonly exemptionCode: string;
}

interface ZeroRateRow extends ZeroRateReason {
  readonly category: VatCategory;
  readonly clients: readonly ClientKind[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly law: string;
}

/**
 * Since 1 September 2026 VAT law stands in the CIBS, book II (ordonnance 2025-1247); the CGI may be cited on invoices until
 * 31 December 2027. The Union's directive is cited where the law lets the invoice choose (art. 226, 11 and 11a).
 */
const LAST_DAY_OF_CGI = '2027-12-31';
const FIRST_DAY_OF_CIBS = '2028-01-01';
const OPEN = '2000-01-01';
const ANYBODY: readonly ClientKind[] = [
  'french_business',
  'public_body',
  'person',
  'union_business',
  'foreign_business',
];

/** One reason in its two wordings: with the article of the CGI, and with the code that follows it. */
const reworded = (
  reason: Omit<ZeroRateRow, 'exemptionText' | 'validFrom' | 'validTo' | 'law'>,
  words: { readonly until: string; readonly from: string; readonly law: string },
): ZeroRateRow[] => [
  { ...reason, exemptionText: words.until, validFrom: OPEN, validTo: LAST_DAY_OF_CGI, law: words.law },
  {
    ...reason,
    exemptionText: words.from,
    validFrom: FIRST_DAY_OF_CIBS,
    validTo: null,
    law: `CIBS, livre II (ex ${words.law})`,
  },
];

/** The law as dated rows; the first that fits holds. */
export const ZERO_RATE_ROWS: readonly ZeroRateRow[] = [
  ...reworded(
    { category: 'E', clients: ANYBODY, exemptionCode: 'VATEX-FR-CGI261-4' },
    {
      until: 'Exonération de TVA, art. 261, 4, 4° a du CGI',
      from: 'Exonération de TVA, enseignement (CIBS, livre II\u202f; directive 2006/112/CE, art. 132, 1, i)',
      law: 'CGI, art. 261, 4, 4° a',
    },
  ),
  {
    category: 'AE',
    clients: ['union_business'],
    validFrom: OPEN,
    validTo: null,
    exemptionText: 'Autoliquidation\u202f: TVA due par le preneur (directive 2006/112/CE, art. 44 et 196)',
    exemptionCode: 'VATEX-EU-AE',
    law: 'Directive 2006/112/CE, art. 44 et 196',
  },
  ...reworded(
    { category: 'AE', clients: ['french_business', 'public_body'], exemptionCode: 'VATEX-EU-AE' },
    {
      until: 'Autoliquidation\u202f: TVA due par le preneur, art. 283, 2 nonies du CGI',
      from: 'Autoliquidation\u202f: TVA due par le preneur (CIBS, livre II)',
      law: 'CGI, art. 283, 2 nonies',
    },
  ),
  ...reworded(
    { category: 'K', clients: ANYBODY, exemptionCode: 'VATEX-EU-IC' },
    {
      until: 'Exonération de TVA, livraison intracommunautaire, art. 262 ter, I du CGI',
      from: 'Exonération de TVA, livraison intracommunautaire (directive 2006/112/CE, art. 138)',
      law: 'CGI, art. 262 ter, I',
    },
  ),
  ...reworded(
    { category: 'G', clients: ANYBODY, exemptionCode: 'VATEX-EU-G' },
    {
      until: 'Exonération de TVA, exportation, art. 262, I du CGI',
      from: 'Exonération de TVA, exportation (directive 2006/112/CE, art. 146)',
      law: 'CGI, art. 262, I',
    },
  ),
  ...reworded(
    { category: 'O', clients: ANYBODY, exemptionCode: 'VATEX-EU-O' },
    {
      until: 'TVA non applicable, art. 259, 1° du CGI',
      from: 'TVA non applicable, prestation située hors de France (directive 2006/112/CE, art. 44)',
      law: 'CGI, art. 259, 1°',
    },
  ),
];

/** Why this category bears no VAT for that client on that day; null for a category that bears VAT, or a zero rate (Z). */
export function zeroRateReason(category: VatCategory, client: ClientKind, on: CivilDate): ZeroRateReason | null {
  const row = ZERO_RATE_ROWS.find(
    ({ category: of, clients, validFrom, validTo }) =>
      of === category && clients.includes(client) && validFrom <= on && (validTo === null || on <= validTo),
  );
  return row ? { exemptionText: row.exemptionText, exemptionCode: row.exemptionCode } : null;
}
