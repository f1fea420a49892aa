import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CivilDate, yearOf } from '@etabli/kernel';
import {
  ClassTests,
  ExamArrangements,
  ExamRegistrations,
  ExamResults,
  ExamSessions,
  ExamUnits,
  Lessons,
  Marks,
  Subjects,
} from '@etabli/pedagogy';
import { Work } from '@etabli/platform';
import type { Cast, Season, Troop, Youth } from './cast.js';
import { DEMO_SUBJECTS, DEMO_TESTS, type DemoTest } from './data/classes.js';
import type { GroupKey } from './data/students.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

const CATEGORY = 'school_hors_contrat';
const PAST_EXAM_AGO = 150;
const NEXT_EXAM_IN = 195;
/** hundredths out of 20 that a middling youth gets, and what talent adds */
const [LOW, SPREAD, HALF_POINT] = [700, 700, 50];

/** The teacher's lessons, tests and marks, and the director's two sessions of exams: the last one, and the next. */
@Injectable()
export class ClassDesk {
  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly subjects: Subjects,
    private readonly lessons: Lessons,
    private readonly tests: ClassTests,
    private readonly marks: Marks,
    private readonly sessions: ExamSessions,
    private readonly registrations: ExamRegistrations,
    private readonly arrangements: ExamArrangements,
    private readonly units: ExamUnits,
    private readonly results: ExamResults,
  ) {}

  async announce(season: Season, cast: Cast): Promise<void> {
    const subjects: Record<string, string> = {};
    await this.stage.act(cast.actors.direction, 'subject.edit', async () => {
      for (const { key, ...subject } of DEMO_SUBJECTS) subjects[key] = await this.subjects.create(subject);
    });
    for (const group of ['A', 'B'] as const) {
      for (const [index, test] of DEMO_TESTS.entries()) {
        const wanted = addDays(season.today, -test.ago - (group === 'B' ? 1 : 0));
        const heldOn = season.days.findLast((day) => day <= wanted) ?? season.days[0]!;
        season.agenda.on(heldOn, '16:20', () =>
          this.test(season, cast, { group, test, subjectId: subjects[test.subject]!, tied: index === 1 }),
        );
      }
      this.pastExam(season, cast, group);
      season.agenda.on(onWorkDay(addDays(season.today, -9)), '14:10', () => this.nextExam(season, cast, group));
    }
  }

  private async test(
    season: Season,
    cast: Cast,
    of: { group: GroupKey; test: DemoTest; subjectId: string; tied: boolean },
  ): Promise<void> {
    const { group, test, subjectId, tied } = of;
    const troop = cast.groups[group];
    const heldOn = this.stage.today();
    const orderId = test.order ? await this.anOrder() : null;
    const competenceId = tied ? ([...troop.competences.values()][0] ?? null) : null;
    const about = { groupId: troop.id, subjectId, orderId };
    let id = '';
    await this.stage.act(cast.actors.classe, 'class_test.plan', async () => {
      const lessonId = await this.lessons.give({ ...about, day: heldOn, halfDay: 'afternoon', title: test.lesson });
      const { title, kind, coefficient } = test;
      id = await this.tests.plan({ ...about, lessonId, title, kind, coefficient, competenceId, heldOn });
    });
    await this.stage.act(cast.actors.classe, 'mark.write', async () => {
      const given = (await this.there(troop, heldOn)).map(({ id: studentId, talent, absent }) => {
        const away = season.dice.next() * 100 < absent * 2;
        const value = Math.round((LOW + SPREAD * (talent + season.dice.next() - 0.4)) / HALF_POINT) * HALF_POINT;
        const level = competenceId ? Math.max(1, Math.min(4, Math.round(value / 450))) : null;
        return away
          ? { studentId, status: 'absent' as const, value: null, level: null }
          : { studentId, status: 'marked' as const, value: Math.max(0, Math.min(2000, value)), level };
      });
      await this.marks.write(id, given);
    });
  }

  /** A youth who came later is in no test of before. */
  private async there(troop: Troop, day: CivilDate): Promise<Youth[]> {
    const rows: { id: string }[] = await this.work.manager.query(
      'SELECT student_id AS id FROM group_memberships WHERE group_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on >= $2)',
      [troop.id, day],
    );
    const here = new Set(rows.map(({ id }) => id));
    return troop.youths.filter(({ id }) => here.has(id));
  }

  private async anOrder(): Promise<string | null> {
    const [order]: { id: string }[] = await this.work.manager.query(
      "SELECT id FROM production_orders WHERE state IN ('released', 'in_work') ORDER BY opened_on DESC, id LIMIT 1",
    );
    return order?.id ?? null;
  }

  private async framework(troop: Troop): Promise<string> {
    const [row]: { id: string }[] = await this.work.manager.query(
      'SELECT framework_id AS id FROM students WHERE id = $1',
      [troop.youths[0]!.id],
    );
    return row!.id;
  }

  private act(cast: Cast, command: string, perform: () => Promise<void>): Promise<void> {
    return this.stage.act(cast.actors.direction, command, perform);
  }

  /** Three sat it: two passed, one comes back with what he had. */
  private pastExam({ today, opening, agenda }: Season, cast: Cast, group: GroupKey): void {
    const troop = cast.groups[group];
    const examsFrom = onWorkDay(addDays(today, -PAST_EXAM_AGO));
    const examsTo = addDays(examsFrom, 12);
    const resultsOn = onWorkDay(addDays(examsTo, 14));
    const candidates: { id: string; talent: number }[] = [];
    agenda.on(onWorkDay(addDays(opening, 20)), '15:10', () =>
      this.act(cast, 'exam_session.open', async () => {
        const sessionId = await this.sessions.open({
          frameworkId: await this.framework(troop),
          year: yearOf(examsTo),
          kind: 'main',
          registrationTo: addDays(opening, 30),
          arrangementsBy: addDays(opening, 40),
          examsFrom,
          examsTo,
          resultsOn,
        });
        const who = troop.youths.slice(0, 3);
        const ids = await this.registrations.plan(
          sessionId,
          who.map(({ id }) => id),
          CATEGORY,
        );
        for (const [index, id] of ids.entries()) {
          await this.registrations.register(id, { on: this.stage.today(), candidateNumber: `02${group}100${index}` });
          candidates.push({ id, talent: index === 1 ? 0 : 0.8 });
        }
      }),
    );
    agenda.on(resultsOn, '15:40', () =>
      this.act(cast, 'exam_result.write', async () => {
        const units = await this.units.of(await this.framework(troop), yearOf(examsTo), CATEGORY);
        for (const { id, talent } of candidates) {
          const results = units.map(({ code }, at) => ({
            unitCode: code,
            status: 'marked' as const,
            value: 750 + Math.round(talent * 500) + (at % 3) * 300,
            keptFromYear: null,
          }));
          await this.results.write(id, results);
          await this.results.decide(id, { decision: talent > 0.5 ? 'admitted' : 'refused', on: resultsOn });
        }
      }),
    );
  }

  /** Some are registered, some are still to be, and an arrangement is still to be asked for. */
  private async nextExam({ today }: Season, cast: Cast, group: GroupKey): Promise<void> {
    const troop = cast.groups[group];
    const examsFrom = onWorkDay(addDays(today, NEXT_EXAM_IN));
    const examsTo = addDays(examsFrom, 14);
    await this.act(cast, 'exam_session.open', async () => {
      const sessionId = await this.sessions.open({
        frameworkId: await this.framework(troop),
        year: yearOf(examsTo),
        kind: 'main',
        registrationFrom: addMonths(today, -1),
        registrationTo: addDays(today, 12),
        arrangementsBy: addDays(today, 26),
        examsFrom,
        examsTo,
        resultsOn: addDays(examsTo, 16),
      });
      const who = troop.youths.slice(1, 8);
      const ids = await this.registrations.plan(
        sessionId,
        who.map(({ id }) => id),
        CATEGORY,
      );
      for (const id of ids.slice(0, 4)) await this.registrations.register(id, { on: this.stage.today() });
      await this.arrangements.add(ids[2]!, { kind: 'third_time', askedOn: this.stage.today() });
      await this.arrangements.add(ids[3]!, { kind: 'computer' });
    });
  }
}
