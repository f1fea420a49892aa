import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateAt } from '@etabli/kernel';

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

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  today(): CivilDate {
    return civilDateAt(this.now());
  }

  /** Moves business time so that it is `instant` now. The demo and the tests alone call this. */
  startAt(instant: Date): void {
    this.offsetMs = instant.getTime() - Date.now();
  }
}
