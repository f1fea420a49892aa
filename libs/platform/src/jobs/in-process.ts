import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config/config.js';
import { JobRunner } from './job-runner.js';
import { Relay } from './relay.js';
import { type DueRun, Transport } from './transport.js';

/** Without Redis: due runs wait in memory until the loop below does them, one at a time. */
@Injectable()
export class InProcessTransport extends Transport {
  private readonly waiting: DueRun[] = [];

  async hand(run: DueRun): Promise<void> {
    const after = this.waiting.findIndex(({ priority }) => priority > run.priority);
    this.waiting.splice(after < 0 ? this.waiting.length : after, 0, run);
  }

  take(): string | undefined {
    return this.waiting.shift()?.id;
  }
}

@Injectable()
export class InProcessLoop implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private current: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly relay: Relay,
    private readonly transport: InProcessTransport,
    private readonly runner: JobRunner,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.polls) this.tick();
  }

  /** Moves everything that is due, until nothing is left. Tests call it to make time pass. */
  async drain(): Promise<void> {
    while (!this.stopped) {
      const moved = await this.relay.round();
      const run = this.transport.take();
      if (run) await this.runner.execute(run);
      for (let next = this.transport.take(); next; next = this.transport.take()) await this.runner.execute(next);
      if (!moved && !run) return;
    }
  }

  private tick(): void {
    this.timer = setTimeout(() => {
      this.current = this.drain()
        .catch((error: unknown) => this.logger.error({ error: error instanceof Error ? error.stack : 'unknown' }))
        .finally(() => {
          if (!this.stopped) this.tick();
        });
    }, this.config.JOB_POLL_MS);
  }

  /** The runner gives back what it holds, and what is still handed to it. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.current;
  }
}
