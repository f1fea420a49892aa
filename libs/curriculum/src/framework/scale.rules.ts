import type { Refusal } from '@etabli/kernel';
import type { LevelStep } from './framework.rules.js';

/** May the school word the scale so? Evidence holds the values, so these stay; a national grid keeps its words and weights too. */
export function scaleRefusals(
  now: { readonly levelScale: readonly LevelStep[]; readonly scaleFixed: boolean },
  wanted: readonly LevelStep[],
): Refusal[] {
  const refusals: Refusal[] = [];
  const same = now.levelScale.length === wanted.length;
  if (!same || now.levelScale.some(({ value }, i) => value !== wanted[i]!.value))
    return [{ code: 'scale.values_stay' }];
  if (
    now.scaleFixed &&
    now.levelScale.some(
      ({ label, weight }, i) => label !== wanted[i]!.label || (weight ?? null) !== (wanted[i]!.weight ?? null),
    )
  )
    refusals.push({ code: 'scale.national' });
  if (wanted.some(({ weight }, i) => i > 0 && (weight ?? 100) < (wanted[i - 1]!.weight ?? 0)))
    refusals.push({ code: 'scale.weight_falls' });
  return refusals;
}
