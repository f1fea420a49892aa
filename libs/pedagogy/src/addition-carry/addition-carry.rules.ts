import type { Mapped } from '../version-move/mapped.rules.js';

export const CARRY_KINDS = ['competence', 'criterion', 'weight', 'exam_rule'] as const;
export type CarryKind = (typeof CARRY_KINDS)[number];

/** `declined`: it was carried or mapped once and the school took it back by hand, which no later run undoes. */
export const CARRY_OUTCOMES = ['carry', 'already', 'declined', 'impossible'] as const;
export type CarryOutcome = (typeof CARRY_OUTCOMES)[number];

export const CARRY_WHYS = [
  'already',
  'taken_back',
  'set_aside',
  'code_taken',
  'no_successor',
  'several_successors',
  'parent_lost',
  'unit_lost',
] as const;
export type CarryWhy = (typeof CARRY_WHYS)[number];

export interface CarriedCompetence {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly unitCode: string | null;
  readonly origin: 'official' | 'school';
}
export interface CarriedCriterion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly competenceId: string;
  readonly origin: 'official' | 'school';
}
export interface CarriedWeight {
  readonly catalogueOperationId: string;
  readonly code: string;
  readonly title: string;
  readonly competenceId: string;
  /** 1 to 100 */
  readonly weight: number;
}
export interface CarriedExamRule {
  readonly id: string;
  readonly unitCode: string;
  readonly candidateCategory: string;
  readonly fromSession: number;
  readonly mode: string;
  readonly origin: 'official' | 'school';
}

/** One version with what the school put beside it. */
export interface VersionContent {
  readonly competences: readonly CarriedCompetence[];
  readonly criteria: readonly CarriedCriterion[];
  readonly weights: readonly CarriedWeight[];
  readonly examRules: readonly CarriedExamRule[];
  readonly units: readonly string[];
}

export interface CarryFacts {
  readonly old: VersionContent;
  readonly next: VersionContent;
  /** in force, from the old version into the new one */
  readonly mapped: readonly Mapped[];
  /** set aside by the school */
  readonly setAside: readonly Mapped[];
  /** `rememberKey` of what an earlier run carried */
  readonly remembered: ReadonlySet<string>;
}

export interface CarryLine {
  readonly kind: CarryKind;
  /** what it is known by in the old version */
  readonly originKey: string;
  readonly code: string;
  readonly title: string;
  readonly outcome: CarryOutcome;
  readonly why: CarryWhy | null;
  /** of the new version, or of a competence of the old one that is carried in the same run; of a competence: its parent */
  readonly competenceId: string | null;
  /** of a competence: kept only when the new version has it */
  readonly unitCode: string | null;
  readonly weight: number | null;
}

export const weightKey = (operationId: string, competenceId: string): string => `${operationId}/${competenceId}`;
export const rememberKey = (kind: CarryKind, originKey: string, competenceId: string | null = null): string =>
  [kind, originKey, ...(kind === 'weight' ? [competenceId] : [])].join(' ');

/** What becomes of each addition of the school, in the order it has to be written in: competences with their parents first. */
export function carryPlan(facts: CarryFacts): CarryLine[] {
  const successors = new Map<string, string[]>();
  for (const { fromCompetenceId, toCompetenceId } of facts.mapped)
    successors.set(fromCompetenceId, [...(successors.get(fromCompetenceId) ?? []), toCompetenceId]);
  const competences = competenceLines(facts, successors);
  return [...competences, ...criterionLines(facts, successors), ...weightLines(facts, successors), ...ruleLines(facts)];
}

type Successors = Map<string, string[]>;
type Said = Pick<CarryLine, 'outcome' | 'why'> & Partial<Pick<CarryLine, 'competenceId' | 'unitCode' | 'weight'>>;

const CARRY: Said = { outcome: 'carry', why: null };
const ALREADY: Said = { outcome: 'already', why: 'already' };
const DECLINED: Said = { outcome: 'declined', why: 'taken_back' };
const impossible = (why: CarryWhy): Said => ({ outcome: 'impossible', why });
const line = (kind: CarryKind, originKey: string, of: { code: string; title: string }, said: Said): CarryLine => ({
  kind,
  originKey,
  code: of.code,
  title: of.title,
  competenceId: null,
  unitCode: null,
  weight: null,
  ...said,
});
const mine = <T extends { readonly origin: string }>(list: readonly T[]): T[] =>
  list.filter(({ origin }) => origin === 'school');

function competenceLines({ old, next, setAside, remembered }: CarryFacts, successors: Successors): CarryLine[] {
  const codes = new Set(next.competences.map(({ code }) => code));
  const parents = new Set(next.competences.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const chaptersFirst = mine(old.competences).toSorted(
    (a, b) => Number(a.parentId !== null) - Number(b.parentId !== null),
  );
  return chaptersFirst.map((one) => {
    const said = (): Said => {
      const found = successors.get(one.id);
      if (found) return { ...ALREADY, competenceId: found[0]! };
      if (setAside.some(({ fromCompetenceId }) => fromCompetenceId === one.id))
        return { outcome: 'declined', why: 'set_aside' };
      if (remembered.has(rememberKey('competence', one.id))) return DECLINED;
      if (codes.has(one.code)) return impossible('code_taken');
      const unitCode = one.unitCode !== null && next.units.includes(one.unitCode) ? one.unitCode : null;
      if (one.parentId === null) return { ...CARRY, unitCode };
      const above = (successors.get(one.parentId) ?? []).filter((id) => parents.has(id));
      return above.length === 1 ? { ...CARRY, unitCode, competenceId: above[0]! } : impossible('parent_lost');
    };
    const answer = line('competence', one.id, one, said());
    if (answer.outcome === 'carry') {
      successors.set(one.id, [one.id]);
      codes.add(one.code);
      if (one.parentId === null) parents.add(one.id);
    }
    return answer;
  });
}

function criterionLines({ old, next, remembered }: CarryFacts, successors: Successors): CarryLine[] {
  return mine(old.criteria).map((one) => {
    const targets = successors.get(one.competenceId) ?? [];
    const same = next.criteria.find(({ code }) => code === one.code);
    const said = (): Said => {
      if (same?.origin === 'school' && targets.includes(same.competenceId))
        return { ...ALREADY, competenceId: same.competenceId };
      if (remembered.has(rememberKey('criterion', one.id))) return DECLINED;
      if (same) return impossible('code_taken');
      if (targets.length !== 1) return impossible(targets.length ? 'several_successors' : 'no_successor');
      return { ...CARRY, competenceId: targets[0]! };
    };
    return line('criterion', one.id, one, said());
  });
}

/** The heaviest first: where two old competences become one, the greater weight stays. */
function weightLines({ old, next, remembered }: CarryFacts, successors: Successors): CarryLine[] {
  const known = new Set(next.weights.map((one) => weightKey(one.catalogueOperationId, one.competenceId)));
  return old.weights
    .toSorted((a, b) => a.code.localeCompare(b.code) || b.weight - a.weight)
    .flatMap((one) => {
      const { catalogueOperationId, competenceId: from, weight } = one;
      const originKey = weightKey(catalogueOperationId, from);
      const targets = successors.get(from) ?? [];
      if (targets.length === 0) return [line('weight', originKey, one, { ...impossible('no_successor'), weight })];
      return targets.map((competenceId) => {
        const at = weightKey(catalogueOperationId, competenceId);
        const back = remembered.has(rememberKey('weight', originKey, competenceId));
        const said = known.has(at) ? ALREADY : back ? DECLINED : CARRY;
        known.add(at);
        return line('weight', originKey, one, { ...said, competenceId, weight });
      });
    });
}

function ruleLines({ old, next, remembered }: CarryFacts): CarryLine[] {
  const keyOf = ({ unitCode, candidateCategory, fromSession }: CarriedExamRule): string =>
    JSON.stringify([unitCode, candidateCategory, fromSession]);
  const known = new Set(mine(next.examRules).map(keyOf));
  return mine(old.examRules).map((one) => {
    const said = (): Said => {
      if (known.has(keyOf(one))) return ALREADY;
      if (remembered.has(rememberKey('exam_rule', one.id))) return DECLINED;
      return next.units.includes(one.unitCode) ? CARRY : impossible('unit_lost');
    };
    return line('exam_rule', one.id, { code: one.unitCode, title: one.mode }, said());
  });
}
