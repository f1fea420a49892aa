import { Injectable } from '@nestjs/common';
import { type JobContext, JobRun, Jobs, Work } from '@etabli/platform';
import { ChainCheck } from './chain-check.entity.js';
import type { CheckedHead } from './ledger.rules.js';
import type { ChainDepth } from './chain.dto.js';
import { Chain, type ChainReport } from './chain.service.js';
import { type BrokenLink, Ledger } from './ledger.service.js';

export const CHAIN_CHECK_JOB = 'chain.check';

/** What came since a check, looked at on top of it. */
export interface ChainSince {
  readonly linkCount: number;
  readonly intact: boolean;
}

/** Checks of the whole chain, made in the background and kept; what came since the last good one is checked at once. */
@Injectable()
export class ChainChecks {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly chain: Chain,
    private readonly ledger: Ledger,
  ) {}

  /** The id of the run; that of an open one when there is one. */
  request(depth: ChainDepth): Promise<string> {
    return this.work.run(CHAIN_CHECK_JOB, async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('chain_checks', 0))");
      return (
        (await this.openRun()) ??
        (await this.jobs.enqueue({
          kind: CHAIN_CHECK_JOB,
          title: 'Contrôle de la chaîne',
          params: { depth },
          tells: { path: '/chaine', bySchedule: { whoMay: 'chain.check', onlyFailure: true } },
        }))
      );
    });
  }

  async openRun(): Promise<string | null> {
    const open = [
      { kind: CHAIN_CHECK_JOB, state: 'queued' as const },
      { kind: CHAIN_CHECK_JOB, state: 'running' as const },
    ];
    return (await this.work.manager.findOne(JobRun, { where: open, order: { id: 'DESC' } }))?.id ?? null;
  }

  /** Reads everything anew and keeps the result; a second attempt of the run keeps no second one. */
  async make(depth: ChainDepth, job: JobContext): Promise<void> {
    if (await this.work.manager.existsBy(ChainCheck, { id: job.runId })) return;
    // before the reading: what is booked meanwhile comes after this check
    const journals: CheckedHead[] = await this.work.manager.query(HEADS);
    await job.progress(1, 'Lecture des maillons');
    const report = await this.chain.verify({
      files: depth === 'files',
      onEntries: () => job.progress(FILES_FROM, 'Lecture des fichiers'),
      onProgress: (done, total) =>
        job.progress(FILES_FROM + Math.floor(((99 - FILES_FROM) * done) / total), `${done} fichiers sur ${total}`),
    });
    const { checkedAt, intact, linkCount, headHash } = report;
    await this.work.run(CHAIN_CHECK_JOB, (tx) =>
      tx.insert(ChainCheck, {
        id: job.runId,
        checkedAt,
        intact,
        linkCount,
        headHash,
        journals: journals as never,
        report: report as never,
      }),
    );
  }

  /** The last check that ended; null: none was ever made. */
  last(): Promise<ChainCheck | null> {
    return this.work.manager.findOne(ChainCheck, { where: {}, order: { checkedAt: 'DESC', id: 'DESC' } });
  }

  /** The links after a check, and that it still ends where it did. */
  async since({ linkCount, headHash }: Pick<ChainReport, 'linkCount' | 'headHash'>): Promise<ChainSince> {
    const [found] = (await this.work.manager.query(SINCE, [linkCount, headHash])) as [ChainSince];
    return found;
  }

  /** Journals whose entries are not what was booked: all of them, or those since the last check when that was good. */
  async brokenEntries(): Promise<BrokenLink[]> {
    const last = await this.last();
    return last?.intact ? this.ledger.verifySince(last.journals) : this.ledger.verify();
  }
}

/** Percent at which the records are read. */
const FILES_FROM = 30;

const HEADS = 'SELECT journal, last_number AS "lastNumber", last_hash AS "lastHash" FROM ledger_heads ORDER BY journal';

const SINCE = `
  WITH linked AS (
    SELECT l.*, lag(l.position, 1, 0::bigint) OVER chain AS position_before, lag(l.hash, 1, repeat('0', 64)) OVER chain AS hash_before
      FROM chain_links l WHERE l.position >= $1 WINDOW chain AS (ORDER BY l.position)),
  judged AS (
    SELECT position, CASE WHEN position = $1 THEN hash = $2
        ELSE position = position_before + 1 AND digest IS NOT DISTINCT FROM chain_digest(kind, subject_id)
         AND hash = encode(sha256(convert_to(concat_ws('|', hash_before, position, kind, subject_id, digest), 'UTF8')), 'hex') END AS good
      FROM linked)
  SELECT count(*) FILTER (WHERE position > $1) AS "linkCount",
         coalesce(bool_and(good), true) AND ($1 = 0 OR coalesce(bool_or(position = $1), false)) AS intact FROM judged`;
