import type { CivilDate } from '@etabli/kernel';
import { axesOf as strengthAxes } from '../../coverage/axes.rules.js';

/** One step of a scale, lowest first. */
export interface Step {
  readonly value: number;
  readonly label: string;
  readonly colour: string;
}
export interface Skill {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly parentId: string | null;
  /** codes of the units that evaluate it */
  readonly unitCodes: readonly string[];
  /** the level shown; null: never assessed */
  readonly level: number | null;
  readonly count: number;
  readonly newestOn: CivilDate | null;
  /** 0..100: how much fresh and varied evidence carries it */
  readonly strength: number;
  /** the same in words, as the screens say it */
  readonly verdict: string;
  /** of the youth's own assessment; never mixed with the trainer's */
  readonly own: number | null;
}
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: 'professional' | 'general' | 'optional' | null;
  readonly blockCode: string | null;
  readonly blockTitle: string | null;
  readonly examCode: string | null;
  readonly coefficient: string | null;
  readonly mode: string | null;
  readonly duration: string | null;
}
/** Something to draw as one ray of the radar. */
export interface Axis {
  readonly code: string;
  readonly title: string;
  /** 0..1 */
  readonly value: number;
  readonly assessed: number;
  readonly of: number;
}

const FEWEST_AXES = 3;
const MOST_AXES = 16;

/** Those that are assessed themselves: without others below them. */
export const leavesOf = <S extends Pick<Skill, 'id' | 'parentId'>>(skills: readonly S[]): S[] => {
  const parents = new Set(skills.map(({ parentId }) => parentId));
  return skills.filter(({ id }) => !parents.has(id));
};

/** The mean strength of these competences as one ray. */
export function axisOf(code: string, title: string, leaves: readonly Skill[]): Axis {
  const sum = leaves.reduce((total, { strength }) => total + strength, 0);
  return {
    code,
    title,
    value: leaves.length === 0 ? 0 : sum / leaves.length / 100,
    assessed: leaves.filter(({ level }) => level !== null).length,
    of: leaves.length,
  };
}

/** A skill and everything below it that is assessed. */
function leavesBelow(top: Skill, skills: readonly Skill[]): Skill[] {
  const below = skills.filter(({ parentId }) => parentId === top.id);
  return below.length === 0 ? [top] : below.flatMap((one) => leavesBelow(one, skills));
}

/** One ray for each competence of the first level, as the screens draw them. */
export function axesOf(skills: readonly Skill[]): Axis[] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return strengthAxes(skills, (id) => byId.get(id)!.strength).map(({ competenceId, strength }) => {
    const top = byId.get(competenceId)!;
    return { ...axisOf(top.code, top.title, leavesBelow(top, skills)), value: strength / 100 };
  });
}

/** Fewer rays than three draw no surface, more than sixteen cannot be read: then the table stands alone. */
export const isDrawn = (axes: readonly Axis[]): boolean => axes.length >= FEWEST_AXES && axes.length <= MOST_AXES;

export interface UnitSkills {
  /** null: competences that no unit evaluates, such as the school's own */
  readonly unit: Unit | null;
  readonly skills: readonly Skill[];
}

/** The units that evaluate competences, in the order of the text, and in the end what no unit evaluates. Nothing is left out. */
export function byUnit(skills: readonly Skill[], units: readonly Unit[]): UnitSkills[] {
  const known = new Set(units.map(({ code }) => code));
  const parts: UnitSkills[] = units.map((unit) => ({
    unit,
    skills: withParents(
      skills.filter(({ unitCodes }) => unitCodes.includes(unit.code)),
      skills,
    ),
  }));
  const rest = leavesOf(skills).filter(({ unitCodes }) => !unitCodes.some((code) => known.has(code)));
  return [...parts, { unit: null, skills: withParents(rest, skills) }].filter((part) => part.skills.length > 0);
}

/** Each under what is above it, in the order of the text, so that a table can be read. */
function withParents(chosen: readonly Skill[], all: readonly Skill[]): Skill[] {
  const wanted = new Set(chosen.map(({ id }) => id));
  const byId = new Map(all.map((skill) => [skill.id, skill]));
  for (const { parentId } of chosen)
    for (let above = parentId; above !== null && !wanted.has(above); above = byId.get(above)?.parentId ?? null)
      wanted.add(above);
  return inTree(all).filter(({ id }) => wanted.has(id));
}

/** Each under what is above it. */
export function inTree(skills: readonly Skill[]): Skill[] {
  const below = (parentId: string | null): Skill[] =>
    skills.filter((one) => one.parentId === parentId).flatMap((one) => [one, ...below(one.id)]);
  const ordered = below(null);
  return [...ordered, ...skills.filter((one) => !ordered.includes(one))];
}
