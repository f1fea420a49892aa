import type { Schema } from '@etabli/contract';

export type Proposal = Schema<'ProposalView'>;
export type Grouping = 'operation' | 'student';
/** The levels tapped, by `keyOf`; what is not there keeps its preset. */
export type Chosen = Readonly<Record<string, number>>;
/** The criteria chosen, by `keyOf`; what is not there is judged as a whole. */
export type Looked = Readonly<Record<string, string>>;
export type Assessed = Proposal & { level: number; criterionId: string | null };

/** A youth on an operation, with the competences that the work proposes. */
export interface SkillRow {
  id: string;
  studentId: string;
  operationId: string;
  name: string;
  operationTitle: string;
  /** worked on the operation */
  minutes: number;
  items: Proposal[];
}

export interface SkillCard {
  id: string;
  title: string;
  hint: string;
  rows: SkillRow[];
}

export const keyOf = ({
  studentId,
  operationId,
  competenceId,
}: Pick<Proposal, 'studentId' | 'operationId' | 'competenceId'>): string =>
  `${studentId}/${operationId}/${competenceId}`;

export const levelOf = (item: Proposal, chosen: Chosen): number | null =>
  chosen[keyOf(item)] ?? item.presetLevel ?? null;

/** The one level of all these, null when some have none or they differ. */
export function commonLevel(items: readonly Proposal[], chosen: Chosen): number | null {
  const levels = new Set(items.map((item) => levelOf(item, chosen)));
  return levels.size === 1 ? [...levels][0]! : null;
}

export const differing = (items: readonly Proposal[], chosen: Chosen): boolean =>
  new Set(items.map((item) => levelOf(item, chosen))).size > 1;

/** Gives all these the level. */
export const withLevel = (chosen: Chosen, items: readonly Proposal[], level: number): Chosen => ({
  ...chosen,
  ...Object.fromEntries(items.map((item) => [keyOf(item), level])),
});

/** What can be confirmed: everything that has a level. */
export const assessed = (items: readonly Proposal[], chosen: Chosen, looked: Looked): Assessed[] =>
  items.flatMap((item) => {
    const level = levelOf(item, chosen);
    return level === null ? [] : [{ ...item, level, criterionId: looked[keyOf(item)] ?? null }];
  });

function bucketed<T>(list: readonly T[], key: (one: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const one of list) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
  return [...found.values()];
}

/** The proposals as cards of rows, in the order the server gave. */
export function cardsOf(items: readonly Proposal[], by: Grouping): SkillCard[] {
  const rows = bucketed(items, ({ studentId, operationId }) => `${studentId}/${operationId}`).map((list): SkillRow => {
    const { studentId, operationId, firstName, lastName, operationTitle, minutes } = list[0]!;
    return {
      id: `${studentId}/${operationId}`,
      studentId,
      operationId,
      name: `${firstName} ${lastName}`,
      operationTitle,
      minutes,
      items: list,
    };
  });
  return bucketed(rows, (row) => (by === 'operation' ? row.operationId : row.studentId)).map((list): SkillCard => {
    const {
      items: [first],
      name,
      operationId,
      studentId,
      operationTitle,
    } = list[0]!;
    return by === 'operation'
      ? { id: operationId, title: operationTitle, hint: `${first!.orderNumber} · ${first!.orderTitle}`, rows: list }
      : { id: studentId, title: name, hint: '', rows: list };
  });
}
