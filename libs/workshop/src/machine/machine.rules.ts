import type { CivilDate, Refusal } from '@etabli/kernel';

export const MACHINE_STATES = ['in_use', 'stopped', 'maintenance'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

export const MACHINE_STATE_LABELS = {
  in_use: 'En service',
  stopped: 'À l’arrêt',
  maintenance: 'En entretien',
} as const satisfies Record<MachineState, string>;

/** As they follow « est » in the word of the gate. */
const STANDING_WORDS = { stopped: 'à l’arrêt', maintenance: 'en entretien' } as const;

/** How a machine stood at an instant. */
export interface Standing {
  readonly state: MachineState;
  readonly reason: string | null;
}

/** Why nobody may use it, in words that follow « est »: « à l’arrêt (courroie cassée) »; null: it runs. */
export function standingWords({ state, reason }: Standing): string | null {
  if (state === 'in_use') return null;
  return reason ? `${STANDING_WORDS[state]} (${reason})` : STANDING_WORDS[state];
}

/** A change says something new: another state, or another reason for standing still. */
export function changeRefusals(now: Standing, next: Standing): Refusal[] {
  if (!next.reason) return [{ code: 'machine.stop_reason_missing' }];
  return now.state === next.state && (next.state === 'in_use' || now.reason === next.reason)
    ? [{ code: 'machine.state_same' }]
    : [];
}

/** What an hour costs on a day: by the last row that began; null: nobody said. */
export function costOn(
  rows: readonly { readonly fromOn: CivilDate; readonly centsPerHour: number }[],
  day: CivilDate,
): number | null {
  const begun = rows.filter(({ fromOn }) => fromOn <= day);
  return begun.toSorted((one, other) => one.fromOn.localeCompare(other.fromOn)).at(-1)?.centsPerHour ?? null;
}
