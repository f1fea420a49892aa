import { formatRate, parseDecimal } from '@etabli/kernel';
import { cleaned, UNREADABLE } from './typed.js';

/** '12,5 %' → 1250 basis points; null when empty, UNREADABLE when it is no percentage. */
export function basisPointsOf(text: string): number | null {
  const bare = cleaned(text).replace(/%$/, '');
  if (bare === '') return null;
  const found = parseDecimal(bare, 2);
  return found === null || found < 0n ? UNREADABLE : Number(found);
}

/** 1250 → '12,5', as it is typed. */
export const percentText = (bp: number): string => formatRate(bp).replace(/\s*%$/, '');
