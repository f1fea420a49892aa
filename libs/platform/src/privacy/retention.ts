import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { IsNull } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { Jobs } from '../jobs/jobs.js';
import { LegalHold, RetentionRun, RetentionTermRow } from './retention.entity.js';
import { retentionErrors } from './retention.errors.js';
import { isOver, overBefore, termOn } from './retention.rules.js';
import { type Expired, type Retained, type RetentionFacts, RetentionSource } from './retention.source.js';

export const RETENTION_JOB = 'platform.retention';

/** One kind, its term of today and what is over. `held` would be forgotten but for a legal hold. */
export interface RetentionState {
  readonly facts: RetentionFacts;
  readonly term: RetentionTermRow | null;
  readonly expired: Expired[];
  readonly held: Expired[];
}

const SHOWN = 500;
/** so many in one transaction */
const PORTION = 50;

/** What the school keeps of people, for how long, and the forgetting in the end: seen first, then asked for, never by itself. */
@Injectable()
export class Retention {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  sources(): { facts: RetentionFacts; source: Retained }[] {
    return this.discovery
      .getProviders({ metadataKey: RetentionSource.KEY })
      .map((wrapper) => ({
        facts: this.discovery.getMetadataByDecorator(RetentionSource, wrapper)!,
        source: wrapper.instance as Retained,
      }))
      .toSorted((one, other) => one.facts.kind.localeCompare(other.facts.kind));
  }

  /** What would be forgotten today, by kind; the same reading that the forgetting uses. */
  async preview(): Promise<RetentionState[]> {
    const terms = await this.work.manager.find(RetentionTermRow);
    const held = await this.heldSubjects();
    return Promise.all(this.sources().map(({ facts, source }) => this.state(facts, source, terms, held, SHOWN)));
  }

  /** A new term from `validFrom` on. Throws `retention.kind_unknown` and `retention.past`. */
  setTerm(kind: string, term: { months: number; basis: string; validFrom: CivilDate }): Promise<void> {
    return this.work.run('retention.edit', async (tx) => {
      this.assertKinds([kind], 'kind');
      if (term.validFrom < this.clock.today()) throw retentionErrors.invalid('retention.past', 'validFrom');
      await tx.query(
        `INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES ($1, $2, $3, $4, true, $5)
         ON CONFLICT (kind, valid_from) DO UPDATE SET months = EXCLUDED.months, basis = EXCLUDED.basis, verified = true`,
        [newId(), kind, term.months, term.basis, term.validFrom],
      );
    });
  }

  /** All holds of this person, newest first. */
  holds(subjectKind: string, subjectId: string): Promise<LegalHold[]> {
    return this.work.manager.find(LegalHold, {
      where: { subjectKind, subjectId },
      order: { heldOn: 'DESC', id: 'DESC' },
    });
  }

  /** Keeps everything about this person until lifted. Throws `retention.held`. */
  hold(subjectKind: string, subjectId: string, reason: string): Promise<string> {
    return this.work.run('retention.hold', async (tx) => {
      if (await tx.existsBy(LegalHold, { subjectKind, subjectId, liftedOn: IsNull() }))
        throw retentionErrors.refused('retention.held');
      const id = newId();
      await tx.insert(LegalHold, {
        id,
        subjectKind,
        subjectId,
        reason,
        heldOn: this.clock.today(),
        liftedOn: null,
        liftedReason: null,
      });
      return id;
    });
  }

  /** Throws `retention.hold_not_found` and `retention.not_held`. */
  lift(id: string, reason: string): Promise<void> {
    return this.work.run('retention.hold', async (tx) => {
      const hold = await tx.findOne(LegalHold, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!hold) throw retentionErrors.notFound('retention.hold_not_found');
      if (hold.liftedOn) throw retentionErrors.refused('retention.not_held');
      await tx.update(LegalHold, { id }, { liftedOn: this.clock.today(), liftedReason: reason });
    });
  }

  /** Queues the forgetting of these kinds. Throws `retention.kind_unknown`. */
  request(kinds: readonly string[]): Promise<string> {
    return this.work.run('retention.run', async (tx) => {
      this.assertKinds(kinds, 'kinds');
      const id = newId();
      const runId = await this.jobs.enqueue({
        kind: RETENTION_JOB,
        title: 'Oubli des données dont la durée est passée',
        params: { retentionRunId: id },
        tells: { path: '/reglages/donnees' },
      });
      await tx.insert(RetentionRun, {
        id,
        runId,
        kinds: [...kinds],
        requestedByName: currentActor().name,
        requestedAt: this.clock.now(),
        forgotten: null,
      });
      return id;
    });
  }

  /** Forgets everything of one kind that is over, some at a time; answers how many. Safe to run again. */
  async forget(kind: string, progress: (done: number) => Promise<void>): Promise<number> {
    const found = this.sources().find(({ facts }) => facts.kind === kind);
    if (!found) return 0;
    const gone = new Set<string>();
    for (;;) {
      const forgotten = await this.work.run('retention.forget', async () => {
        const terms = await this.work.manager.find(RetentionTermRow);
        const { expired } = await this.state(found.facts, found.source, terms, await this.heldSubjects(), SHOWN);
        const ids = expired.slice(0, PORTION).map(({ id }) => id);
        if (ids.some((id) => gone.has(id))) throw new Error(`${kind} comes again after it was forgotten`);
        if (ids.length > 0) await found.source.forget(ids);
        return ids;
      });
      if (forgotten.length === 0) return gone.size;
      for (const id of forgotten) gone.add(id);
      await progress(gone.size);
    }
  }

  private async state(
    facts: RetentionFacts,
    source: Retained,
    terms: readonly RetentionTermRow[],
    heldSubjects: ReadonlySet<string>,
    limit: number,
  ): Promise<RetentionState> {
    const today = this.clock.today();
    const term = termOn(terms, facts.kind, today) ?? null;
    if (!term) return { facts, term, expired: [], held: [] };
    // what is held must not hide what is not
    const found = await source.expired(overBefore(term.months, today), limit + heldSubjects.size);
    const over = found.filter(({ since }) => isOver(since, term.months, today));
    const isHeld = ({ subjectId }: Expired): boolean =>
      subjectId !== null && heldSubjects.has(`${facts.subject} ${subjectId}`);
    return { facts, term, expired: over.filter((item) => !isHeld(item)), held: over.filter(isHeld) };
  }

  private async heldSubjects(): Promise<ReadonlySet<string>> {
    const holds = await this.work.manager.findBy(LegalHold, { liftedOn: IsNull() });
    return new Set(holds.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`));
  }

  private assertKinds(kinds: readonly string[], field: string): void {
    const known = new Set(this.sources().map(({ facts }) => facts.kind));
    if (!kinds.every((kind) => known.has(kind))) throw retentionErrors.invalid('retention.kind_unknown', field);
  }
}
