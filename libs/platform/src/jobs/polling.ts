import { Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { SYSTEM } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { describeFailure } from '../http/failure.js';

/** Repeats `work` as the system as long as the process runs; a failure is logged and the next turn tries again. */
export class Polling {
  private readonly logger: Logger;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly config: Config,
    name: string,
    private readonly work: () => Promise<unknown>,
  ) {
    this.logger = new Logger(name);
  }

  get wanted(): boolean {
    return this.config.polls;
  }

  start(everyMs: number): void {
    if (!this.wanted) return;
    this.timer = setInterval(() => void this.turn(), everyMs);
    this.timer.unref();
  }

  async turn(): Promise<void> {
    try {
      await actingAs(SYSTEM, this.work);
    } catch (error) {
      this.logger.warn({ error: describeFailure(error) });
    }
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
