import { divideHalfUp, formatDecimal, parseDecimal } from '@etabli/kernel';
import { type MaterialUnit } from '../material/item/material-item.rules.js';
import { MATERIAL_DECIMALS } from './estimate.rules.js';

/** As the material of an order is asked for: what is lost is asked for too. */
export interface ForeseenMaterial {
  readonly label: string;
  readonly unit: MaterialUnit;
  /** decimal, three decimals at most */
  readonly wanted: string;
}

interface Estimated {
  readonly label: string;
  readonly unit: MaterialUnit;
  readonly quantity: string;
  readonly wasteBp: number;
}

/** The same material of several parts is one line. */
export function foreseenMaterials(materials: readonly Estimated[]): ForeseenMaterial[] {
  const sums = new Map<string, { label: string; unit: MaterialUnit; wanted: bigint }>();
  for (const { label, unit, quantity, wasteBp } of materials) {
    const count = parseDecimal(quantity, MATERIAL_DECIMALS);
    if (count === null) throw new RangeError(`Not a quantity: ${quantity}`);
    const key = `${unit}|${label}`;
    const wanted = divideHalfUp(count * BigInt(10_000 + wasteBp), 10_000n) + (sums.get(key)?.wanted ?? 0n);
    sums.set(key, { label, unit, wanted });
  }
  return [...sums.values()].map((one) => ({ ...one, wanted: formatDecimal(one.wanted, MATERIAL_DECIMALS) }));
}
