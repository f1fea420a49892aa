import { DiscoveryService } from '@nestjs/core';
import type { CivilDate } from '@etabli/kernel';

/** One thing whose term is over. */
export interface Expired {
  readonly id: string;
  /** whom it is about, so that a legal hold keeps it; null: nobody by name */
  readonly subjectId: string | null;
  /** how the director knows it: « Léa D., sortie le 30/06/2024 » */
  readonly title: string;
  readonly since: CivilDate;
}

export interface RetentionFacts {
  /** 'student.identity': names the row of `retention_terms` */
  readonly kind: string;
  /** French: what is kept */
  readonly title: string;
  /** French: what happens in the end: « supprimé », « remplacé par un numéro » */
  readonly end: string;
  /** for legal holds: 'student' */
  readonly subject: string;
  /** tables whose personal data this rule ends */
  readonly covers: readonly string[];
}

/** A provider marked `@RetentionSource({…})`: says what is over and forgets it. */
export interface Retained {
  /** What began to be over on `before` or earlier and is not forgotten yet, oldest first. */
  expired(before: CivilDate, limit: number): Promise<Expired[]>;
  /** In the running command's transaction: deletes, or replaces by a number where a record must survive. Twice = once. */
  forget(ids: readonly string[]): Promise<void>;
}

export const RetentionSource = DiscoveryService.createDecorator<RetentionFacts>();
