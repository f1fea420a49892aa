import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, invalidFields, SIGNATURE_LIMIT, signatureImage, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import type { ReviewWordsRequest, SignReviewRequest, WriteReviewRequest } from './progress-review.dto.js';
import { ProgressReview, ProgressReviewSignature } from './progress-review.entity.js';
import { reviewErrors } from './progress-review.errors.js';
import {
  draftRefusals,
  reviewDayErrors,
  signRefusals,
  validationRefusals,
  versionRefusals,
} from './progress-review.rules.js';

/** The balances that trainers write of a youth. Validated, one never changes: a new version follows it, signed anew. */
@Injectable()
export class ProgressReviews {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly visibility: Visibility,
  ) {}

  /** A draft; its id. Throws 404 for a foreign youth, 422 on `heldOn`. */
  write(studentId: string, { kind, ...words }: WriteReviewRequest): Promise<string> {
    return this.work.run('review.write', async (tx) => {
      await this.assertDay(tx, studentId, words.heldOn);
      const id = newId();
      await tx.insert(ProgressReview, {
        ...words,
        ...this.written(),
        id,
        seriesId: id,
        version: 1,
        studentId,
        kind,
        reason: null,
      });
      return id;
    });
  }

  /** Writes a draft anew. Throws 404, 422 on `heldOn`, `review.validated`. */
  edit(id: string, words: ReviewWordsRequest): Promise<void> {
    return this.work.run('review.write', async (tx) => {
      const review = await this.locked(tx, id);
      reviewErrors.throwIfAny(draftRefusals(review));
      await this.assertDay(tx, review.studentId, words.heldOn);
      const { writtenBy, writtenByName, writtenAt } = this.written();
      await tx.update(ProgressReview, { id }, { ...words, writtenBy, writtenByName, writtenAt });
    });
  }

  /** Takes a draft away; what was validated stays. Throws 404, `review.validated`. */
  discard(id: string): Promise<void> {
    return this.work.run('review.discard', async (tx) => {
      reviewErrors.throwIfAny(draftRefusals(await this.locked(tx, id)));
      await tx.delete(ProgressReview, { id });
    });
  }

  /** From now on it never changes. Throws 404, 409 with all that is missing. */
  validate(id: string): Promise<void> {
    return this.work.run('review.validate', async (tx) => {
      reviewErrors.throwIfAny(validationRefusals(await this.locked(tx, id)));
      const { userId, name } = currentActor();
      await tx.update(
        ProgressReview,
        { id },
        { validatedAt: this.clock.now(), validatedBy: userId, validatedByName: name },
      );
    });
  }

  /** A draft with the same words that will replace this version once validated; its id. Throws 404 and what `versionRefusals` says. */
  newVersion(id: string, reason: string): Promise<string> {
    return this.work.run('review.version', async (tx) => {
      const review = await this.locked(tx, id);
      const latest = await tx.findOneOrFail(ProgressReview, {
        where: { seriesId: review.seriesId },
        order: { version: 'DESC' },
      });
      reviewErrors.throwIfAny(versionRefusals(review, latest));
      const next = newId();
      await tx.insert(ProgressReview, { ...review, ...this.written(), id: next, version: latest.version + 1, reason });
      return next;
    });
  }

  /**
   * Keeps who signed, when and the drawing; once for each part. Throws 404, 409 of `signRefusals`, 422 on `file` or `signedOn`.
   * @param drawing a PNG as a canvas makes it
   */
  sign(id: string, { part, signedBy, signedOn }: SignReviewRequest, drawing: Buffer | undefined): Promise<void> {
    return this.work.run('review.sign', async (tx) => {
      const review = await this.locked(tx, id);
      const signed = await tx.findBy(ProgressReviewSignature, { reviewId: id });
      reviewErrors.throwIfAny(
        signRefusals(
          review,
          await this.latestValidated(tx, review.seriesId),
          signed.map((one) => one.part),
          part,
        ),
      );
      if (!drawing?.length) throw reviewErrors.invalid('review.signature_missing', 'file');
      const image = signatureImage(drawing);
      if (!image) throw reviewErrors.invalid('review.signature_wrong', 'file');
      const on = signedOn ?? this.clock.today();
      if (on < review.heldOn || on > this.clock.today()) throw reviewErrors.invalid('review.signature_day', 'signedOn');
      const name = `signature-bilan-${id.slice(-6)}-${part}.png`;
      const fileId = await this.files.keep(image, { name, mediaType: 'image/png', limit: SIGNATURE_LIMIT });
      await tx.insert(ProgressReviewSignature, {
        id: newId(),
        reviewId: id,
        part,
        signedByName: signedBy,
        signedOn: on,
        signedAt: this.clock.now(),
        fileId,
        recordedBy: currentActor().userId,
      });
    });
  }

  private written(): Pick<
    ProgressReview,
    'writtenBy' | 'writtenByName' | 'writtenAt' | 'validatedAt' | 'validatedBy' | 'validatedByName'
  > {
    const { userId, name } = currentActor();
    const draft = { validatedAt: null, validatedBy: null, validatedByName: null };
    return { ...draft, writtenBy: userId, writtenByName: name, writtenAt: this.clock.now() };
  }

  private async latestValidated(tx: EntityManager, seriesId: string): Promise<number> {
    const [row]: { version: number | null }[] = await tx.query(
      'SELECT max(version) AS version FROM progress_reviews WHERE series_id = $1 AND validated_at IS NOT NULL',
      [seriesId],
    );
    return row?.version ?? 0;
  }

  private async assertDay(tx: EntityManager, studentId: string, heldOn: string): Promise<void> {
    await this.visibility.assertStudent(studentId);
    const { enrolledOn } = await tx.findOneByOrFail(Student, { id: studentId });
    const wrong = reviewDayErrors(heldOn, { enrolledOn, today: this.clock.today() });
    if (wrong.length > 0) throw invalidFields(wrong);
  }

  private async locked(tx: EntityManager, id: string): Promise<ProgressReview> {
    const review = await tx.findOne(ProgressReview, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!review) throw reviewErrors.notFound('review.not_found');
    await this.visibility.assertStudent(review.studentId);
    return review;
  }
}
