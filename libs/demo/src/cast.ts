import type { CivilDate } from '@etabli/kernel';
import type { Actor } from '@etabli/platform';
import type { MachineKey } from './data/machines.js';
import type { Step } from './data/steps.js';
import type { StaffKey } from './data/staff.js';
import type { GroupKey } from './data/students.js';
import type { Agenda } from './agenda.js';
import type { Dice } from './dice.js';

export interface Youth {
  readonly id: string;
  readonly talent: number;
  /** how often absent, of 100 half-days */
  readonly absent: number;
}

export interface Troop {
  readonly id: string;
  readonly trainer: Actor;
  /** grows when somebody enrols in the middle of the year */
  readonly youths: Youth[];
  /** competence id by code, of the group's framework */
  readonly competences: ReadonlyMap<string, string>;
}

/** Everybody and everything that the play needs, by name. */
export interface Cast {
  readonly actors: Readonly<Record<Exclude<StaffKey, 'trainer3'>, Actor>>;
  readonly groups: Readonly<Record<GroupKey, Troop>>;
  readonly machines: Readonly<Record<MachineKey, string>>;
  /** operations of the catalogue */
  readonly catalogue: Readonly<Record<Step, string>>;
  /** ids in the order of DEMO_CUSTOMERS */
  readonly customers: readonly string[];
}

/** The frame of the play. */
export interface Season {
  readonly today: CivilDate;
  /** the school days before today */
  readonly days: readonly CivilDate[];
  /** the day on which the school is written down, before the first school day */
  readonly opening: CivilDate;
  readonly dice: Dice;
  readonly agenda: Agenda;
}
