import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../clock/clock.js';
import type { Actor } from '../context/actor.js';
import { actingAs } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { authErrors } from './auth.errors.js';
import { digest } from './digest.js';
import { passwordMatches } from './passwords.js';
import { networkOf, Throttle } from './throttle.js';
import { LoginAttempt, Session, User } from './user.entity.js';

const MINUTE = 60_000;
const SESSION_MS = 14 * 24 * 60 * MINUTE;
const SEEN_EVERY_MS = 5 * MINUTE;
const TRIES_PER_ADDRESS = 8;
const TRIES_PER_NETWORK = 60;

/** A tablet unlocked in the morning serves through the working day; untouched, it locks itself long before. */
const TABLET_SESSION_MS = 12 * 60 * MINUTE;

/**
 * Asked by every request. A session opened by PIN is worth nothing without the token of its tablet, and whoever opened it
 * is a trainer there and nothing else. Whose role must have a second step and has none may do nothing but set it up.
 */
const HELD = `
  SELECT u.id AS "userId", u.name, CASE WHEN s.device_id IS NULL THEN u.roles ELSE ARRAY['master_trainer'] END AS roles,
         s.id AS "sessionId", s.device_id AS "deviceId", s.seen_at AS "seenAt",
         s.device_id IS NULL AND EXISTS (SELECT FROM access_policies p WHERE p.two_factor_roles && u.roles)
           AND NOT EXISTS (SELECT FROM two_factors t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "mustEnrol"
    FROM sessions s JOIN users u ON u.id = s.user_id AND u.active LEFT JOIN devices d ON d.id = s.device_id
   WHERE s.token_hash = $1 AND s.expires_at > $2
     AND (s.device_id IS NULL OR (d.token_hash = $3 AND d.revoked_at IS NULL AND 'master_trainer' = ANY (u.roles)))`;

const SECOND_STEP = 'SELECT FROM two_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL';

const attemptsOf = (address: string): string => `email:${digest(address)}`;

export interface OpenedSession {
  /** secret: it goes into the cookie and is kept nowhere */
  token: string;
  user: User;
  expiresAt: Date;
}

@Injectable()
export class AuthService {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Opens a session and answers its secret token. Throws `auth.wrong`, `auth.too_many`, and `auth.second_step` for who has one:
   * `Logins` asks for it.
   */
  async login(email: string, password: string, network: string): Promise<OpenedSession> {
    const user = await this.known(email, password, network);
    if (await this.hasSecondStep(user.id)) throw authErrors.refused('auth.second_step');
    return this.openFor(user);
  }

  /** Whose address and password these are. The attempt is counted first. Throws `auth.wrong`, `auth.too_many`. */
  async known(email: string, password: string, network: string): Promise<User> {
    const address = email.trim().toLowerCase();
    await this.throttle.count(attemptsOf(address), TRIES_PER_ADDRESS);
    await this.countNetwork(network);
    const user = await this.db.manager.findOneBy(User, { email: address, active: true });
    if (!(await passwordMatches(user?.passwordHash ?? null, password)) || !user) throw authErrors.refused('auth.wrong');
    return user;
  }

  /** One more attempt from there, with a password, a code or a link. Throws 429 `auth.too_many`. */
  countNetwork(network: string): Promise<void> {
    return this.throttle.count(`network:${digest(networkOf(network))}`, TRIES_PER_NETWORK);
  }

  /** Is a code asked of this person after the password? */
  async hasSecondStep(userId: string): Promise<boolean> {
    return (await this.db.query(SECOND_STEP, [userId])).length > 0;
  }

  /** A session at a browser, for who has shown everything that is asked; `also` belongs to the same command. */
  openFor(user: User, also: (tx: EntityManager) => Promise<void> = async () => undefined): Promise<OpenedSession> {
    return this.open(user, SESSION_MS, null, async (tx) => {
      await also(tx);
      await tx.delete(LoginAttempt, { subject: attemptsOf(user.email) });
      await tx.delete(Session, { userId: user.id, expiresAt: LessThan(this.clock.now()) });
    });
  }

  /** Whoever had the tablet in hand before is out. The PIN was checked by the caller. */
  openOnDevice(user: User, deviceId: string): Promise<OpenedSession> {
    return this.open(user, TABLET_SESSION_MS, deviceId, async (tx) => void (await tx.delete(Session, { deviceId })));
  }

  private async open(
    user: User,
    lastsMs: number,
    deviceId: string | null,
    before: (tx: EntityManager) => Promise<void>,
  ): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + lastsMs);
    const opened = { userId: user.id, name: user.name, roles: user.roles, sessionId: null, deviceId };
    await actingAs(opened, () =>
      this.work.run('session.open', async (tx) => {
        await before(tx);
        await tx.insert(Session, {
          id: newId(),
          userId: user.id,
          deviceId,
          tokenHash: digest(token),
          createdAt: now,
          seenAt: now,
          expiresAt,
        });
      }),
    );
    return { token, user, expiresAt };
  }

  /** Who holds this token, on this tablet or on none; null when it is unknown, expired, or its user was switched off. */
  async actorOf(token: string, deviceToken = ''): Promise<Actor | null> {
    const now = this.clock.now();
    const [held]: (Omit<Actor, 'sessionId'> & { sessionId: string; seenAt: Date })[] = await this.db.query(HELD, [
      digest(token),
      now,
      digest(deviceToken),
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

  /** The tablet is put down: nobody has it in hand. */
  async lockDevice(deviceId: string): Promise<void> {
    await this.work.manager.delete(Session, { deviceId });
  }

  /** A login that waits for its code ends too. */
  async logoutEverywhere(userId: string): Promise<void> {
    await this.work.manager.query('DELETE FROM half_logins WHERE user_id = $1', [userId]);
    await this.work.manager.delete(Session, { userId });
  }
}
