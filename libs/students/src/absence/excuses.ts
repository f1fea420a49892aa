import { Injectable, type StreamableFile } from '@nestjs/common';
import { daysBetween, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, plainScan, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import { AbsenceExcuse } from './absence.entity.js';
import { absenceErrors } from './absence.errors.js';
import { type HalfDaySpan, inOrder } from './absence.rules.js';
import { AbsenceReason } from './absence-reason.entity.js';
import { FollowUps } from './follow-ups.js';

export interface NewExcuse extends HalfDaySpan {
  readonly studentId: string;
  readonly reasonId: string;
  /** who gave the reason */
  readonly toldBy?: string | null;
}

export const PROOF_LIMIT = 10 * 1024 * 1024;
const MOST_DAYS = 60;

/** The reason of an absence, told before or after it; the last one told is in force. */
@Injectable()
export class Excuses {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly visibility: Visibility,
    private readonly followUps: FollowUps,
  ) {}

  /** Throws 404 for a foreign youth, 422 on `reasonId` or `toOn`. */
  record(excuse: NewExcuse): Promise<string> {
    return this.work.run('absence.excuse', async (tx) => {
      const { studentId, reasonId, fromOn, fromHalfDay, toOn, toHalfDay, toldBy } = excuse;
      await this.visibility.assertStudent(studentId);
      if (!inOrder(excuse)) throw absenceErrors.invalid('absence.span_inverted', 'toOn');
      if (daysBetween(fromOn, toOn) >= MOST_DAYS)
        throw absenceErrors.invalid('absence.span_long', 'toOn', { days: MOST_DAYS });
      const reason = await tx.findOneBy(AbsenceReason, { id: reasonId });
      if (!reason || reason.validFrom > fromOn || (reason.validTo !== null && reason.validTo < fromOn))
        throw absenceErrors.invalid('absence.reason_unknown', 'reasonId');
      const id = newId();
      const by = { excusedAt: this.clock.now(), excusedBy: currentActor().userId };
      const span = { fromOn, fromHalfDay, toOn, toHalfDay };
      await tx.insert(AbsenceExcuse, {
        id,
        studentId,
        reasonId,
        ...span,
        toldBy: toldBy ?? null,
        ...by,
        proofFileId: null,
      });
      for (const day of new Set([fromOn, toOn])) await this.followUps.consider(tx, [studentId], day);
      return id;
    });
  }

  /** Keeps the proof, once. Throws `absence.excuse_not_found`, `absence.proof_there`, 422 on `file`. */
  prove(id: string, content: Buffer | undefined): Promise<void> {
    return this.work.run('absence.excuse', async (tx) => {
      const excuse = await tx.findOne(AbsenceExcuse, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await this.assertVisible(excuse);
      if (excuse!.proofFileId) throw absenceErrors.refused('absence.proof_there');
      if (!content?.length) throw absenceErrors.invalid('absence.proof_missing', 'file');
      // a photo of a medical note tells where the family lives
      const scan = plainScan(content);
      if (!scan) throw absenceErrors.invalid('absence.proof_kind', 'file');
      const meta = { name: `justificatif.${scan.ending}`, mediaType: scan.mediaType, limit: PROOF_LIMIT };
      await tx.update(AbsenceExcuse, { id }, { proofFileId: await this.files.keep(scan.bytes, meta) });
    });
  }

  /** Throws `absence.excuse_not_found`, `absence.no_proof`. */
  async proof(id: string): Promise<StreamableFile> {
    const excuse = await this.work.manager.findOneBy(AbsenceExcuse, { id });
    await this.assertVisible(excuse);
    if (!excuse!.proofFileId) throw absenceErrors.notFound('absence.no_proof');
    return this.files.download(excuse!.proofFileId);
  }

  private async assertVisible(excuse: AbsenceExcuse | null): Promise<void> {
    if (!excuse) throw absenceErrors.notFound('absence.excuse_not_found');
    await this.visibility.assertStudent(excuse.studentId).catch(() => {
      throw absenceErrors.notFound('absence.excuse_not_found');
    });
  }
}
