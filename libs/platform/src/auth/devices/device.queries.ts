import { Injectable } from '@nestjs/common';
import { SystemClock } from '../../clock/clock.js';
import { Work } from '../../database/work.js';
import type { DeviceView, TabletTrainerView, TrainerPinView } from './device.dto.js';
import { Device } from './device.entity.js';
import { Devices } from './device.service.js';

const MOST = 200;
const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

@Injectable()
export class DeviceQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: SystemClock,
    private readonly devices: Devices,
  ) {}

  /** Those in use by name, then those taken back. */
  async list(): Promise<DeviceView[]> {
    const devices = await this.work.manager.find(Device, {
      order: { revokedAt: { direction: 'ASC', nulls: 'FIRST' }, name: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const heard: { id: string; seenAt: Date | null; name: string | null }[] = await this.work.manager.query(
      `SELECT d.id, g.seen_at AS "seenAt", u.name FROM devices d LEFT JOIN device_sightings g ON g.device_id = d.id
         LEFT JOIN sessions s ON s.device_id = d.id AND s.expires_at > $2 LEFT JOIN users u ON u.id = s.user_id
        WHERE d.id = ANY($1)`,
      [devices.map(({ id }) => id), this.clock.now()],
    );
    const of = new Map(heard.map((one) => [one.id, one]));
    return devices.map((device) => {
      const pairingCode = this.devices.codeOf(device);
      const { id, name, place, idleMinutes } = device;
      return {
        id,
        name,
        place,
        idleMinutes,
        pairingCode,
        pairingUntil: pairingCode ? iso(device.pairingUntil) : null,
        pairedAt: device.tokenHash || device.revokedAt ? iso(device.pairedAt) : null,
        seenAt: iso(of.get(id)?.seenAt),
        usedByName: of.get(id)?.name ?? null,
        revokedAt: iso(device.revokedAt),
      };
    });
  }

  /** Whose face the tablet shows to be unlocked: trainers with an account and a PIN. */
  trainers(): Promise<TabletTrainerView[]> {
    return this.work.manager.query(
      `SELECT u.id, u.name FROM users u JOIN pins p ON p.user_id = u.id
        WHERE u.active AND 'master_trainer' = ANY (u.roles) ORDER BY u.name, u.id LIMIT ${MOST}`,
    );
  }

  /** Every trainer, and whether there is a PIN; nothing of the PIN itself. */
  async pins(): Promise<TrainerPinView[]> {
    const rows: { userId: string; name: string; setAt: Date | null; lockedUntil: Date | null }[] =
      await this.work.manager.query(
        `SELECT u.id AS "userId", u.name, p.set_at AS "setAt", t.locked_until AS "lockedUntil"
           FROM users u LEFT JOIN pins p ON p.user_id = u.id
           LEFT JOIN pin_tries t ON t.subject = 'user:' || u.id AND t.locked_until > $1
          WHERE u.active AND 'master_trainer' = ANY (u.roles) ORDER BY u.name, u.id LIMIT ${MOST}`,
        [this.clock.now()],
      );
    return rows.map(({ userId, name, setAt, lockedUntil }) => ({
      userId,
      name,
      set: setAt !== null,
      setAt: iso(setAt),
      lockedUntil: iso(lockedUntil),
    }));
  }
}
