import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { civilDateAt } from '@etabli/kernel';
import { Clock, Config, type JobContext, type JobHandler, Polling, RunsJob } from '@etabli/platform';
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

const EVERY_MS = 30 * 60_000;

/** Asks for the first check of each day, of the records alone: what a screen tells at once builds on it. */
@Injectable()
export class DailyChainCheck implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly polling: Polling;

  constructor(
    private readonly checks: ChainChecks,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.polling = new Polling(config, 'DailyChainCheck', () => this.askOnceToday());
  }

  /** The id of the run, null when today has its check. */
  async askOnceToday(): Promise<string | null> {
    const last = await this.checks.last();
    if (last && civilDateAt(last.checkedAt) >= this.clock.today()) return null;
    return this.checks.request('records');
  }

  onApplicationBootstrap(): void {
    this.polling.start(EVERY_MS);
  }

  onApplicationShutdown(): void {
    this.polling.stop();
  }
}
