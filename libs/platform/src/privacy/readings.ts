import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';

export interface ReadFile {
  /** whose file: 'student' */
  readonly subject: string;
  /** the path parameter or query field that holds the id */
  readonly from: string;
}

/** On a route that shows the file of one person: who read it is kept. A filter that names nobody logs nothing. */
export const LogsReading = Reflector.createDecorator<ReadFile>();

const HOUR_MS = 3_600_000;

/** The log of who looked at a person's file: ids and hours, never what was shown. */
@Injectable()
export class Readings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** `what` is the route without its values. */
  async note(subjectKind: string, subjectId: string, what: string): Promise<void> {
    const { userId } = currentActor();
    if (!userId) return;
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    await this.work.manager.query(
      `INSERT INTO readings (id, user_id, subject_kind, subject_id, what, hour, times) VALUES ($1, $2, $3, $4, $5, $6, 1)
       ON CONFLICT ON CONSTRAINT readings_once_an_hour_key DO UPDATE SET times = readings.times + 1`,
      [newId(), userId, subjectKind, subjectId, what, hour],
    );
  }
}

/** Notes a reading once the route answered: what was refused was not read. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly readings: Readings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const read = this.reflector.get(LogsReading, context.getHandler());
    if (!read) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const id: unknown = request.params[read.from] ?? request.query[read.from];
    if (typeof id !== 'string') return next.handle();
    const what = String((request.route as { path: string }).path).replace(/^\/api\/v1\//, '');
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.readings.note(read.subject, id, what);
        return answer;
      }),
    );
  }
}
