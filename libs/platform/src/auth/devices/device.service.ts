import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { newId } from '@etabli/kernel';
import { SystemClock } from '../../clock/clock.js';
import { Config } from '../../config/config.js';
import { Work } from '../../database/work.js';
import { digest } from '../digest.js';
import { networkOf, Throttle } from '../throttle.js';
import { Session } from '../user.entity.js';
import { Device } from './device.entity.js';
import { deviceErrors } from './device.errors.js';

const MINUTE = 60_000;
const CODE_MINUTES = 15;
const CODE_DIGITS = 8;
const PAIRINGS_PER_NETWORK = 10;
const SEEN_EVERY_MS = MINUTE;
export const DEFAULT_IDLE_MINUTES = 5;

export interface DeviceFacts {
  name: string;
  place: string;
  idleMinutes?: number;
}

/** The tablets of the school: registered by the direction, paired once, taken back at any time. */
@Injectable()
export class Devices {
  constructor(
    private readonly db: DataSource,
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly config: Config,
    private readonly throttle: Throttle,
  ) {}

  /** Answers its id; its code is read with the list for a quarter of an hour. Throws 422 `device.name_taken`. */
  register({ name, place, idleMinutes }: DeviceFacts): Promise<string> {
    return this.work.run('device.edit', async (tx) => {
      const id = newId();
      await assertNameFree(tx, id, name);
      await tx.insert(Device, {
        id,
        name,
        place,
        idleMinutes: idleMinutes ?? DEFAULT_IDLE_MINUTES,
        pairingUntil: this.codeEnd(),
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /** Throws `device.not_found`, 422 `device.name_taken`. */
  edit(id: string, change: Partial<DeviceFacts>): Promise<void> {
    return this.work.run('device.edit', async (tx) => {
      const device = await locked(tx, id);
      await assertNameFree(tx, id, change.name ?? device.name);
      await tx.update(
        Device,
        { id },
        {
          name: change.name ?? device.name,
          place: change.place ?? device.place,
          idleMinutes: change.idleMinutes ?? device.idleMinutes,
        },
      );
    });
  }

  /** A new code, for a tablet whose browser was emptied; the old token ends. Throws `device.not_found`, `device.revoked`. */
  pairAgain(id: string): Promise<void> {
    return this.work.run('device.edit', async (tx) => {
      const device = await locked(tx, id);
      if (device.revokedAt) throw deviceErrors.refused('device.revoked');
      await tx.update(Device, { id }, { pairingUntil: this.codeEnd(), tokenHash: null });
      await tx.delete(Session, { deviceId: id });
    });
  }

  /** Nothing is answered to this tablet any more. Throws `device.not_found`. */
  revoke(id: string): Promise<void> {
    return this.work.run('device.revoke', async (tx) => {
      await locked(tx, id);
      await tx.update(
        Device,
        { id, revokedAt: IsNull() },
        { revokedAt: this.clock.now(), tokenHash: null, pairingUntil: null },
      );
      await tx.delete(Session, { deviceId: id });
    });
  }

  /** Takes the code, once, and answers the tablet's secret token. Throws `device.code_wrong`, 429 `auth.too_many`. */
  async pair(code: string, network: string): Promise<{ token: string; device: Device }> {
    await this.throttle.count(`pair:${digest(networkOf(network))}`, PAIRINGS_PER_NETWORK);
    const typed = code.replaceAll(/\D/g, '');
    return this.work.run('device.pair', async (tx) => {
      const waiting = await tx.find(Device, {
        where: { pairingUntil: MoreThan(this.clock.now()), revokedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
        order: { id: 'ASC' },
      });
      const device = waiting.find((one) => same(this.codeOf(one), typed));
      if (!device) throw deviceErrors.refused('device.code_wrong');
      const token = randomBytes(32).toString('base64url');
      const change = { tokenHash: digest(token), pairedAt: this.clock.now(), pairingUntil: null };
      await tx.update(Device, { id: device.id }, change);
      return { token, device: { ...device, ...change } };
    });
  }

  /** The tablet that holds this token; null when it is unknown or taken back. Notes that it was heard of. */
  async ofToken(token: string): Promise<Device | null> {
    const device = await this.db.manager.findOneBy(Device, { tokenHash: digest(token), revokedAt: IsNull() });
    if (device) await this.db.query(SEEN, [device.id, this.clock.now(), SEEN_EVERY_MS / 1000]);
    return device;
  }

  /** The code to type, while it is valid: computed from the secret, never stored. */
  codeOf({ id, pairingUntil }: Pick<Device, 'id' | 'pairingUntil'>): string | null {
    if (!pairingUntil || pairingUntil <= this.clock.now()) return null;
    const mac = createHmac('sha256', this.config.ETABLI_SECRET)
      .update(`pairing:${id}:${pairingUntil.getTime()}`)
      .digest();
    return String(mac.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
  }

  private codeEnd(): Date {
    return new Date(this.clock.now().getTime() + CODE_MINUTES * MINUTE);
  }
}

const SEEN = `INSERT INTO device_sightings (device_id, seen_at) VALUES ($1, $2)
  ON CONFLICT (device_id) DO UPDATE SET seen_at = excluded.seen_at
  WHERE device_sightings.seen_at < excluded.seen_at - make_interval(secs => $3)`;

const same = (code: string | null, typed: string): boolean =>
  code !== null && code.length === typed.length && timingSafeEqual(Buffer.from(code), Buffer.from(typed));

async function locked(tx: EntityManager, id: string): Promise<Device> {
  const device = await tx.findOne(Device, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!device) throw deviceErrors.notFound('device.not_found');
  return device;
}

async function assertNameFree(tx: EntityManager, id: string, name: string): Promise<void> {
  if (await tx.existsBy(Device, { name, id: Not(id), revokedAt: IsNull() }))
    throw deviceErrors.invalid('device.name_taken', 'name');
}
