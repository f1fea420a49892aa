import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, signatureImage, Work } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { Hazards } from '../hazard/hazards.js';
import { SafetyTraining } from './training.entity.js';
import { trainingErrors } from './training.errors.js';

export interface TrainingInput {
  readonly familyId: string;
  readonly trainedOn: CivilDate;
  readonly validUntil?: CivilDate | null;
  /** left out: who records it, when of the staff */
  readonly trainerId?: string | null;
}

/** Safety trainings at the machines, signed by the youth on the tablet or on paper. */
@Injectable()
export class Trainings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly hazards: Hazards,
    private readonly staff: StaffService,
    private readonly visibility: Visibility,
  ) {}

  /** These youths signed the sheet on paper. Answers an id each. Throws 404 for a youth of others, 422 by field. */
  signOnPaper(studentIds: readonly string[], input: TrainingInput): Promise<string[]> {
    return this.work.run('training.sign', async (tx) => {
      const ids: string[] = [];
      for (const studentId of new Set(studentIds)) ids.push(await this.insert(tx, studentId, input, null));
      return ids;
    });
  }

  /** The youth signed with the finger: a PNG. Answers the id. Throws 404 for a youth of others, 422 by field. */
  signByHand(studentId: string, input: TrainingInput, drawing: Buffer): Promise<string> {
    return this.work.run('training.sign', async (tx) => {
      if (drawing.length === 0) throw trainingErrors.invalid('training.signature_missing', 'signature');
      const image = signatureImage(drawing);
      if (!image) throw trainingErrors.invalid('training.signature_wrong', 'signature');
      const fileId = await this.files.keep(image, { name: 'signature.png', mediaType: 'image/png' });
      return this.insert(tx, studentId, input, fileId);
    });
  }

  /** It counts no more, and stays in the history. Throws `training.not_found`, `training.voided`. */
  void(id: string, reason: string): Promise<void> {
    return this.work.run('training.void', async (tx) => {
      const training = await tx.findOne(SafetyTraining, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!training) throw trainingErrors.notFound('training.not_found');
      await this.visibility.assertStudent(training.studentId);
      if (training.voidedAt) throw trainingErrors.refused('training.voided');
      await tx.update(
        SafetyTraining,
        { id },
        { voidedAt: this.clock.now(), voidedBy: currentActor().userId, voidReason: reason },
      );
    });
  }

  private async insert(
    tx: EntityManager,
    studentId: string,
    { familyId, trainedOn, validUntil = null, trainerId }: TrainingInput,
    signatureFileId: string | null,
  ): Promise<string> {
    await this.visibility.assertStudent(studentId);
    await this.hazards.assertFamilies([familyId], 'familyId');
    if (trainedOn > this.clock.today()) throw trainingErrors.invalid('training.future', 'trainedOn');
    if (validUntil && validUntil < trainedOn) throw trainingErrors.invalid('training.term', 'validUntil');
    const id = newId();
    await tx.insert(SafetyTraining, {
      id,
      studentId,
      familyId,
      trainedOn,
      validUntil,
      trainerId: await this.trainer(trainerId ?? null),
      signatureKind: signatureFileId ? 'drawn' : 'paper',
      signatureFileId,
      recordedBy: currentActor().userId,
      recordedAt: this.clock.now(),
    });
    return id;
  }

  private async trainer(id: string | null): Promise<string> {
    const known = id
      ? (await this.staff.list()).find((one) => one.id === id)
      : await this.staff.ofUser(currentActor().userId);
    if (!known) throw trainingErrors.invalid('training.trainer_unknown', 'trainerId');
    return known.id;
  }
}
