import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, HALF_DAYS, monthOf, yearOf } from '@etabli/kernel';
import { SYSTEM } from '@etabli/platform';
import { Calendar, Slots, StaffService, Timetable, type WeeklySlot } from '@etabli/school';
import { AbsenceQueries, AbsenceReasons, Contacts, Excuses, FollowUps } from '@etabli/students';
import type { Cast, Season } from './cast.js';
import type { GroupKey } from './data/students.js';
import { Dice } from './dice.js';
import { CLASS, WEEK } from './hall.js';
import { Stage } from './stage.js';

const SEED = 19_051_882;
/** of 100 absences, how many families are reached the same morning, and how many of them give a good reason */
const REACHED = 85;
const EXCUSED = 78;
const REASONS = ['MAL', 'MAL', 'MAL', 'RDV_MED', 'TRANSPORT', 'FAM_SOL'] as const;
const SUBJECTS = ['Français', 'Mathématiques', 'Dessin technique', 'Anglais', 'Prévention santé'] as const;

/** The calendar, the timetables, and what the office does about the absent each morning. */
@Injectable()
export class FrontOffice {
  private readonly dice = new Dice(SEED);

  constructor(
    private readonly stage: Stage,
    private readonly calendar: Calendar,
    private readonly timetable: Timetable,
    private readonly slots: Slots,
    private readonly staff: StaffService,
    private readonly absences: AbsenceQueries,
    private readonly reasons: AbsenceReasons,
    private readonly contacts: Contacts,
    private readonly excuses: Excuses,
    private readonly followUps: FollowUps,
  ) {}

  /** Terms and closures of the years played, and the week of both groups. */
  async open({ opening, today }: Season, cast: Cast): Promise<void> {
    for (let year = yearOf(opening) - 1; year <= yearOf(today); year++) {
      await this.period('term', `Automne ${year}`, `${year}-08-22`, `${year}-12-21`);
      await this.period('closure', 'Fermeture de Noël', `${year}-12-22`, `${year + 1}-01-03`);
      await this.period('term', `Hiver et printemps ${year + 1}`, `${year + 1}-01-04`, `${year + 1}-07-31`);
      await this.period('closure', 'Fermeture d’été', `${year + 1}-08-01`, `${year + 1}-08-21`);
    }
    for (const key of ['A', 'B'] as const) await this.week(key, opening, cast);
  }

  announce(season: Season, cast: Cast): void {
    for (const day of season.days) {
      season.agenda.on(day, '14:30', () => this.callFamilies(day, cast));
      season.agenda.on(day, '16:55', () => this.followUp(day, cast));
    }
  }

  private period(kind: 'term' | 'closure', label: string, fromOn: CivilDate, toOn: CivilDate): Promise<string> {
    return this.stage.act(SYSTEM, 'calendar.edit', () =>
      this.calendar.add({ kind, label, groupId: null, fromOn, toOn }),
    );
  }

  private async week(key: GroupKey, opening: CivilDate, cast: Cast): Promise<void> {
    const { id, trainer } = cast.groups[key];
    const trainerId = (await this.staff.ofUser(trainer.userId))?.id ?? null;
    const teacherId = (await this.staff.ofUser(cast.actors.classe.userId))?.id ?? null;
    const usual = await this.slots.onDay(opening);
    const slot = (
      code: string,
      kind: 'class' | 'workshop',
      index: number,
    ): Omit<WeeklySlot, 'validFrom' | 'validTo'> => {
      const halfDay = HALF_DAYS.find((half) => half.startsWith(code[1]!))!;
      const { startsAt, endsAt, breaks } = usual.find((one) => one.halfDay === halfDay)!;
      const workshop = kind === 'workshop';
      return {
        weekday: Number(code[0]),
        halfDay,
        kind,
        label: workshop ? 'Atelier' : SUBJECTS[index % SUBJECTS.length]!,
        startsAt,
        endsAt,
        breaks,
        teacherId: workshop ? trainerId : teacherId,
        room: workshop ? `Atelier ${key}` : 'Salle 1',
      };
    };
    const slots = [
      ...WEEK[key].map((code, index) => slot(code, 'workshop', index)),
      ...CLASS[key].map((code, index) => slot(code, 'class', index)),
    ];
    await this.stage.act(SYSTEM, 'timetable.edit', () => this.timetable.setWeek(id, opening, slots));
  }

  private async callFamilies(day: CivilDate, cast: Cast): Promise<void> {
    const { direction } = cast.actors;
    const { items } = await this.stage.act(direction, 'absence.read', () => this.absences.notCalled(day));
    const codes = new Map((await this.reasons.list()).map(({ code, id }) => [code, id]));
    for (const { studentId, family, halfDays } of items) {
      const reached = this.dice.chance(REACHED / 100);
      await this.stage.act(direction, 'absence.contact', () =>
        this.contacts.log({
          studentId,
          day,
          channel: 'phone',
          person: family[0]?.name ?? null,
          result: reached ? 'reached' : 'no_answer',
        }),
      );
      if (!reached || !this.dice.chance(EXCUSED / 100)) continue;
      const reasonId = codes.get(this.dice.pick([...REASONS]))!;
      const last = halfDays.at(-1)!.halfDay;
      await this.stage.act(direction, 'absence.excuse', () =>
        this.excuses.record({
          studentId,
          reasonId,
          fromOn: day,
          fromHalfDay: halfDays[0]!.halfDay,
          toOn: day,
          toHalfDay: last,
          toldBy: family[0]?.name ?? null,
        }),
      );
    }
  }

  /** Steps are taken within some days. */
  private async followUp(day: CivilDate, cast: Cast): Promise<void> {
    const { direction } = cast.actors;
    const { students } = await this.stage.act(direction, 'absence.read', () =>
      this.absences.month(monthOf(addDays(day, -STEP_DAYS))),
    );
    for (const { id, step, reachedOn } of students.flatMap(({ followUps }) => followUps.filter((one) => !one.outcome)))
      if (reachedOn <= addDays(day, -STEP_DAYS))
        await this.stage.act(direction, 'absence.follow', () => this.followUps.close(id, 'done', NOTES[step]));
  }
}

const STEP_DAYS = 4;
const NOTES = {
  contact: 'Famille rappelée le soir',
  warning: 'Famille alertée par téléphone',
  letter: 'Lettre envoyée',
  team: 'Réunion tenue',
} as const;
