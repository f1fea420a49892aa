import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { byStudent } from '../by-student.js';
import { type CoveredFramework, CoverageReader, type ProofsOf, type SaidLevel } from './coverage.reader.js';
import { freshness, NO_PROOF, type Strength, tallyOf, type Tally, together, weigh } from './coverage.rules.js';
import { onScale } from './scale.rules.js';

export interface CoveredCompetence extends Strength {
  readonly competenceId: string;
  readonly frameworkId: string;
  /** what the youth says himself; null: nothing. Beside the rest, never part of it. */
  readonly selfLevel: number | null;
}

export interface CoveredStudent {
  readonly studentId: string;
  /** null: bound to none yet */
  readonly frameworkId: string | null;
  /** every competence of his framework in its order, then those of others that he has proofs of and that map into none of his */
  readonly items: readonly CoveredCompetence[];
}

export interface CoverageOfMany {
  readonly students: readonly CoveredStudent[];
  readonly frameworks: ReadonlyMap<string, CoveredFramework>;
}

/** How far the proofs of the youths cover their frameworks: a level counts little without how often and how long ago. */
@Injectable()
export class Coverage {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly reader: CoverageReader,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a youth one may not see. */
  async of(studentId: string): Promise<CoveredStudent> {
    await this.visibility.assertStudent(studentId);
    return (await this.ofStudents([studentId]))[0]!;
  }

  /** The youths of today of a group, by name. Throws 404 for a group one may not see. */
  async ofGroup(groupId: string): Promise<CoveredStudent[]> {
    await this.visibility.assertGroup(groupId);
    const found = await this.work.manager.find(Student, {
      select: { id: true },
      where: { groupId, state: In(['enrolled', 'suspended']) },
      order: { lastName: 'ASC', firstName: 'ASC', id: 'ASC' },
    });
    return this.ofStudents(found.map(({ id }) => id));
  }

  /** In the order asked; unknown ids are left out. Asks nobody’s leave: whoever calls has checked whom the actor may see. */
  async ofStudents(ids: readonly string[]): Promise<CoveredStudent[]> {
    return [...(await this.read(ids)).students];
  }

  /** As `ofStudents`, with the frameworks it was read by; as it stood on a day, with the rule of today. */
  async read(ids: readonly string[], today: CivilDate = this.clock.today()): Promise<CoverageOfMany> {
    if (ids.length === 0) return { students: [], frameworks: new Map() };
    const found = await this.work.manager.find(Student, {
      select: { id: true, frameworkId: true },
      where: { id: In([...new Set(ids)]) },
    });
    const frameworkOf = new Map(found.map(({ id, frameworkId }) => [id, frameworkId]));
    const proofs = await this.reader.proofs(ids, today);
    const own = await this.reader.lastSaid('self_assessments', ids);
    const frameworks = await this.reader.frameworks(
      [...found, ...proofs, ...own].flatMap(({ frameworkId }) => frameworkId ?? []),
    );
    const positions = [...frameworks.values()].some(({ rule }) => rule.method === 'position')
      ? await this.reader.lastSaid('competence_positions', ids)
      : [];
    const [proofsOf, ownOf, positionsOf] = [byStudent(proofs), byStudent(own), byStudent(positions)];
    const weights = weightsOn(today);
    return {
      frameworks,
      students: ids
        .filter((id) => frameworkOf.has(id))
        .map((studentId) => ({
          studentId,
          frameworkId: frameworkOf.get(studentId)!,
          items: itemsOf(frameworks, frameworkOf.get(studentId)!, today, weights, {
            proofs: proofsOf.get(studentId) ?? [],
            own: ownOf.get(studentId) ?? [],
            positions: positionsOf.get(studentId) ?? [],
          }),
        })),
    };
  }
}

function itemsOf(
  frameworks: ReadonlyMap<string, CoveredFramework>,
  frameworkId: string | null,
  today: CivilDate,
  weights: Weights,
  said: { proofs: ProofsOf[]; own: SaidLevel[]; positions: SaidLevel[] },
): CoveredCompetence[] {
  const home = frameworkId === null ? undefined : frameworks.get(frameworkId);
  const places = (competenceId: string): readonly string[] => home?.targets.get(competenceId) ?? [competenceId];
  const at = (competenceId: string, from: string): CoveredFramework =>
    home?.targets.has(competenceId) ? home : frameworks.get(from)!;
  const tallies = new Map<string, { tally: Tally; framework: CoveredFramework }>(
    home?.competences.map(({ id }) => [id, { tally: NO_PROOF, framework: home }]),
  );
  for (const { competenceId, frameworkId: from, proofs } of said.proofs) {
    const framework = at(competenceId, from);
    const { rule } = framework;
    const level = levelOn(frameworks.get(from)!, framework);
    const tally = tallyOf(
      framework.framework.id === from ? proofs : proofs.map((proof) => ({ ...proof, level: level(proof.level) })),
      rule,
      today,
      weights(framework),
    );
    for (const place of places(competenceId)) {
      const known = tallies.get(place)?.tally ?? NO_PROOF;
      tallies.set(place, { framework, tally: together(known, tally, rule) });
    }
  }
  const levels = (rows: readonly SaidLevel[]): Map<string, number | null> =>
    new Map(
      rows.flatMap(({ competenceId, frameworkId: from, level }) =>
        places(competenceId).map((place): [string, number | null] => [
          place,
          level === null ? null : levelOn(frameworks.get(from)!, at(competenceId, from))(level),
        ]),
      ),
    );
  const [own, positions] = [levels(said.own), levels(said.positions)];
  return [...tallies].map(([competenceId, { tally, framework }]) => ({
    competenceId,
    frameworkId: framework.framework.id,
    selfLevel: own.get(competenceId) ?? null,
    ...weigh(tally, framework.rule, today, framework.scale, positions.get(competenceId) ?? null),
  }));
}

/** The weight of a day, counted once a framework. */
function weightsOn(today: CivilDate): Weights {
  const tables = new Map<string, Map<string, number>>();
  return ({ framework: { id }, rule }) => {
    const table = tables.get(id) ?? new Map<string, number>();
    tables.set(id, table);
    return (day) => {
      const known = table.get(day) ?? freshness(day, rule, today);
      table.set(day, known);
      return known;
    };
  };
}

type Weights = (framework: CoveredFramework) => (day: string) => number;

const levelOn =
  (from: CoveredFramework, to: CoveredFramework) =>
  (level: number): number =>
    from === to ? level : onScale(level, from.scale, to.scale);
