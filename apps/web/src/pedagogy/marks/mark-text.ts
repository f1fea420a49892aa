import { formatDecimal, formatDecimalFr } from '@etabli/kernel';
import { centsOf } from '../../ui/typed.js';

/** Hundredths → '12,5'. */
export const markText = (hundredths: number): string => formatDecimalFr(formatDecimal(BigInt(hundredths), 2));

/** '12,5' → 1250; null when empty, NaN when it is no number: the server says what is out of 20. */
export const markOf = centsOf;
