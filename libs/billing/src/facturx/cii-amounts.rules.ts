import {
  addDecimals,
  type BasisPoints,
  type Cents,
  type CivilDate,
  formatDecimal,
  lineNet,
  type VatCategory,
} from '@etabli/kernel';
import type { ViewLine } from '../invoice/document-view.rules.js';
import { element, leaf, type Piece } from './xml.rules.js';

/** -1250 → '-12.50': amounts have two decimals (BR-FR-DEC-01). */
export function amount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 550 → '5.5', 2000 → '20' (BR-FR-16, BR-FR-DEC-04). */
export const percent = (bp: BasisPoints): string => formatDecimal(BigInt(bp), 2);

/** '12.500000' → '12.5': canonical, as many decimals as are needed (quantities four at most, prices six). */
export const decimal = (text: string): string => addDecimals(text, '0');

/** What the line comes to without its discount (BT-137), rounded like its net. */
export const grossCents = ({ quantity, unitPrice }: ViewLine): Cents => lineNet({ quantity, unitPrice });

/** '2026-11-23' → '20261123' in the date form 102. */
export const dateTime = (name: string, day: CivilDate | null, prefix: 'udt' | 'qdt' = 'udt'): Piece =>
  element(name, leaf(`${prefix}:DateTimeString`, day && day.replaceAll('-', ''), ' format="102"'));

/** A rate is not said of what lies outside VAT (BR-O-05). */
export const taxRate = (category: VatCategory, bp: BasisPoints): Piece =>
  leaf('ram:RateApplicablePercent', category === 'O' ? null : percent(bp));
