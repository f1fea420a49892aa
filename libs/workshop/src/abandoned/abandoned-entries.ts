import { Injectable } from '@nestjs/common';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { AbandonedEntry } from './abandoned-entry.entity.js';

export interface Abandonment {
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  readonly studentIds: string[];
  readonly refusal: string;
  readonly reason: string;
}

@Injectable()
export class AbandonedEntries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Notes that a refused write of a tablet is given up, and why. Throws 404 for a foreign group. */
  record(given: Abandonment): Promise<string> {
    return this.work.run('time_entry.abandon', async (tx) => {
      await this.visibility.assertGroup(given.groupId);
      const id = newId();
      const signature = { abandonedBy: currentActor().userId, abandonedAt: this.clock.now() };
      await tx.insert(AbandonedEntry, { id, ...given, ...signature });
      return id;
    });
  }
}
