import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '@etabli/kernel';
import { MAY } from '../auth/may.js';
import type { Permission } from '../auth/permissions.js';
import { SystemClock } from '../clock/clock.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';

/**
 * What opens its own transaction: nobody is logged in, or the answer holds secrets that are shown once and the request a password,
 * of which neither copy nor hash is kept.
 */
const opensItself = (act: string): act is 'public' | 'device.own' | 'two_factor.own' =>
  act === 'public' || act === 'device.own' || act === 'two_factor.own';
const READS = ['GET', 'HEAD', 'OPTIONS'];
const KEY_SHAPE = /^[\w:.-]{8,200}$/;

/** A file is read only after the key: its length stands for it. */
const uploadOf = (request: Request): string | null =>
  request.is('multipart/form-data') ? (request.header('content-length') ?? null) : null;

/**
 * Each writing request is one command in one transaction, named by its permission; a POST that only asks, such as a check, has a
 * reading permission and writes nothing. With an Idempotency-Key its row is written first in that transaction: a second sender
 * waits for the first, then gets the first answer; a refusal leaves no row.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const act = this.reflector.get<Permission | 'public' | undefined>(MAY, context.getHandler());
    if (READS.includes(request.method) || !act || opensItself(act) || act.endsWith('.read')) return next.handle();
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const key = request.header('idempotency-key');
    return from(key === undefined ? this.work.run(act, handle) : this.once(act, key, request, handle));
  }

  private async once(act: Permission, key: string, request: Request, handle: () => Promise<unknown>): Promise<unknown> {
    if (!KEY_SHAPE.test(key))
      throw new DomainError('invalid', 'idempotency.malformed', 'La clé d’idempotence n’est pas correcte.');
    const owner = currentActor().userId;
    const route = `${request.method} ${request.path}`;
    const requestHash = createHash('sha256')
      .update(JSON.stringify([request.body ?? null, request.query, uploadOf(request)]))
      .digest('hex');
    return this.work.runOnce(act, { key, route, requestHash, at: this.clock.now() }, async (tx, first, close) => {
      if (first) {
        const answer = await handle();
        close(ANSWER, [owner, key, JSON.stringify(answer ?? null)]);
        return answer;
      }
      const [known]: { route: string; request_hash: string; answer: unknown }[] = await tx.query(
        'SELECT route, request_hash, answer FROM idempotency_keys WHERE owner_id = $1 AND key = $2',
        [owner, key],
      );
      if (known?.route !== route || known.request_hash !== requestHash) {
        throw new DomainError(
          'invalid',
          'idempotency.reused',
          'Cette clé d’idempotence a déjà servi pour une autre demande.',
        );
      }
      return known.answer ?? undefined;
    });
  }
}

const ANSWER = 'UPDATE idempotency_keys SET answer = $3 WHERE owner_id = $1 AND key = $2';
