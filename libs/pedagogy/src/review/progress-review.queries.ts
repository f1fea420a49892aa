import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { ProgressReviewView } from './progress-review.dto.js';
import { ProgressReview, ProgressReviewSignature } from './progress-review.entity.js';
import { currentOf } from './progress-review.rules.js';

/** A balance as documents print it. */
export interface PrintedReview extends ProgressReview {
  readonly signatures: readonly ProgressReviewSignature[];
}

@Injectable()
export class ReviewQueries {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  /** Every version, the newest balance first. Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<ProgressReviewView[]> {
    await this.visibility.assertStudent(studentId);
    const reviews = await this.withSignatures({ studentId });
    const current = new Set(currentOf(reviews).map(({ id }) => id));
    return reviews
      .toSorted(
        (a, b) => b.heldOn.localeCompare(a.heldOn) || b.seriesId.localeCompare(a.seriesId) || b.version - a.version,
      )
      .map((review) => toView(review, review.validatedAt !== null && !current.has(review.id)));
  }

  /** Of these youths the balances in force, oldest first. Asks nothing about the actor. */
  async inForce(studentIds: readonly string[]): Promise<PrintedReview[]> {
    if (studentIds.length === 0) return [];
    return currentOf(await this.withSignatures({ studentId: In([...studentIds]) }));
  }

  private async withSignatures(where: { studentId: string | ReturnType<typeof In<string>> }): Promise<PrintedReview[]> {
    const reviews = await this.work.manager.find(ProgressReview, { where });
    const signatures = await this.work.manager.find(ProgressReviewSignature, {
      where: { reviewId: In(reviews.map(({ id }) => id)) },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
    return reviews.map((review) => ({
      ...review,
      signatures: signatures.filter(({ reviewId }) => reviewId === review.id),
    }));
  }
}

const toView = (
  { id, seriesId, version, kind, heldOn, acquired, toImprove, nextGoals, youthWords, reason, ...rest }: PrintedReview,
  superseded: boolean,
): ProgressReviewView => ({
  id,
  seriesId,
  version,
  kind,
  heldOn,
  acquired,
  toImprove,
  nextGoals,
  youthWords,
  reason,
  writtenByName: rest.writtenByName,
  validatedAt: rest.validatedAt?.toISOString() ?? null,
  validatedByName: rest.validatedByName,
  superseded,
  signatures: rest.signatures.map(({ part, signedByName, signedOn }) => ({ part, signedByName, signedOn })),
});
