import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import {
  Clock,
  currentActor,
  Files,
  invalidFields,
  Outbox,
  SIGNATURE_LIMIT,
  signatureImage,
  Work,
} from '@etabli/platform';
import { FollowUps } from '../absence/follow-ups.js';
import { StudentQueries } from '../student/student.queries.js';
import { Visibility } from '../student/visibility.js';
import { AttendanceRules } from './attendance-settings.js';
import { RollCall, RollCallCorrection, RollCallMark, RollCallSignature } from './roll-call.entity.js';
import { rollCallErrors } from './roll-call.errors.js';
import './roll-call.events.js';
import {
  correctionRefusals,
  type Mark,
  type MarkStatus,
  type Presence,
  settled,
  signatureRefusals,
  slotErrors,
} from './roll-call.rules.js';
import { RollCalls } from './roll-calls.js';

export interface MarkCorrection {
  readonly studentId: string;
  readonly status: MarkStatus;
  readonly lateMinutes?: number | null;
  readonly missed?: readonly string[] | null;
  readonly lateSlot?: string | null;
  readonly reason: string;
}

/** What happens to a sheet after it was validated: corrections are new rows, a signature is one more. */
@Injectable()
export class RollCallCorrections {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly files: Files,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly rollCalls: RollCalls,
    private readonly rules: AttendanceRules,
    private readonly followUps: FollowUps,
  ) {}

  /**
   * Writes what was true and why; the old mark stays. Answers the id of the new row. Throws `roll_call.not_found`,
   * `roll_call.not_validated`, `roll_call.unchanged`, 422 on `lateMinutes`, `missed`, `lateSlot` or `studentId`.
   */
  correct(rollCallId: string, { studentId, status, reason, ...given }: MarkCorrection): Promise<string> {
    return this.work.run('roll_call.correct', async (tx) => {
      const rollCall = await this.locked(tx, rollCallId);
      if (!rollCall.validatedAt) throw rollCallErrors.refused('roll_call.not_validated');
      const slots = await this.rollCalls.slots(rollCall.groupId, rollCall.day, rollCall.halfDay);
      const wrong = slotErrors({ status, ...given }, slots.starts);
      if (wrong.length > 0) throw invalidFields(wrong);
      const { missed, ...after } = settled({ status, ...given }, slots);
      const before = await this.truth(tx, rollCall, studentId);
      rollCallErrors.throwIfAny(correctionRefusals(before, { missed, ...after }));
      if (before.status === 'unknown')
        await tx.insert(RollCallMark, { id: newId(), rollCallId, studentId, missed: [...missed], ...after });
      const id = newId();
      await tx.insert(RollCallCorrection, {
        id,
        rollCallId,
        studentId,
        rank: (await tx.countBy(RollCallCorrection, { rollCallId, studentId })) + 1,
        beforeStatus: before.status,
        beforeLateMinutes: before.lateMinutes,
        ...after,
        missed: [...missed],
        reason,
        correctedAt: this.clock.now(),
        correctedBy: currentActor().userId,
      });
      await this.tell(rollCall, studentId, before.status, after.status);
      await this.followUps.consider(tx, [studentId], rollCall.day);
      return id;
    });
  }

  /** Throws `roll_call.not_found`, those of `signatureRefusals`, 422 on `file`. */
  sign(rollCallId: string, studentId: string, drawing: Buffer | undefined): Promise<string> {
    return this.work.run('roll_call.sign', async (tx) => {
      const rollCall = await this.locked(tx, rollCallId);
      const { status } = await this.truth(tx, rollCall, studentId);
      const { signatures } = await this.rules.find();
      const signed = await tx.existsBy(RollCallSignature, { rollCallId, studentId });
      rollCallErrors.throwIfAny(signatureRefusals(status, { on: signatures, signed }));
      if (!drawing?.length) throw rollCallErrors.invalid('roll_call.signature_missing', 'file');
      const image = signatureImage(drawing);
      if (!image) throw rollCallErrors.invalid('roll_call.signature_wrong', 'file');
      const meta = { name: `emargement-${rollCall.day}.png`, mediaType: 'image/png', limit: SIGNATURE_LIMIT };
      const fileId = await this.files.keep(image, meta);
      const id = newId();
      const by = { signedAt: this.clock.now(), witnessId: currentActor().userId };
      await tx.insert(RollCallSignature, { id, rollCallId, studentId, fileId, ...by });
      return id;
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<RollCall> {
    const rollCall = await tx.findOne(RollCall, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!rollCall) throw rollCallErrors.notFound('roll_call.not_found');
    await this.visibility.assertGroup(rollCall.groupId).catch(() => {
      throw rollCallErrors.notFound('roll_call.not_found');
    });
    return rollCall;
  }

  /** What is true of the youth now; `unknown` for somebody who joined the group since. Throws 422 on `studentId` for a stranger. */
  private async truth(
    tx: EntityManager,
    { id, groupId, day, halfDay }: RollCall,
    studentId: string,
  ): Promise<Omit<Mark, 'studentId' | 'status'> & { status: Presence }> {
    if (await tx.existsBy(RollCallMark, { rollCallId: id, studentId }))
      return (await this.rollCalls.marks([studentId], day, halfDay)).get(studentId)!;
    const members = await this.students.ofGroup(groupId, day);
    if (!members.some((face) => face.id === studentId))
      throw rollCallErrors.invalid('roll_call.student_unknown', 'studentId');
    return { status: 'unknown', lateMinutes: 0, missed: [], lateSlot: null };
  }

  private async tell(
    { day, halfDay }: RollCall,
    studentId: string,
    before: Presence,
    after: MarkStatus,
  ): Promise<void> {
    if ((before === 'absent') === (after === 'absent')) return;
    const name = after === 'absent' ? 'students.absence.recorded.v1' : 'students.absence.withdrawn.v1';
    await this.outbox.publish(name, { studentId, day, halfDay });
  }
}
