import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { CompetenceQueries } from '@etabli/curriculum';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { SelfAssessment } from './self-assessment.entity.js';
import { wrongLevels } from '../evidence/evidence.rules.js';
import { CompetencePosition } from '../coverage/coverage.entity.js';

export interface SaidOfStudent {
  readonly studentId: string;
  readonly competenceId: string;
  /** null takes the last word back */
  readonly level: number | null;
}

/** Levels that somebody says, without a proof: each a row of its own, the last one counts. */
@Injectable()
export class SaidLevels {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly competences: CompetenceQueries,
    private readonly visibility: Visibility,
  ) {}

  /** What the youth says of himself. Throws 404 for a youth one may not see, 422 by field. */
  ofYouth(items: readonly SaidOfStudent[]): Promise<void> {
    return this.work.run('self_assessment.record', async (tx) => {
      const rows = await this.rows(items);
      if (rows.length) await tx.insert(SelfAssessment, rows);
    });
  }

  /** What the trainer says, where the rule asks for his word. Throws as `ofYouth`. */
  ofTrainer(items: readonly SaidOfStudent[]): Promise<void> {
    return this.work.run('competence_position.record', async (tx) => {
      const rows = await this.rows(items);
      if (rows.length) await tx.insert(CompetencePosition, rows);
    });
  }

  private async rows(items: readonly SaidOfStudent[]) {
    await this.visibility.assertStudents(items.map(({ studentId }) => studentId));
    const known = await this.competences.byIds(items.map(({ competenceId }) => competenceId));
    const scales = await this.competences.scales([...known.values()].map(({ frameworkId }) => frameworkId));
    const levels = new Map(
      [...known.values()].map(({ id, frameworkId }) => [id, scales.get(frameworkId)!.map(({ value }) => value)]),
    );
    const unknown = items.flatMap(({ competenceId }, i) =>
      known.has(competenceId)
        ? []
        : [{ field: `items.${i}.competenceId`, message: 'Cette compétence n’existe pas. Rechargez la page.' }],
    );
    const wrong = wrongLevels(
      items.map(({ competenceId, level }) => ({ competenceId, level: level ?? levels.get(competenceId)?.[0] ?? 0 })),
      levels,
    );
    if (unknown.length + wrong.length) throw invalidFields([...unknown, ...wrong]);
    const actor = currentActor();
    return items.map(({ studentId, competenceId, level }) => ({
      id: newId(),
      studentId,
      competenceId,
      level,
      saidOn: this.clock.today(),
      recordedBy: actor.userId,
      recordedByName: actor.name,
      recordedAt: this.clock.now(),
    }));
  }
}
