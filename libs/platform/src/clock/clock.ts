import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateAt } from '@etabli/kernel';

const MINUTE = 60_000;

/** Machine time: sessions, throttles, back-off, heartbeats. Never moved by the demo's clock. */
@Injectable()
export class SystemClock {
  now(): Date {
    return new Date();
  }
}

/**
 * Business time in Europe/Paris: issue dates, hours, deadlines. In the demo school alone it starts at `ETABLI_NOW`
 * and runs on from there; everywhere else it is the machine's time.
 */
@Injectable()
export class Clock {
  private offsetMs = 0;
  private minute = { at: NaN, day: '' };

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  today(): CivilDate {
    const now = this.now();
    const at = Math.floor(now.getTime() / MINUTE);
    // asked several times a command, and a day begins with a minute
    if (at !== this.minute.at) this.minute = { at, day: civilDateAt(now) };
    return this.minute.day;
  }

  /** How far business time is from the machine's; a process that works for this one follows it. */
  get aheadMs(): number {
    return this.offsetMs;
  }
  follow(aheadMs: number): void {
    this.offsetMs = aheadMs;
  }

  /** Moves business time so that it is `instant` now. The demo and the tests alone call this. */
  startAt(instant: Date): void {
    this.offsetMs = instant.getTime() - Date.now();
  }
}
