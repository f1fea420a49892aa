import { Injectable } from '@nestjs/common';
import { type CivilDate, formatDay } from '@etabli/kernel';
import type { Channel } from '../guardian/guardian.rules.js';
import { GuardianService } from '../guardian/guardian.service.js';
import { PlacementService } from '../placement/placement.service.js';

/** Somebody to be told of an absence on that day. */
export interface FamilyContact {
  readonly guardianId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** how that person wants to be told */
  readonly channel: 'mail' | 'sms' | 'phone';
}

/** A letter comes too late for an absence: one calls. */
const CHANNELS: Readonly<Record<Channel, FamilyContact['channel']>> = {
  email: 'mail',
  sms: 'sms',
  phone: 'phone',
  letter: 'phone',
};

/** Who is told of an absence. */
@Injectable()
export class Families {
  constructor(private readonly guardians: GuardianService) {}

  /** Those who may be told on that day; of somebody of age only the persons whom he named. */
  async toTell(studentId: string, day: CivilDate): Promise<FamilyContact[]> {
    const reached = await this.guardians.toTell(studentId, day);
    return reached.flatMap(({ guardianId, channel, ...person }) =>
      guardianId === null ? [] : [{ ...person, guardianId, channel: CHANNELS[channel] }],
    );
  }

  /** Somebody of age agreed that the family is told: he named a person. */
  async adultAgreed(studentId: string, day: CivilDate): Promise<boolean> {
    return (await this.toTell(studentId, day)).length > 0;
  }
}

/** Who is in a company on that day, hence not expected at school. */
@Injectable()
export class Elsewhere {
  constructor(private readonly placements: PlacementService) {}

  /** By youth, where, in words; who is not in the map is expected. */
  async on(studentIds: readonly string[], day: CivilDate): Promise<Map<string, string>> {
    const placed = await this.placements.on(studentIds, day);
    return new Map([...placed].map(([id, { toOn }]) => [id, `En stage jusqu’au ${formatDay(toOn)}`]));
  }
}
