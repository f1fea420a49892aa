import { Injectable } from '@nestjs/common';
import { CompetenceMappings, CompetenceQueries, type Mapped } from '@etabli/curriculum';
import { Work } from '@etabli/platform';
import type { ProposalsView, ProposalView } from './evidence.dto.js';
import { type GivenLevel, pairKey, presetOf } from './evidence.rules.js';
import { inOneVersion } from './proposal-versions.rules.js';

/** A proposal as the hours make it, with the framework that the youth prepares. */
export interface Worked extends Omit<ProposalView, 'presetLevel'> {
  readonly ownFrameworkId: string | null;
}

interface Given extends Omit<GivenLevel, 'scale'> {
  readonly studentId: string;
  readonly competenceId: string;
  readonly frameworkId: string;
}

/** Proposals read through the versions of the référentiels: asked once, and starting from what an older version says. */
@Injectable()
export class ProposalVersions {
  constructor(
    private readonly work: Work,
    private readonly competences: CompetenceQueries,
    private readonly mappings: CompetenceMappings,
  ) {}

  async presented(worked: readonly Worked[]): Promise<ProposalsView> {
    const mapped: Mapped[] = [];
    for (const id of new Set(worked.map(({ frameworkId }) => frameworkId)))
      mapped.push(...(await this.mappings.into(id)));
    const asked = inOneVersion(worked, mapped);
    const origins = new Map<string, string[]>();
    for (const { fromCompetenceId, toCompetenceId } of mapped)
      origins.set(toCompetenceId, [...(origins.get(toCompetenceId) ?? []), fromCompetenceId]);
    const sources = ({ competenceId }: Worked): string[] => [competenceId, ...(origins.get(competenceId) ?? [])];
    const given = await this.last(asked, asked.flatMap(sources));
    const scales = await this.competences.scales([...asked, ...given.values()].map(({ frameworkId }) => frameworkId));
    const values = (frameworkId: string): number[] =>
      scales
        .get(frameworkId)!
        .map(({ value }) => value)
        .toSorted((one, other) => one - other);
    return {
      items: asked.map((item) => {
        const { ownFrameworkId: _own, ...proposal } = item;
        const levels = sources(item).flatMap((id) => given.get(pairKey(item.studentId, id)) ?? []);
        return {
          ...proposal,
          presetLevel: presetOf(
            levels.map((one) => ({ ...one, scale: values(one.frameworkId) })),
            values(item.frameworkId),
          ),
        };
      }),
      scales: [...new Set(asked.map(({ frameworkId }) => frameworkId))].map((frameworkId) => ({
        frameworkId,
        levels: scales.get(frameworkId)!,
      })),
      criteria: await this.criteria(asked),
    };
  }

  /** The last level of each youth on each of these competences, by `pairKey`. */
  private async last(asked: readonly Worked[], competenceIds: readonly string[]): Promise<Map<string, Given>> {
    const rows: Given[] = await this.work.manager.query(
      `SELECT DISTINCT ON (e.student_id, e.competence_id) e.id, e.student_id AS "studentId", e.competence_id AS "competenceId",
              e.framework_id AS "frameworkId", e.level, e.assessed_on AS "assessedOn"
         FROM evidence e
        WHERE e.student_id = ANY($1::uuid[]) AND e.competence_id = ANY($2::uuid[]) AND e.withdrawn_at IS NULL
        ORDER BY e.student_id, e.competence_id, e.assessed_on DESC, e.id DESC`,
      [[...new Set(asked.map(({ studentId }) => studentId))], [...new Set(competenceIds)]],
    );
    return new Map(rows.map((row) => [pairKey(row.studentId, row.competenceId), row]));
  }

  private async criteria(asked: readonly Worked[]): Promise<ProposalsView['criteria']> {
    const wanted = new Set(asked.map(({ competenceId }) => competenceId));
    const found: ProposalsView['criteria'] = [];
    for (const frameworkId of new Set(asked.map((one) => one.frameworkId)))
      for (const { id, competenceId, code, title } of await this.competences.criteriaOf(frameworkId))
        if (wanted.has(competenceId)) found.push({ id, competenceId, code, title });
    return found;
  }
}
