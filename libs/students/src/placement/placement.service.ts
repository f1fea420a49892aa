import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, type HalfDay, newId } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { Clock, invalidFields, Outbox, Work } from '@etabli/platform';
import { StaffMember } from '@etabli/school';
import { FollowUps } from '../absence/follow-ups.js';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import { Placement, PlacementAbsence, PlacementVisit } from './placement.entity.js';
import { placementErrors } from './placement.errors.js';
import './placement.events.js';
import { attestationErrors, covers, dayErrors, HALVES, placementRefusals } from './placement.rules.js';

export interface NewPlacement {
  hostId: string;
  fromOn: CivilDate;
  toOn: CivilDate;
  tutorName: string;
  tutorPhone?: string | null;
  tutorEmail?: string | null;
  agreementOn?: CivilDate | null;
}
export type PlacementEdit = Partial<NewPlacement>;

/** Where a youth is on a day out of school. */
export interface PlacedAt {
  placementId: string;
  hostId: string;
  fromOn: CivilDate;
  toOn: CivilDate;
}

@Injectable()
export class PlacementService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly followUps: FollowUps,
    private readonly outbox: Outbox,
  ) {}

  /** Who of these youths is in a firm on that day; nobody calls them at school. One query. Asks nothing about the actor. */
  async on(studentIds: readonly string[], day: CivilDate): Promise<Map<string, PlacedAt>> {
    if (studentIds.length === 0) return new Map();
    const rows: (PlacedAt & { studentId: string })[] = await this.work.manager.query(
      `SELECT id AS "placementId", student_id AS "studentId", host_id AS "hostId", from_on AS "fromOn", to_on AS "toOn" FROM placements
        WHERE student_id = ANY($1) AND $2 BETWEEN from_on AND to_on AND cancelled_on IS NULL`,
      [studentIds, day],
    );
    return new Map(rows.map(({ studentId, ...at }) => [studentId, at]));
  }

  /** Throws 404, 422 by field, `placement.*`. */
  plan(studentId: string, input: NewPlacement): Promise<string> {
    return this.work.run('placement.plan', async (tx) => {
      await this.visibility.assertStudent(studentId);
      await this.check(tx, studentId, input, null);
      const id = newId();
      await tx.insert(Placement, {
        id,
        studentId,
        hostId: input.hostId,
        fromOn: input.fromOn,
        toOn: input.toOn,
        tutorName: input.tutorName,
        tutorPhone: input.tutorPhone ?? null,
        tutorEmail: input.tutorEmail ?? null,
        agreementOn: input.agreementOn ?? null,
        agreementFileId: null,
        attestationFileId: null,
        attestedOn: null,
        attestedDays: null,
        cancelledOn: null,
        cancelReason: null,
      });
      return id;
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404, 422 by field, `placement.*`. */
  edit(id: string, change: PlacementEdit): Promise<void> {
    return this.work.run('placement.edit', async (tx) => {
      const before = await this.open(tx, id);
      const after = {
        hostId: change.hostId ?? before.hostId,
        fromOn: change.fromOn ?? before.fromOn,
        toOn: change.toOn ?? before.toOn,
        tutorName: change.tutorName ?? before.tutorName,
        tutorPhone: change.tutorPhone === undefined ? before.tutorPhone : change.tutorPhone,
        tutorEmail: change.tutorEmail === undefined ? before.tutorEmail : change.tutorEmail,
        agreementOn: change.agreementOn === undefined ? before.agreementOn : change.agreementOn,
      };
      await this.check(tx, before.studentId, after, id);
      await tx.update(Placement, { id }, after);
    });
  }

  /** Throws 404, `placement.cancelled`. */
  cancel(id: string, { reason }: { reason: string }): Promise<void> {
    return this.work.run('placement.cancel', async (tx) => {
      await this.open(tx, id);
      await tx.update(Placement, { id }, { cancelledOn: this.clock.today(), cancelReason: reason });
    });
  }

  /** The firm's sheet came: how many days the youth was there. Throws 404, 422 by field. */
  attest(id: string, attested: { on: CivilDate; days: number }): Promise<void> {
    return this.work.run('placement.attest', async (tx) => {
      const wrong = attestationErrors(await this.open(tx, id), attested, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(Placement, { id }, { attestedOn: attested.on, attestedDays: attested.days });
    });
  }

  /** Somebody of the school went there. Throws 404, 422 by field, `placement.outside`. */
  visit(id: string, input: { on: CivilDate; visitorId: string; note?: string | null }): Promise<string> {
    return this.work.run('placement.visit', async (tx) => {
      const placement = await this.open(tx, id);
      this.assertInside(placement, input.on);
      if (!(await tx.existsBy(StaffMember, { id: input.visitorId })))
        throw placementErrors.invalid('placement.visitor_unknown', 'visitorId');
      const visitId = newId();
      await tx.insert(PlacementVisit, {
        id: visitId,
        placementId: id,
        visitedOn: input.on,
        visitorId: input.visitorId,
        note: input.note ?? null,
      });
      return visitId;
    });
  }

  /**
   * The firm reports an absence; `halfDay` missing: the whole day. Publishes `students.placement_absence.reported.v1`. Throws 404, `placement.outside`, `placement.absence_known`.
   */
  absent(id: string, input: { day: CivilDate; halfDay?: HalfDay | null; reason?: string | null }): Promise<void> {
    return this.work.run('placement.absent', async (tx) => {
      const placement = await this.open(tx, id);
      this.assertInside(placement, input.day);
      const known = await tx.findBy(PlacementAbsence, { placementId: id, day: input.day });
      const halves = (input.halfDay ? [input.halfDay] : HALVES).filter(
        (half) => !known.some(({ halfDay }) => halfDay === half),
      );
      if (halves.length === 0) throw placementErrors.refused('placement.absence_known');
      await tx.insert(
        PlacementAbsence,
        halves.map((halfDay) => ({
          id: newId(),
          placementId: id,
          day: input.day,
          halfDay,
          reason: input.reason ?? null,
        })),
      );
      const { studentId } = placement;
      await this.outbox.publish('students.placement_absence.reported.v1', {
        studentId,
        day: input.day,
        halfDays: halves,
      });
      await this.followUps.consider(tx, [studentId], input.day);
    });
  }

  private assertInside(placement: Placement, day: CivilDate): void {
    if (!covers(placement, day) || day > this.clock.today())
      throw placementErrors.refused('placement.outside', { from: placement.fromOn, to: placement.toOn });
  }

  private async check(tx: EntityManager, studentId: string, input: NewPlacement, self: string | null): Promise<void> {
    const wrong = dayErrors(input);
    if (wrong.length > 0) throw invalidFields(wrong);
    if (!(await tx.existsBy(Customer, { id: input.hostId })))
      throw placementErrors.invalid('placement.host_unknown', 'hostId');
    const student = await tx.findOneOrFail(Student, { where: { id: studentId }, lock: { mode: 'pessimistic_write' } });
    const others = (await tx.findBy(Placement, { studentId })).filter(
      (one) => one.cancelledOn === null && one.id !== self,
    );
    placementErrors.throwIfAny(placementRefusals(student, input, others));
  }

  private async open(tx: EntityManager, id: string): Promise<Placement> {
    const placement = await tx.findOne(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!placement) throw placementErrors.notFound('placement.not_found');
    await this.visibility.assertStudent(placement.studentId);
    if (placement.cancelledOn) throw placementErrors.refused('placement.cancelled');
    return placement;
  }
}
