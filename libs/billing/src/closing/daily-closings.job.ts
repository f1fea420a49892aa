import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { actingAs, Config, SYSTEM } from '@etabli/platform';
import { DailyClosings } from './daily-closings.js';

const EVERY_MS = 5 * 60_000;
const TESTS_POLL_MS = 60_000;

/** Closes the day that is over: soon after midnight, or as soon as Établi runs again. */
@Injectable()
export class DailyClosingsPoll implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DailyClosings');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly closings: DailyClosings,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.JOB_POLL_MS >= TESTS_POLL_MS) return;
    this.timer = setInterval(() => void this.close(), EVERY_MS);
    this.timer.unref();
    await this.close();
  }

  private async close(): Promise<void> {
    try {
      await actingAs(SYSTEM, () => this.closings.closeYesterday());
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.stack : 'unknown' });
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
