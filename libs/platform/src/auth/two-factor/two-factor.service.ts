import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock } from '../../clock/clock.js';
import { currentActor } from '../../context/request-context.js';
import { Work } from '../../database/work.js';
import { Mail } from '../../mail/mail.js';
import { authErrors } from '../auth.errors.js';
import { AuthService } from '../auth.service.js';
import { digest } from '../digest.js';
import { passwordMatches } from '../passwords.js';
import { Throttle } from '../throttle.js';
import { LoginAttempt, User } from '../user.entity.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { Sealing } from './sealing.js';
import { isAppCode, newTotpSecret, plainCode, stepOfCode, totpAddress } from './totp.rules.js';
import { HalfLogin, RecoveryCode, TwoFactor, TwoFactorReset } from './two-factor.entity.js';
import { twoFactorErrors } from './two-factor.errors.js';

const SECRET_USE = 'two-factor.secret';
const RECOVERY_USE = 'two-factor.recovery';
/** as of passwords */
const TRIES_PER_USER = 8;

/** What is to be shown once: the app reads `address` from a QR code, or the person types `secret`. */
export interface BegunTwoFactor {
  secret: string;
  address: string;
}

export interface TwoFactorState {
  confirmedAt: Date | null;
  /** recovery codes not yet used */
  recoveryLeft: number;
}

/** The second step of a login: begun and ended by its owner, taken away by the administration when the telephone is lost. */
@Injectable()
export class TwoFactors {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly sealing: Sealing,
    private readonly auth: AuthService,
    private readonly mail: Mail,
  ) {}

  /** Of the actor. */
  async state(): Promise<TwoFactorState> {
    const userId = currentActor().userId!;
    const known = await this.work.manager.findOneBy(TwoFactor, { userId });
    const recoveryLeft = await this.work.manager.countBy(RecoveryCode, { userId, usedAt: IsNull() });
    return { confirmedAt: known?.confirmedAt ?? null, recoveryLeft };
  }

  /** A new secret of the actor, which counts once a code of it is confirmed. Throws 409 `two_factor.on`. */
  begin(): Promise<BegunTwoFactor> {
    return this.work.run('two_factor.begin', async (tx) => {
      const userId = currentActor().userId!;
      const user = await tx.findOneByOrFail(User, { id: userId });
      if ((await lockedOf(tx, userId))?.confirmedAt) throw twoFactorErrors.refused('two_factor.on');
      const secret = newTotpSecret();
      const sealedSecret = this.sealing.seal(SECRET_USE, userId, secret);
      const begun = { userId, sealedSecret, lastStep: null, begunAt: this.clock.now(), confirmedAt: null };
      await tx.upsert(TwoFactor, begun, ['userId']);
      return { secret, address: totpAddress(secret, user.email) };
    });
  }

  /**
   * From now on a code is asked. Answers the ten recovery codes, which are shown once. Throws 409 `two_factor.on`,
   * `two_factor.not_begun`, `two_factor.wrong`, 429 `auth.too_many`.
   */
  async confirm(code: string): Promise<string[]> {
    const userId = currentActor().userId!;
    await this.count(userId);
    return this.work.run('two_factor.confirm', async (tx) => {
      const known = await lockedOf(tx, userId);
      if (!known) throw twoFactorErrors.refused('two_factor.not_begun');
      if (known.confirmedAt) throw twoFactorErrors.refused('two_factor.on');
      const lastStep = this.stepOf(known, code);
      if (lastStep === null) throw twoFactorErrors.refused('two_factor.wrong');
      await tx.update(TwoFactor, { userId }, { lastStep, confirmedAt: this.clock.now() });
      const codes = newRecoveryCodes();
      await tx.insert(
        RecoveryCode,
        codes.map((one) => ({ id: newId(), userId, codeHash: this.hash(userId, one), usedAt: null })),
      );
      await this.forgive(tx, userId);
      return codes;
    });
  }

  /** Of the actor. Throws 409 `two_factor.off`, `two_factor.off_wrong`, 429 `auth.too_many`. */
  async switchOff(password: string, code: string): Promise<void> {
    const userId = currentActor().userId!;
    await this.count(userId);
    const user = await this.db.manager.findOneByOrFail(User, { id: userId });
    const right = await passwordMatches(user.passwordHash, password);
    await this.work.run('two_factor.switch_off', async (tx) => {
      if (!(await lockedOf(tx, userId))?.confirmedAt) throw twoFactorErrors.refused('two_factor.off');
      if (!right || !(await this.take(tx, userId, code))) throw twoFactorErrors.refused('two_factor.off_wrong');
      await this.remove(tx, userId);
      await this.forgive(tx, userId);
    });
  }

  /**
   * Of somebody who lost telephone and codes: logged out everywhere, told by mail. Throws `user.not_found`,
   * 409 `two_factor.own_reset`, `two_factor.off`.
   */
  reset(userId: string, reason: string): Promise<void> {
    return this.work.run('two_factor.reset', async (tx) => {
      const actor = currentActor();
      if (userId === actor.userId) throw twoFactorErrors.refused('two_factor.own_reset');
      const user = await tx.findOneBy(User, { id: userId });
      if (!user) throw authErrors.notFound('user.not_found');
      if (!(await lockedOf(tx, userId))?.confirmedAt) throw twoFactorErrors.refused('two_factor.off');
      const id = newId();
      await tx.insert(TwoFactorReset, { id, userId, reason, resetAt: this.clock.now(), resetByName: actor.name });
      await this.remove(tx, userId);
      await this.auth.logoutEverywhere(userId);
      await this.mail.send({
        to: user.email,
        subject: 'Votre double authentification a été réinitialisée',
        text: resetText(user.name, actor.name, reason),
        about: { kind: 'two_factor_reset', id },
      });
    });
  }

  /** As `reset`, by the address; from the command line. */
  async resetOf(email: string, reason: string): Promise<void> {
    const user = await this.db.manager.findOneBy(User, { email: email.trim().toLowerCase() });
    if (!user) throw authErrors.notFound('user.not_found');
    await this.reset(user.id, reason);
  }

  /** Is a code asked of this person? */
  isOn(userId: string): Promise<boolean> {
    return this.auth.hasSecondStep(userId);
  }

  /** One more try, committed by itself before a code is looked at. Throws 429 `auth.too_many`. */
  count(userId: string): Promise<void> {
    return this.throttle.count(subjectOf(userId), TRIES_PER_USER);
  }

  async forgive(tx: EntityManager, userId: string): Promise<void> {
    await tx.delete(LoginAttempt, { subject: subjectOf(userId) });
  }

  /** Takes a code of the app, or a recovery code, so that it never opens again; false when it is wrong. */
  async take(tx: EntityManager, userId: string, typed: string): Promise<boolean> {
    const known = await lockedOf(tx, userId);
    if (!known?.confirmedAt) return false;
    if (!isAppCode(typed)) {
      const which = { userId, codeHash: this.hash(userId, typed), usedAt: IsNull() };
      return (await tx.update(RecoveryCode, which, { usedAt: this.clock.now() })).affected === 1;
    }
    const lastStep = this.stepOf(known, typed);
    if (lastStep !== null) await tx.update(TwoFactor, { userId }, { lastStep });
    return lastStep !== null;
  }

  private stepOf({ userId, sealedSecret, lastStep }: TwoFactor, typed: string): number | null {
    const secret = this.sealing.open(SECRET_USE, userId, sealedSecret);
    return secret === null ? null : stepOfCode(secret, plainCode(typed), this.clock.now(), lastStep);
  }

  private hash(userId: string, code: string): string {
    return this.sealing.mac(RECOVERY_USE, `${userId}:${plainCode(code)}`).toString('base64url');
  }

  private async remove(tx: EntityManager, userId: string): Promise<void> {
    await tx.delete(HalfLogin, { userId });
    await tx.delete(TwoFactor, { userId });
  }
}

const subjectOf = (userId: string): string => `code:${digest(userId)}`;

/** The row is held, so that of two logins with the same code one is refused. */
const lockedOf = (tx: EntityManager, userId: string): Promise<TwoFactor | null> =>
  tx.findOne(TwoFactor, { where: { userId }, lock: { mode: 'pessimistic_write' } });

const resetText = (name: string, by: string, reason: string): string =>
  `Bonjour ${name},

${by} a réinitialisé la double authentification de votre compte Établi.
Motif\u202f: ${reason}

À la prochaine connexion, votre mot de passe suffit. Activez de nouveau la double authentification dans «\u202fMon compte\u202f».
Si vous n’avez rien demandé, prévenez tout de suite la direction.
`;
