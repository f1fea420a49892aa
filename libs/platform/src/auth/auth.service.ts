import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan } from 'typeorm';
import { DomainError, newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import type { Actor } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { authErrors } from './auth.errors.js';
import { passwordMatches } from './passwords.js';
import { LoginAttempt, Session, User } from './user.entity.js';

const MINUTE = 60_000;
const SESSION_MS = 14 * 24 * 60 * MINUTE;
const SEEN_EVERY_MS = 5 * MINUTE;
const WINDOW_MINUTES = 15;
const TRIES_PER_ADDRESS = 8;
const TRIES_PER_NETWORK = 60;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

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

@Injectable()
export class AuthService {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
  ) {}

  /** Opens a session and answers its secret token. Throws `auth.wrong` or `auth.too_many`. */
  async login(
    email: string,
    password: string,
    network: string,
  ): Promise<{ token: string; user: User; expiresAt: Date }> {
    const address = email.trim().toLowerCase();
    await this.countAttempt(`email:${digest(address)}`, TRIES_PER_ADDRESS);
    await this.countAttempt(`network:${digest(networkOf(network))}`, TRIES_PER_NETWORK);
    const user = await this.db.manager.findOneBy(User, { email: address, active: true });
    if (!(await passwordMatches(user?.passwordHash ?? null, password)) || !user) throw authErrors.refused('auth.wrong');
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_MS);
    const opened = { userId: user.id, name: user.name, roles: user.roles, sessionId: null };
    await actingAs(opened, () =>
      this.work.run('session.open', async (tx) => {
        await tx.delete(LoginAttempt, { subject: `email:${digest(address)}` });
        await tx.delete(Session, { userId: user.id, expiresAt: LessThan(now) });
        await tx.insert(Session, {
          id: newId(),
          userId: user.id,
          tokenHash: digest(token),
          createdAt: now,
          seenAt: now,
          expiresAt,
        });
      }),
    );
    return { token, user, expiresAt };
  }

  /** Who holds this token; null when it is unknown, expired, or its user was switched off. */
  async actorOf(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const session = await this.db.manager.findOneBy(Session, { tokenHash: digest(token), expiresAt: MoreThan(now) });
    const user = session && (await this.db.manager.findOneBy(User, { id: session.userId, active: true }));
    if (!session || !user) return null;
    if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY_MS)
      await this.db.manager.update(Session, { id: session.id }, { seenAt: now });
    return { userId: user.id, name: user.name, roles: user.roles, sessionId: session.id };
  }

  async logout(actor: Actor): Promise<void> {
    if (actor.sessionId) await this.work.manager.delete(Session, { id: actor.sessionId });
  }

  async logoutEverywhere(userId: string): Promise<void> {
    await this.work.manager.delete(Session, { userId });
  }

  /** Committed by itself, before the password is looked at: a crash or a refusal does not forget the attempt. */
  private async countAttempt(subject: string, allowed: number): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);
    await this.db.manager.delete(LoginAttempt, { subject, at: LessThan(since) });
    await this.db.manager.insert(LoginAttempt, { id: newId(), subject, at: now });
    const tries = await this.db.manager.countBy(LoginAttempt, { subject, at: MoreThan(since) });
    if (tries > allowed) {
      const said = authErrors.say({ code: 'auth.too_many', params: { minutes: WINDOW_MINUTES } });
      throw new DomainError('too_many', said.code, said.detail);
    }
  }
}
