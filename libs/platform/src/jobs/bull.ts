import { InjectQueue, Process, Processor } from '@nestjs/bull';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Job, Queue, QueueOptions } from 'bull';
import { Config } from '../config/config.js';
import { JobRunner } from './job-runner.js';
import { Relay } from './relay.js';
import { type DueRun, Transport } from './transport.js';

export const RUNS_QUEUE = 'runs';
const HAND_TIMEOUT_MS = 2_000;
const AT_ONCE = 2;
/** Bull itself asks again after up to twenty seconds: a Redis that came back would be left alone so long. */
const LONGEST_AWAY_MS = 1_000;

/** `prefix` keeps the queues of several databases apart. */
export const bullOptions = (url: string, prefix: string): QueueOptions & { url: string } => ({
  url,
  prefix,
  redis: { retryStrategy: (times) => Math.min(LONGEST_AWAY_MS, 50 * times) },
  settings: { maxStalledCount: 100, retryProcessDelay: LONGEST_AWAY_MS },
});

/** `queue.add` waits for ever while Redis is away, hence the time limit; a run handed over twice is claimed once. */
@Injectable()
export class BullTransport extends Transport {
  constructor(@InjectQueue(RUNS_QUEUE) private readonly queue: Queue<{ runId: string }>) {
    super();
  }

  async hand({ id, priority, dispatches }: DueRun): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('redis does not answer')), HAND_TIMEOUT_MS);
    });
    const added = this.queue.add(
      { runId: id },
      { jobId: `${id}-${dispatches}`, priority, attempts: 1, removeOnComplete: true, removeOnFail: true },
    );
    added.catch(() => undefined);
    try {
      await Promise.race([added, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

@Processor(RUNS_QUEUE)
export class RunsProcessor {
  constructor(private readonly runner: JobRunner) {}

  @Process({ concurrency: AT_ONCE })
  async handle(job: Job<{ runId: string }>): Promise<void> {
    await this.runner.execute(job.data.runId);
  }
}

@Injectable()
export class RelayLoop implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private silentSince = Number.NEGATIVE_INFINITY;
  private current: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly relay: Relay,
    private readonly config: Config,
    @InjectQueue(RUNS_QUEUE) private readonly queue: Queue,
  ) {
    // Bull reports a lost Redis as an event on the queue; without a listener it would end the process
    this.queue.on('error', () => this.complain('redis away'));
    // its own closing waits for Redis to hear of the jobs that are at work, and ends the process when Redis is no longer there
    Object.assign(this.queue, { onApplicationShutdown: () => this.queue.close(true) });
  }

  onApplicationBootstrap(): void {
    this.tick();
  }

  private tick(): void {
    this.timer = setTimeout(() => {
      this.current = this.relay
        .round()
        .catch((error: unknown) => this.complain(error instanceof Error ? error.message : 'unknown'))
        .finally(() => {
          if (!this.stopped) this.tick();
        });
    }, this.config.JOB_POLL_MS);
  }

  /** Once in ten seconds is enough while an engine is down. */
  private complain(error: string): void {
    const now = performance.now();
    if (now - this.silentSince < 10_000) return;
    this.silentSince = now;
    this.logger.warn({ error });
  }

  /** Takes nothing more from Redis, whether it is there or not; the runner sees to what is at work. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.queue.pause(true, true).catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.current;
  }
}
