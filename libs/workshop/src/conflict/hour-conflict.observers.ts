import { Injectable } from '@nestjs/common';
import { type EventObserver, Observes } from '@etabli/platform';
import { type HalfDayOfStudent, HourConflicts } from './hour-conflicts.js';

@Observes('students.absence.recorded.v1')
@Injectable()
export class AbsenceContradictsHours implements EventObserver<'students.absence.recorded.v1'> {
  constructor(private readonly conflicts: HourConflicts) {}

  observe(absence: HalfDayOfStudent): Promise<void> {
    return this.conflicts.open(absence);
  }
}

@Observes('students.absence.withdrawn.v1')
@Injectable()
export class AbsenceWithdrawn implements EventObserver<'students.absence.withdrawn.v1'> {
  constructor(private readonly conflicts: HourConflicts) {}

  observe(absence: HalfDayOfStudent): Promise<void> {
    return this.conflicts.withdraw(absence);
  }
}
