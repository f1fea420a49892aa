import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { PermitIncident } from './permit.entity.js';
import { permitErrors } from './permit.errors.js';

/** Hours worked against the rules: each is answered for, in words. */
@Injectable()
export class Incidents {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Throws `permit.incident_not_found`, `permit.incident_closed`. */
  close(id: string, closingWords: string): Promise<void> {
    return this.work.run('incident.close', async (tx) => {
      const incident = await tx.findOne(PermitIncident, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!incident) throw permitErrors.notFound('permit.incident_not_found');
      await this.visibility.assertStudent(incident.studentId);
      if (incident.closedAt) throw permitErrors.refused('permit.incident_closed');
      await tx.update(
        PermitIncident,
        { id },
        { closedAt: this.clock.now(), closedBy: currentActor().userId, closingWords },
      );
    });
  }
}
