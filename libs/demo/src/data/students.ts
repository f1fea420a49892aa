import { addDays, addYears, type CivilDate } from '@etabli/kernel';

export type GroupKey = 'A' | 'B';

export const DEMO_GROUPS = {
  A: { name: 'Chaudronnerie A', trade: 'Chaudronnerie', trainer: 'atelier', capacity: 12 },
  B: { name: 'Métallerie B', trade: 'Métallerie', trainer: 'atelier2', capacity: 12 },
} as const;

export interface DemoStudent {
  readonly group: GroupKey;
  readonly firstName: string;
  readonly lastName: string;
  /** whole years on the day the demo is loaded */
  readonly age: number;
  /** days since the last birthday */
  readonly since: number;
  /** enrolled so many days ago */
  readonly enrolled: number;
  /** 0 clumsy … 1 gifted: how fast the levels rise */
  readonly talent: number;
  /** how often absent, of 100 half-days */
  readonly absent: number;
  readonly guardian: string | null;
}

type Row = readonly [string, string, number, number, number, number, number, string | null];

/** First name, last name, age, days since the birthday, enrolled days ago, talent, absences in a hundred, guardian of a minor. */
const A: readonly Row[] = [
  ['Adam', 'Belkacem', 16, 121, 430, 0.7, 3, 'Nadia Belkacem'],
  ['Lucas', 'Fontanel', 17, 40, 430, 0.5, 2, 'Sylvie Fontanel'],
  ['Inès', 'Carvalho', 16, 288, 430, 0.9, 1, 'Paulo Carvalho'],
  ['Mathéo', 'Grangier', 15, 331, 246, 0.4, 6, 'Laurent Grangier'],
  ['Ousmane', 'Diakité', 18, 74, 430, 0.8, 2, null],
  ['Enzo', 'Pellissier', 17, 199, 430, 0.3, 9, 'Carole Pellissier'],
  ['Léa', 'Morvan', 16, 15, 246, 0.6, 2, 'Yann Morvan'],
  ['Thaïs', 'Rambaud', 17, 260, 430, 0.7, 3, 'Pascale Rambaud'],
  ['Yanis', 'Chérif', 15, 305, 246, 0.5, 4, 'Samira Chérif'],
  ['Noé', 'Thévenet', 19, 33, 430, 0.6, 5, null],
  ['Ibrahim', 'Sylla', 16, 170, 74, 0.5, 3, 'Mariam Sylla'],
];

const B: readonly Row[] = [
  ['Camille', 'Jourdan', 17, 92, 430, 0.8, 2, 'Sophie Jourdan'],
  ['Rayan', 'Haddad', 16, 210, 430, 0.5, 4, 'Leïla Haddad'],
  ['Théo', 'Bouvard', 18, 140, 430, 0.6, 3, null],
  ['Manon', 'Lacroix-Petit', 16, 58, 246, 0.7, 1, 'Denis Petit'],
  ['Kévin', 'Da Silva', 17, 301, 430, 0.4, 7, 'Maria Da Silva'],
  ['Aïssata', 'Traoré', 16, 133, 246, 0.9, 1, 'Fatou Traoré'],
  ['Baptiste', 'Oriol', 15, 290, 246, 0.5, 3, 'Christine Oriol'],
  ['Sami', 'Kaya', 17, 25, 430, 0.6, 5, 'Emine Kaya'],
  ['Jules', 'Vernay', 16, 247, 430, 0.3, 8, 'Patrick Vernay'],
  ['Lina', 'Ferreira', 19, 61, 430, 0.8, 2, null],
  ['Mehdi', 'Zerouali', 15, 120, 96, 0.5, 4, 'Karima Zerouali'],
];

const student = (
  group: GroupKey,
  [firstName, lastName, age, since, enrolled, talent, absent, guardian]: Row,
): DemoStudent => ({
  group,
  firstName,
  lastName,
  age,
  since,
  enrolled,
  talent,
  absent,
  guardian,
});

/** Invented youths, aged 15 to 19 on the day of loading. */
export const DEMO_STUDENTS: readonly DemoStudent[] = [
  ...A.map((row) => student('A', row)),
  ...B.map((row) => student('B', row)),
];

export const bornOn = (of: Pick<DemoStudent, 'age' | 'since'>, today: CivilDate): CivilDate =>
  addYears(addDays(today, -of.since), -of.age);
