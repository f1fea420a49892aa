import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { Competence, Framework } from '../framework/framework.entity.js';
import { frameworkErrors } from '../framework/framework.errors.js';
import type { CompetenceMappingsView, CompetenceMappingView } from './mapping.dto.js';
import { CompetenceMapping } from './mapping.entity.js';
import { type Mapped, mappedInto } from './mapping.rules.js';

/** Which competences of other versions count for those of a framework. */
@Injectable()
export class CompetenceMappings {
  constructor(private readonly work: Work) {}

  /** Every competence that maps into one of this framework, through as many versions as there are; identity not included. */
  async into(frameworkId: string): Promise<Mapped[]> {
    const [mappings, targets] = [
      await this.work.manager.find(CompetenceMapping, {
        select: { id: true, fromCompetenceId: true, toCompetenceId: true },
        where: { state: 'in_force' },
      }),
      await this.work.manager.find(Competence, { select: { id: true }, where: { frameworkId } }),
    ];
    const pairs = mappedInto(
      mappings,
      targets.map(({ id }) => id),
    );
    return pairs.map(({ fromCompetenceId, toCompetenceId }) => ({ fromCompetenceId, toCompetenceId }));
  }

  /** The mappings that lead into this version or out of it, set aside or not. Throws `framework.not_found`. */
  async touching(frameworkId: string): Promise<CompetenceMappingsView> {
    if (!(await this.work.manager.existsBy(Framework, { id: frameworkId })))
      throw frameworkErrors.notFound('framework.not_found');
    const rows = await this.work.manager
      .createQueryBuilder(CompetenceMapping, 'm')
      .innerJoin(Competence, 'a', 'a.id = m.from_competence_id')
      .innerJoin(Framework, 'af', 'af.id = a.framework_id')
      .innerJoin(Competence, 'b', 'b.id = m.to_competence_id')
      .innerJoin(Framework, 'bf', 'bf.id = b.framework_id')
      .select([
        'm.id AS id',
        ENDS('a') + ' AS "from"',
        ENDS('b') + ' AS "to"',
        'm.origin AS origin',
        'm.state AS state',
        'm.source AS source',
        'm.decided_by_name AS "decidedByName"',
        'm.decided_at AS "decidedAt"',
      ])
      .where('a.framework_id = :frameworkId OR b.framework_id = :frameworkId', { frameworkId })
      .orderBy('a.position')
      .addOrderBy('b.position')
      .addOrderBy('m.id')
      .getRawMany<Omit<CompetenceMappingView, 'decidedAt'> & { decidedAt: Date }>();
    return { items: rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() })) };
  }
}

const ENDS = (at: 'a' | 'b'): string =>
  `json_build_object('competenceId', ${at}.id, 'code', ${at}.code, 'title', ${at}.title, 'frameworkId', ${at}f.id, 'frameworkTitle', ${at}f.title, 'version', ${at}f.version)`;
