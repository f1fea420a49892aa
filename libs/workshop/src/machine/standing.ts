import type { CivilDate } from '@etabli/kernel';
import type { RequestedMachine } from '@etabli/safety';
import { type MachineState, standingWords } from './machine.rules.js';

/** What the gate reads of the machine `m`; `instant` and `day` are SQL. As of the work, never of today. */
export const standingJson = (
  instant: string,
  day: string,
): string => `jsonb_build_object('id', m.id, 'name', m.name, 'family', m.family,
  'standing', (SELECT jsonb_build_object('state', c.state, 'reason', c.reason) FROM machine_state_changes c
     WHERE c.machine_id = m.id AND c.since < ${instant} ORDER BY c.since DESC, c.id DESC LIMIT 1),
  'checkDueOn', ${checkDueOn(day)})`;

/** What the gate reads of the machine `m` in the course of that day; `day` is SQL. */
export const standingsJson = (day: string): string => `json_build_object('id', m.id, 'name', m.name, 'family', m.family,
  'standings', (SELECT coalesce(json_agg(json_build_object('state', c.state, 'reason', c.reason, 'since', c.since) ORDER BY c.since DESC, c.id DESC), '[]')
     FROM machine_state_changes c WHERE c.machine_id = m.id AND c.since < ${startOf(`${day} + 1`)}
      AND c.since >= coalesce((SELECT max(b.since) FROM machine_state_changes b WHERE b.machine_id = m.id AND b.since < ${startOf(day)}), '-infinity')),
  'checkDueOn', ${checkDueOn(day)})`;

const startOf = (day: string): string => `((${day})::timestamp AT TIME ZONE 'Europe/Paris')`;

/** The earliest day until which the periodic checks of `m` are done, as known on that day; null: none is asked. */
export const checkDueOn = (
  day: string,
): string => `(SELECT min(coalesce((SELECT r.next_due_on FROM machine_check_results r WHERE r.check_id = k.id AND r.done_on <= ${day}
     ORDER BY r.done_on DESC, r.id DESC LIMIT 1), k.first_due_on))
   FROM machine_checks k WHERE k.machine_id = m.id AND (k.ended_on IS NULL OR k.ended_on > ${day}))`;

export interface StandingRow {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  /** null: nothing was ever said of it, it runs */
  readonly standing: { readonly state: MachineState; readonly reason: string } | null;
  readonly checkDueOn: CivilDate | null;
}

export function toRequestedMachine({ standing, ...machine }: StandingRow): RequestedMachine {
  const unavailable = standing ? standingWords(standing) : null;
  return { ...machine, stopped: unavailable !== null, unavailable };
}

export interface StandingsRow extends Omit<StandingRow, 'standing'> {
  /** the last one first */
  readonly standings: readonly { readonly state: MachineState; readonly reason: string; readonly since: string }[];
}

/** As it stood at that instant: stopped in the afternoon it ran in the morning, repaired in it it may be used. */
export function standingAt({ standings, ...machine }: StandingsRow, instant: Date): RequestedMachine {
  const standing = standings.find(({ since }) => new Date(since) < instant) ?? null;
  return toRequestedMachine({ ...machine, standing });
}
