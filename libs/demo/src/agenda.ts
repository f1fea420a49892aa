import type { CivilDate } from '@etabli/kernel';

interface Entry {
  readonly time: string;
  readonly play: () => Promise<void>;
}

/** What happens when: the demo writes its plans here and then lives day after day, in the order of time. */
export class Agenda {
  private readonly days = new Map<CivilDate, Entry[]>();

  /** `time` is a wall time 'HH:MM'; entries of one minute keep their order. */
  on(day: CivilDate, time: string, play: () => Promise<void>): void {
    this.days.set(day, [...(this.days.get(day) ?? []), { time, play }]);
  }

  /** Plays a day once; what is written for the same day meanwhile is played too when its time is still to come. */
  async play(day: CivilDate, each: (time: string, play: () => Promise<void>) => Promise<void>): Promise<void> {
    for (let next = this.take(day); next; next = this.take(day)) await each(next.time, next.play);
  }

  private take(day: CivilDate): Entry | undefined {
    const entries = this.days.get(day) ?? [];
    const next = entries.reduce<Entry | undefined>(
      (first, entry) => (!first || entry.time < first.time ? entry : first),
      undefined,
    );
    if (next)
      this.days.set(
        day,
        entries.filter((entry) => entry !== next),
      );
    return next;
  }
}
