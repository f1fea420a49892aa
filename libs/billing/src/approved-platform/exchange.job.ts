import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config, type JobContext, type JobHandler, Polling, RunsJob } from '@etabli/platform';
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

/** Looks at the platform by itself every ten minutes, so that statuses and invoices do not wait for somebody to ask. */
@Injectable()
export class ExchangePoll implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly polling: Polling;

  constructor(exchange: Exchange, config: Config) {
    this.polling = new Polling(config, 'Exchange', () => exchange.run());
  }

  onApplicationBootstrap(): void {
    this.polling.start(EVERY_MS);
  }

  onApplicationShutdown(): void {
    this.polling.stop();
  }
}
