import { Injectable } from '@nestjs/common';
import { civilDateAt } from '@etabli/kernel';
import { Clock, type JobContext, type JobHandler, type RecurringWork, Recurs, RunsJob } from '@etabli/platform';
import type { ChainDepth } from './chain.dto.js';
import { CHAIN_CHECK_JOB, ChainChecks } from './chain-checks.js';

/** Safe to run again: the result is written last, under the id of the run. */
@RunsJob(CHAIN_CHECK_JOB)
@Injectable()
export class CheckChain implements JobHandler {
  constructor(private readonly checks: ChainChecks) {}

  run(job: JobContext): Promise<void> {
    return this.checks.make(job.params['depth'] as ChainDepth, job);
  }
}

/** Asks for the first check of each day, of the records alone: what a screen tells at once builds on it. */
@Recurs({
  name: 'billing.chain_check',
  title: 'Vérification quotidienne de la chaîne des écritures',
  every: 'day',
  onDay: null,
  at: '05:00',
})
@Injectable()
export class DailyChainCheck implements RecurringWork {
  constructor(
    private readonly checks: ChainChecks,
    private readonly clock: Clock,
  ) {}

  /** The id of the run, null when today has its check. */
  async ask(): Promise<string | null> {
    const last = await this.checks.last();
    if (last && civilDateAt(last.checkedAt) >= this.clock.today()) return null;
    return this.checks.request('records');
  }
}
