import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SystemClock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Files } from '../files/files.js';
import { describeFailure } from '../http/failure.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An answer is given again for so long; afterwards nobody repeats the request. */
const KEYS_DAYS = 35;
/** Who was away longer looks at the lists themselves. */
const NOTICES_DAYS = 90;

/** Forgets what is kept for a time only: answered keys, attempts to log in, sessions and notices that are over, halves of files. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Housekeeping');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly clock: SystemClock,
    private readonly config: Config,
    private readonly files: Files,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.polls) return;
    this.timer = setInterval(
      () => void this.sweep().catch((error: unknown) => this.logger.warn({ error: describeFailure(error) })),
      HOUR_MS,
    );
    this.timer.unref();
  }

  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.query('DELETE FROM idempotency_keys WHERE created_at < $1', [new Date(now - KEYS_DAYS * DAY_MS)]);
    await this.db.query('DELETE FROM login_attempts WHERE at < $1', [new Date(now - DAY_MS)]);
    await this.db.query('DELETE FROM run_notices WHERE told_at < $1', [new Date(now - NOTICES_DAYS * DAY_MS)]);
    await this.db.query('DELETE FROM sessions WHERE expires_at < $1', [new Date(now)]);
    await this.files.clearHalfWritten(new Date(now - DAY_MS));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
