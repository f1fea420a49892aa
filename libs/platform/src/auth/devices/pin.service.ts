import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { SystemClock } from '../../clock/clock.js';
import { currentActor } from '../../context/request-context.js';
import { Work } from '../../database/work.js';
import { AuthService, type OpenedSession } from '../auth.service.js';
import { hashPassword, passwordMatches } from '../passwords.js';
import { User } from '../user.entity.js';
import { type Device, Pin, PinTries } from './device.entity.js';
import { deviceErrors } from './device.errors.js';
import { FORGOTTEN_AFTER_HOURS, FREE_TRIES, pinRefusals, waitMinutes } from './pin.rules.js';

const MINUTE = 60_000;
const userOf = (id: string): string => `user:${id}`;
const deviceOf = (id: string): string => `device:${id}`;

/** Four digits are few: what guards them is the count of wrong ones, written before a PIN is looked at. */
@Injectable()
export class Pins {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly auth: AuthService,
  ) {}

  /** Of the actor. Throws 422 `pin.trivial`. */
  set(pin: string): Promise<void> {
    return this.work.run('pin.own', async (tx) => {
      const [refused] = pinRefusals(pin);
      if (refused) throw deviceErrors.invalid(refused.code as 'pin.trivial', 'pin');
      const userId = currentActor().userId!;
      await tx.upsert(Pin, { userId, pinHash: await hashPassword(pin), setAt: this.clock.now() }, ['userId']);
      await tx.delete(PinTries, { subject: userOf(userId) });
    });
  }

  async ofActor(): Promise<Pin | null> {
    return this.work.manager.findOneBy(Pin, { userId: currentActor().userId! });
  }

  /** The direction takes the PIN away: its owner chooses another one; open tablets of that trainer are locked. */
  reset(userId: string): Promise<void> {
    return this.work.run('pin.reset', async (tx) => {
      await tx.delete(Pin, { userId });
      await tx.delete(PinTries, { subject: userOf(userId) });
      await tx.query('DELETE FROM sessions WHERE user_id = $1 AND device_id IS NOT NULL', [userId]);
    });
  }

  /** Opens a session on this tablet. Throws `pin.wrong`, 429 `pin.locked`. */
  async unlock(device: Device, userId: string, pin: string): Promise<OpenedSession> {
    await this.count(device.id, userId);
    const user = await this.db.manager.findOneBy(User, { id: userId, active: true });
    const known = user?.roles.includes('master_trainer') ? await this.db.manager.findOneBy(Pin, { userId }) : null;
    if (!(await passwordMatches(known?.pinHash ?? null, pin)) || !user) throw deviceErrors.refused('pin.wrong');
    const opened = await this.auth.openOnDevice(user, device.id);
    await this.db.query(FORGIVE, [userOf(userId), deviceOf(device.id)]);
    return opened;
  }

  /**
   * One more try of this tablet and of this trainer, committed by itself. The row is locked while it is counted, so that of many
   * guesses at once none is free; the wait begins with the try itself and ends only with the right PIN or with time.
   */
  private async count(deviceId: string, userId: string): Promise<void> {
    const now = this.clock.now();
    const subjects = [
      { subject: deviceOf(deviceId), free: FREE_TRIES.device },
      { subject: userOf(userId), free: FREE_TRIES.user },
    ];
    for (const { subject, free } of subjects) {
      const waiting = await this.db.transaction(async (tx) => {
        await tx.query(BEGIN, [subject, now]);
        const [row]: { tries: number; at: Date; lockedUntil: Date | null }[] = await tx.query(LOCK, [subject]);
        const left = (row!.lockedUntil?.getTime() ?? 0) - now.getTime();
        if (left > 0) return Math.ceil(left / MINUTE);
        const old = now.getTime() - row!.at.getTime() > FORGOTTEN_AFTER_HOURS * 60 * MINUTE;
        const tries = (old ? 0 : row!.tries) + 1;
        const minutes = waitMinutes(tries, free);
        const lockedUntil = minutes ? new Date(now.getTime() + minutes * MINUTE) : null;
        await tx.update(PinTries, { subject }, { tries, at: now, lockedUntil });
        return 0;
      });
      if (waiting > 0) throw locked(waiting);
    }
  }
}

function locked(minutes: number): DomainError {
  const { code, detail, params } = deviceErrors.say(deviceErrors.refusal('pin.locked', { minutes }));
  return new DomainError('too_many', code, detail, { params });
}

const BEGIN = `INSERT INTO pin_tries (subject, tries, at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING`;
const LOCK = `SELECT tries, at, locked_until AS "lockedUntil" FROM pin_tries WHERE subject = $1 FOR UPDATE`;
/** The right PIN ends the count of its trainer, and takes back its own try of the tablet, not those of others. */
const FORGIVE = `UPDATE pin_tries SET tries = CASE subject WHEN $1 THEN 0 ELSE greatest(0, tries - 1) END, locked_until = NULL
  WHERE subject IN ($1, $2)`;
