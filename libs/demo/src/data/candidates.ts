import type { GroupKey } from './students.js';

/** Invented; years on the day the demo is loaded. */
interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly age: number;
  readonly since: number;
}

/** How far each came, and how many days ago he asked. */
export interface DemoCandidate extends Person {
  readonly asked: number;
  readonly group: GroupKey;
  readonly until: 'inquiry' | 'trial_week' | 'interview' | 'not_enrolled';
}

export const DEMO_CANDIDATES: readonly DemoCandidate[] = [
  { firstName: 'Elias', lastName: 'Moreau', age: 15, since: 200, asked: 6, group: 'A', until: 'inquiry' },
  { firstName: 'Nour', lastName: 'Amrani', age: 16, since: 40, asked: 24, group: 'B', until: 'trial_week' },
  { firstName: 'Tiago', lastName: 'Lopes', age: 17, since: 110, asked: 45, group: 'A', until: 'interview' },
  { firstName: 'Clara', lastName: 'Perrin', age: 15, since: 310, asked: 60, group: 'B', until: 'not_enrolled' },
];

/** Gone before the first day of the play; `answered`: half a year later somebody reached him. */
export interface DemoLeaver extends Person {
  readonly group: GroupKey;
  readonly outcome: 'completed' | 'broken_off';
  readonly answered: boolean;
}

export const DEMO_LEAVERS: readonly DemoLeaver[] = [
  { firstName: 'Nolan', lastName: 'Mercier', age: 19, since: 150, group: 'A', outcome: 'completed', answered: true },
  { firstName: 'Jade', lastName: 'Robin', age: 18, since: 20, group: 'B', outcome: 'broken_off', answered: false },
];
