import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config, Polling } from '@etabli/platform';
import { DailyClosings } from './daily-closings.js';

const EVERY_MS = 5 * 60_000;

/** Closes the day that is over: soon after midnight, or as soon as Établi runs again. */
@Injectable()
export class DailyClosingsPoll implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly polling: Polling;

  constructor(closings: DailyClosings, config: Config) {
    this.polling = new Polling(config, 'DailyClosings', () => closings.closeYesterday());
  }

  async onApplicationBootstrap(): Promise<void> {
    this.polling.start(EVERY_MS);
    if (this.polling.wanted) await this.polling.turn();
  }

  onApplicationShutdown(): void {
    this.polling.stop();
  }
}
