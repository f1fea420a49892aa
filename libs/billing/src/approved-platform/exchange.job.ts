import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { actingAs, Config, type JobContext, type JobHandler, RunsJob, SYSTEM } from '@etabli/platform';
import { Exchange } from './exchange.service.js';
import { EXCHANGE_JOB } from './exchange-request.js';

/** Asked for by a person or by an invoice that was issued. */
@RunsJob(EXCHANGE_JOB)
@Injectable()
export class ExchangeJob implements JobHandler {
  constructor(private readonly exchange: Exchange) {}

  async run(_job: JobContext): Promise<Record<string, unknown>> {
    return { ...(await this.exchange.run()) };
  }
}

const EVERY_MS = 10 * 60_000;
const TESTS_POLL_MS = 60_000;

/** Looks at the platform by itself every ten minutes, so that statuses and invoices do not wait for somebody to ask. */
@Injectable()
export class ExchangePoll implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Exchange');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly exchange: Exchange,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.JOB_POLL_MS >= TESTS_POLL_MS) return;
    this.timer = setInterval(() => void this.look(), EVERY_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    try {
      await actingAs(SYSTEM, () => this.exchange.run());
    } catch (error) {
      this.logger.warn({ error: error instanceof Error ? error.stack : 'unknown' });
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
