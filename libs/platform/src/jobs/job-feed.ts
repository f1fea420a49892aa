import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Observable, Subject } from 'rxjs';
import { Config } from '../config/config.js';
import { describeFailure } from '../http/failure.js';

const AGAIN_MS = 2_000;

/** A run that moved, or somebody who is told that one has ended. */
export type Told = { readonly run: string } | { readonly noticeOf: string };

/**
 * What PostgreSQL tells of runs, whichever process does them; null when something may have been missed and everything is to be read
 * again. One connection, open while somebody listens.
 */
@Injectable()
export class JobFeed implements OnModuleDestroy {
  private readonly logger = new Logger('JobFeed');
  private readonly moved = new Subject<Told | null>();
  /** the process ends */
  readonly over = new Subject<void>();
  private client?: pg.Client;
  private timer?: NodeJS.Timeout;
  private listeners = 0;

  readonly changes = new Observable<Told | null>((subscriber) => {
    const subscription = this.moved.subscribe(subscriber);
    this.listeners += 1;
    if (this.listeners === 1) void this.open();
    return () => {
      subscription.unsubscribe();
      this.listeners -= 1;
      if (this.listeners === 0) this.close();
    };
  });

  constructor(private readonly config: Config) {}

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, application_name: 'etabli-feed' });
    this.client = client;
    const lost = (error?: Error): void => {
      if (this.client !== client) return;
      if (error) this.logger.warn({ error: describeFailure(error) });
      this.close();
      this.timer = setTimeout(() => void this.open(), AGAIN_MS);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ channel, payload = '' }) =>
      this.moved.next(channel === 'run_notices' ? { noticeOf: payload } : { run: payload }),
    );
    try {
      await client.connect();
      await client.query('LISTEN job_runs; LISTEN run_notices');
      this.moved.next(null);
    } catch (error) {
      lost(error as Error);
    }
  }

  private close(): void {
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    client?.end().catch(() => undefined);
  }

  /** Before the server waits for its open answers, which the streams are. */
  onModuleDestroy(): void {
    this.over.next();
    this.close();
  }
}
