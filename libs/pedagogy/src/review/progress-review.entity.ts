import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReviewKind, SigningPart } from './progress-review.rules.js';

/** One version of a balance of what a youth can do. A draft until validated; afterwards it never changes, a new version follows it. */
@Entity('progress_reviews')
@Check('progress_reviews_version_check', 'version >= 1')
@Check('progress_reviews_kind_check', "kind = ANY (ARRAY['intermediate'::text, 'final'::text])")
@Check('progress_reviews_reason_check', '(version = 1) = (reason IS NULL)')
@Check('progress_reviews_validated_check', '(validated_at IS NULL) = (validated_by_name IS NULL)')
@Unique('progress_reviews_series_version_key', ['seriesId', 'version'])
@Index('progress_reviews_draft_key', ['seriesId'], { unique: true, where: 'validated_at IS NULL' })
@Index('progress_reviews_student_idx', ['studentId', 'heldOn', 'id'])
export class ProgressReview {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'progress_reviews_pkey' }) id: string;
  /** the id of its first version */
  @Column('uuid', { name: 'series_id' }) seriesId: string;
  @Column('int') version: number;
  @ForeignKey('Student', { name: 'progress_reviews_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') kind: ReviewKind;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') acquired: string;
  @Column('text', { name: 'to_improve' }) toImprove: string;
  @Column('text', { name: 'next_goals' }) nextGoals: string;
  @Column('text', { name: 'youth_words' }) youthWords: string;
  /** why this version was written; null for the first */
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User', { name: 'progress_reviews_written_by_fkey' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('timestamptz', { name: 'validated_at', nullable: true }) validatedAt: Date | null;
  @ForeignKey('User', { name: 'progress_reviews_validated_by_fkey' })
  @Column('uuid', { name: 'validated_by', nullable: true })
  validatedBy: string | null;
  @Column('text', { name: 'validated_by_name', nullable: true }) validatedByName: string | null;
}

/** A signature drawn on the tablet under one version of a balance. */
@Entity('progress_review_signatures')
@Check('progress_review_signatures_part_check', "part = ANY (ARRAY['youth'::text, 'family'::text, 'trainer'::text])")
@Unique('progress_review_signatures_once_key', ['reviewId', 'part'])
export class ProgressReviewSignature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'progress_review_signatures_pkey' }) id: string;
  @ForeignKey('ProgressReview', { name: 'progress_review_signatures_review_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'review_id' })
  reviewId: string;
  @Column('text') part: SigningPart;
  @Column('text', { name: 'signed_by_name' }) signedByName: string;
  @Column('date', { name: 'signed_on' }) signedOn: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  /** the drawing, a PNG */
  @ForeignKey('StoredFile', { name: 'progress_review_signatures_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @ForeignKey('User', { name: 'progress_review_signatures_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
