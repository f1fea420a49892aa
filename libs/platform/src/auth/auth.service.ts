import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import type { Actor } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { authErrors } from './auth.errors.js';
import { passwordMatches } from './passwords.js';
import { networkOf, Throttle } from './throttle.js';
import { LoginAttempt, Session, User } from './user.entity.js';

const MINUTE = 60_000;
const SESSION_MS = 14 * 24 * 60 * MINUTE;
const SEEN_EVERY_MS = 5 * MINUTE;
const TRIES_PER_ADDRESS = 8;
const TRIES_PER_NETWORK = 60;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Asked by every request. */
const HELD = `
  SELECT u.id AS "userId", u.name, u.roles, s.id AS "sessionId", s.seen_at AS "seenAt"
    FROM sessions s JOIN users u ON u.id = s.user_id AND u.active WHERE s.token_hash = $1 AND s.expires_at > $2`;

@Injectable()
export class AuthService {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly throttle: Throttle,
  ) {}

  /** Opens a session and answers its secret token. Throws `auth.wrong` or `auth.too_many`. */
  async login(
    email: string,
    password: string,
    network: string,
  ): Promise<{ token: string; user: User; expiresAt: Date }> {
    const address = email.trim().toLowerCase();
    await this.throttle.count(`email:${digest(address)}`, TRIES_PER_ADDRESS);
    await this.throttle.count(`network:${digest(networkOf(network))}`, TRIES_PER_NETWORK);
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
    const [held]: (Omit<Actor, 'sessionId'> & { sessionId: string; seenAt: Date })[] = await this.db.query(HELD, [
      digest(token),
      now,
    ]);
    if (!held) return null;
    const { seenAt, ...actor } = held;
    if (now.getTime() - seenAt.getTime() > SEEN_EVERY_MS)
      await this.db.manager.update(Session, { id: actor.sessionId }, { seenAt: now });
    return actor;
  }

  async logout(actor: Actor): Promise<void> {
    if (actor.sessionId) await this.work.manager.delete(Session, { id: actor.sessionId });
  }

  async logoutEverywhere(userId: string): Promise<void> {
    await this.work.manager.delete(Session, { userId });
  }
}
