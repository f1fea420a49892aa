import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { StaffMember } from '../staff/staff-member.entity.js';
import { StaffAbsence } from './timetable-slot.entity.js';
import { timetableErrors } from './timetable.errors.js';
import { awayErrors, type StaffAway } from './timetable.rules.js';

/** Who of the team is not there, by half-days, and who takes over. */
@Injectable()
export class StaffAbsences {
  constructor(private readonly work: Work) {}

  /** Throws 422 by field. */
  record(away: StaffAway): Promise<string> {
    return this.work.run('staff_absence.edit', async (tx) => {
      const wrong = awayErrors(away);
      if (wrong.length > 0) throw invalidFields(wrong);
      const people = [away.staffId, ...(away.replacementId ? [away.replacementId] : [])];
      if ((await tx.countBy(StaffMember, { id: In(people), active: true })) < people.length)
        throw timetableErrors.invalid('timetable.teacher_unknown', 'staffId');
      const { staffId, fromOn, fromHalfDay, toOn, toHalfDay, replacementId } = away;
      const id = newId();
      await tx.insert(StaffAbsence, { id, staffId, fromOn, fromHalfDay, toOn, toHalfDay, replacementId });
      return id;
    });
  }

  /** Throws `timetable.absence_not_found`. */
  remove(id: string): Promise<void> {
    return this.work.run('staff_absence.edit', async (tx) => {
      const { affected } = await tx.delete(StaffAbsence, { id });
      if (!affected) throw timetableErrors.notFound('timetable.absence_not_found');
    });
  }
}
