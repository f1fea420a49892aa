import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { RiskAssessment } from './risk-assessment.entity.js';

/** When the risks of the school were assessed. */
@Injectable()
export class RiskAssessments {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  list(): Promise<RiskAssessment[]> {
    return this.work.manager.find(RiskAssessment, { order: { doneOn: 'DESC' } });
  }

  /** Answers its id. Throws 422 on `doneOn`: in the future, or there already. */
  record({ doneOn, note = null }: { doneOn: CivilDate; note?: string | null }): Promise<string> {
    return this.work.run('risk_assessment.record', async (tx) => {
      if (doneOn > this.clock.today())
        throw invalidFields([{ field: 'doneOn', message: 'Cette date est dans l’avenir.' }]);
      if (await tx.existsBy(RiskAssessment, { doneOn }))
        throw invalidFields([{ field: 'doneOn', message: 'Cette date est déjà enregistrée.' }]);
      const id = newId();
      await tx.insert(RiskAssessment, {
        id,
        doneOn,
        note,
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      return id;
    });
  }
}
