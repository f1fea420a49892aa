import { Injectable } from '@nestjs/common';
import { Competence, FrameworkQueries } from '@etabli/curriculum';
import { Work } from '@etabli/platform';
import type { ExercisesView, ExerciseView } from './exercise.dto.js';
import { CatalogueCompetence, CatalogueOperation } from './catalogue.entity.js';

/** The catalogue seen from the référentiel: which operations exercise which competence, and how much. */
@Injectable()
export class ExerciseQueries {
  constructor(
    private readonly work: Work,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /** Of every competence of the framework; retired operations left out. Throws `framework.not_found`. */
  async ofFramework(frameworkId: string): Promise<ExercisesView> {
    await this.frameworks.assertExists(frameworkId);
    const items = await this.work.manager
      .createQueryBuilder(CatalogueCompetence, 'x')
      .innerJoin(CatalogueOperation, 'k', `k.id = x.catalogue_operation_id AND k.state = 'active'`)
      .innerJoin(Competence, 'c', 'c.id = x.competence_id')
      .select([
        'c.id AS "competenceId"',
        'k.id AS "catalogueOperationId"',
        'k.code AS code',
        'k.title AS title',
        'x.weight AS weight',
      ])
      .where('c.framework_id = :frameworkId', { frameworkId })
      .orderBy('c.position')
      .addOrderBy('x.weight', 'DESC')
      .addOrderBy('k.code')
      .getRawMany<ExerciseView>();
    return { items };
  }
}
