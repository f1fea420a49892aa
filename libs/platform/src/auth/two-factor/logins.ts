import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../../clock/clock.js';
import { Work } from '../../database/work.js';
import { AuthService, type OpenedSession } from '../auth.service.js';
import { digest } from '../digest.js';
import { User } from '../user.entity.js';
import { HalfLogin } from './two-factor.entity.js';
import { twoFactorErrors } from './two-factor.errors.js';
import { TwoFactors } from './two-factor.service.js';

const HALF_MS = 5 * 60_000;

/** The password was right; the code is to follow before `expiresAt`. */
export interface HalfWay {
  /** secret: it goes into a cookie and is kept nowhere */
  halfToken: string;
  expiresAt: Date;
}

/** Logging in at a browser: the password, then the code of those who have a second step. No session before both. */
@Injectable()
export class Logins {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly auth: AuthService,
    private readonly twoFactors: TwoFactors,
  ) {}

  /** Throws `auth.wrong`, 429 `auth.too_many`. */
  async begin(email: string, password: string, network: string): Promise<OpenedSession | HalfWay> {
    const user = await this.auth.known(email, password, network);
    if (!(await this.twoFactors.isOn(user.id))) return this.auth.openFor(user);
    const now = this.clock.now();
    const halfToken = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + HALF_MS);
    const { manager } = this.work;
    await manager.delete(HalfLogin, { expiresAt: LessThan(now) });
    await manager.insert(HalfLogin, { id: newId(), userId: user.id, tokenHash: digest(halfToken), expiresAt });
    return { halfToken, expiresAt };
  }

  /** Throws 409 `two_factor.half_way_over`, `two_factor.wrong`, 429 `auth.too_many`. */
  async finish(halfToken: string, code: string, network: string): Promise<OpenedSession> {
    await this.auth.countNetwork(network);
    const half = halfToken && (await this.work.manager.findOneBy(HalfLogin, this.held(halfToken)));
    if (!half) throw twoFactorErrors.refused('two_factor.half_way_over');
    const { userId } = half;
    await this.twoFactors.count(userId);
    const user = await this.work.manager.findOneBy(User, { id: userId, active: true });
    if (!user) throw twoFactorErrors.refused('two_factor.half_way_over');
    return this.auth.openFor(user, async (tx) => {
      const { affected } = await tx.delete(HalfLogin, this.held(halfToken));
      if (affected !== 1) throw twoFactorErrors.refused('two_factor.half_way_over');
      if (!(await this.twoFactors.take(tx, userId, code))) throw twoFactorErrors.refused('two_factor.wrong');
      await this.twoFactors.forgive(tx, userId);
    });
  }

  private held(halfToken: string) {
    return { tokenHash: digest(halfToken), expiresAt: MoreThan(this.clock.now()) };
  }
}
