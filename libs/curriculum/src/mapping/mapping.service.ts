import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Competence } from '../framework/framework.entity.js';
import { lockMappings, stepsBetweenVersions } from './mapping-rows.js';
import { CompetenceMapping } from './mapping.entity.js';
import { mappingErrors } from './mapping.errors.js';
import { closingStep, type Mapped, type MappingState } from './mapping.rules.js';

const SCHOOL_SOURCE = 'Décision de l’école';

/** Which old competence counts for which new one, decided by hand; an import never undoes it. */
@Injectable()
export class MappingService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * Evidence on `from` counts for `to` from now on; a pair set aside is taken up again. Answers its id.
   * Throws 422 `mapping.competence_unknown`, 409 `mapping.same_version`, `mapping.round`.
   */
  decide({ fromCompetenceId, toCompetenceId }: Mapped): Promise<string> {
    return this.work.run('competence.map', async (tx) => {
      await lockMappings(tx);
      const found = await tx.findBy(Competence, { id: In([fromCompetenceId, toCompetenceId]) });
      const from = found.find(({ id }) => id === fromCompetenceId);
      const to = found.find(({ id }) => id === toCompetenceId);
      if (!from) throw mappingErrors.invalid('mapping.competence_unknown', 'fromCompetenceId');
      if (!to) throw mappingErrors.invalid('mapping.competence_unknown', 'toCompetenceId');
      if (from.frameworkId === to.frameworkId) throw mappingErrors.refused('mapping.same_version');
      const steps = [...(await stepsBetweenVersions(tx)), { from: from.frameworkId, to: to.frameworkId }];
      if (closingStep(steps)) throw mappingErrors.refused('mapping.round');
      const known = await tx.findOneBy(CompetenceMapping, { fromCompetenceId, toCompetenceId });
      if (known) {
        if (known.state !== 'in_force') await this.putState(tx, known.id, 'in_force');
        return known.id;
      }
      const id = newId();
      await tx.insert(CompetenceMapping, {
        id,
        fromCompetenceId,
        toCompetenceId,
        origin: 'school',
        state: 'in_force',
        source: SCHOOL_SOURCE,
        ...this.decision(),
      });
      return id;
    });
  }

  /** It counts no more, and no import brings it back. A second time changes nothing. Throws `mapping.not_found`. */
  setAside(id: string): Promise<void> {
    return this.change(id, (tx) => this.putState(tx, id, 'set_aside'));
  }

  /** It counts again. Throws `mapping.not_found`. */
  takeUp(id: string): Promise<void> {
    return this.change(id, (tx) => this.putState(tx, id, 'in_force'));
  }

  /** As if it had never been decided; only for the school's own. Throws `mapping.not_found`, `mapping.official`. */
  remove(id: string): Promise<void> {
    return this.change(id, async (tx, { origin }) => {
      if (origin === 'official') throw mappingErrors.refused('mapping.official');
      await tx.delete(CompetenceMapping, { id });
    });
  }

  private change(id: string, make: (tx: EntityManager, now: CompetenceMapping) => Promise<void>): Promise<void> {
    return this.work.run('competence.map', async (tx) => {
      const now = await tx.findOne(CompetenceMapping, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!now) throw mappingErrors.notFound('mapping.not_found');
      await make(tx, now);
    });
  }

  private async putState(tx: EntityManager, id: string, state: MappingState): Promise<void> {
    await tx.update(CompetenceMapping, { id }, { state, ...this.decision() });
  }

  private decision() {
    const { userId, name } = currentActor();
    return { decidedBy: userId, decidedByName: name, decidedAt: this.clock.now() };
  }
}
