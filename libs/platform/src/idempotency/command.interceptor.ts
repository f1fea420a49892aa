import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { MAY } from '../auth/may.js';
import type { Permission } from '../auth/permissions.js';
import { SystemClock } from '../clock/clock.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';

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
    if (READS.includes(request.method) || !act || act === 'public' || act.endsWith('.read')) return next.handle();
    return from(
      this.work.run(act, (tx) => {
        const key = request.header('idempotency-key');
        const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
        return key === undefined ? handle() : this.once(tx, key, request, handle);
      }),
    );
  }

  private async once(
    tx: EntityManager,
    key: string,
    request: Request,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (!KEY_SHAPE.test(key))
      throw new DomainError('invalid', 'idempotency.malformed', 'La clé d’idempotence n’est pas correcte.');
    const owner = currentActor().userId;
    const route = `${request.method} ${request.path}`;
    const hash = createHash('sha256')
      .update(JSON.stringify([request.body ?? null, request.query, uploadOf(request)]))
      .digest('hex');
    const claimed: unknown[] = await tx.query(
      `INSERT INTO idempotency_keys (owner_id, key, route, request_hash, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [owner, key, route, hash, this.clock.now()],
    );
    if (claimed.length === 0) {
      const [known]: { route: string; request_hash: string; answer: unknown }[] = await tx.query(
        'SELECT route, request_hash, answer FROM idempotency_keys WHERE owner_id = $1 AND key = $2',
        [owner, key],
      );
      if (known?.route !== route || known.request_hash !== hash) {
        throw new DomainError(
          'invalid',
          'idempotency.reused',
          'Cette clé d’idempotence a déjà servi pour une autre demande.',
        );
      }
      return known.answer ?? undefined;
    }
    const answer = await handle();
    await tx.query('UPDATE idempotency_keys SET answer = $3 WHERE owner_id = $1 AND key = $2', [
      owner,
      key,
      JSON.stringify(answer ?? null),
    ]);
    return answer;
  }
}
