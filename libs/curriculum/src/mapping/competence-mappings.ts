import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { Competence } from '../framework/framework.entity.js';
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
}
