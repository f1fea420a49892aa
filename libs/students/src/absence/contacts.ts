import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import { AbsenceContact, type ContactChannel, type ContactResult } from './absence.entity.js';
import { absenceErrors } from './absence.errors.js';
import { FollowUps } from './follow-ups.js';

export interface NewContact {
  readonly studentId: string;
  /** the day of the absence */
  readonly day: CivilDate;
  readonly channel: ContactChannel;
  readonly person?: string | null;
  readonly result: ContactResult;
  readonly note?: string | null;
}

/** Who told whom of an absence, when, with what result. */
@Injectable()
export class Contacts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly followUps: FollowUps,
  ) {}

  /** Throws 404 for a foreign youth, 422 on `day` for a day to come. */
  log({ studentId, day, channel, person, result, note }: NewContact): Promise<string> {
    return this.work.run('absence.contact', async (tx) => {
      await this.visibility.assertStudent(studentId);
      if (day > this.clock.today()) throw absenceErrors.invalid('absence.future', 'day');
      const id = newId();
      await tx.insert(AbsenceContact, {
        id,
        studentId,
        day,
        channel,
        result,
        person: person ?? null,
        note: note ?? null,
        at: this.clock.now(),
        byUser: currentActor().userId,
      });
      if (result === 'reached' || result === 'left_message') await this.followUps.contacted(tx, studentId, day);
      return id;
    });
  }
}
