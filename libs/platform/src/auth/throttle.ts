import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan } from 'typeorm';
import { DomainError, newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import { authErrors } from './auth.errors.js';
import { LoginAttempt } from './user.entity.js';

const WINDOW_MINUTES = 15;

/**
 * What an attempt is counted under: an IPv4 address, or the first half of an IPv6 one, since a household or a server holds
 * all the addresses below it. `::ffff:192.0.2.7` is 192.0.2.7.
 */
export function networkOf(address: string): string {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside || !isIPv6(address)) return inside ?? address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

/** Counts attempts from outside, by who makes them, and ends them when they are too many. */
@Injectable()
export class Throttle {
  constructor(
    private readonly db: DataSource,
    private readonly clock: SystemClock,
  ) {}

  /**
   * Committed by itself, before anything is looked at: a crash or a refusal does not forget the attempt. `subject` bears a hash,
   * never an address. Throws 429 `auth.too_many` beyond `allowed` in fifteen minutes.
   */
  async count(subject: string, allowed: number): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
    await this.db.manager.delete(LoginAttempt, { subject, at: LessThan(since) });
    await this.db.manager.insert(LoginAttempt, { id: newId(), subject, at: now });
    const tries = await this.db.manager.countBy(LoginAttempt, { subject, at: MoreThan(since) });
    if (tries > allowed) {
      const said = authErrors.say({ code: 'auth.too_many', params: { minutes: WINDOW_MINUTES } });
      throw new DomainError('too_many', said.code, said.detail);
    }
  }
}
