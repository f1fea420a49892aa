import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, formatMinutes } from '@etabli/kernel';
import { Files, Work } from '@etabli/platform';
import type { Student } from '@etabli/students';
import { ReviewQueries } from '../review/progress-review.queries.js';
import type { BlockFacts } from './blocks/block-attestation.print.js';
import type { BookletFacts } from './booklet/booklet.print.js';
import type { CapstoneFacts } from './capstone/capstone.print.js';
import type { CouncilFacts, CouncilYouth } from './council/council.print.js';
import { dossierErrors } from './dossier.errors.js';
import type { ExamUnitFacts } from './exam-unit/exam-unit.print.js';
import { CalendarFacts } from './facts/calendar.facts.js';
import { PhotoFacts } from './facts/photo.facts.js';
import { ResultFacts } from './facts/result.facts.js';
import { sessionAfter, SkillFacts } from './facts/skill.facts.js';
import { WorkFacts } from './facts/work.facts.js';
import { YouthFacts } from './facts/youth.facts.js';
import type { PortfolioFacts } from './portfolio/portfolio.print.js';

const MOST_PHOTOS = 24;
const SCHOOL_YEAR_BEGINS = '09-01';
/** days ahead that the calendar of the booklet shows */
const A_YEAR = 365;
const EVER = '1900-01-01';

/** First day of the school year of that day. */
export const schoolYearStart = (day: CivilDate): CivilDate => `${sessionAfter(day) - 1}-${SCHOOL_YEAR_BEGINS}`;

/** What each document needs, read youth by youth. */
@Injectable()
export class DossierFacts {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly youths: YouthFacts,
    private readonly skills: SkillFacts,
    private readonly works: WorkFacts,
    private readonly photos: PhotoFacts,
    private readonly results: ResultFacts,
    private readonly reviews: ReviewQueries,
    private readonly calendar: CalendarFacts,
  ) {}

  async booklet(id: string, day: CivilDate, withResults: boolean): Promise<BookletFacts> {
    const youth = await this.youths.of(id);
    return {
      youth,
      attendance: await this.youths.attendance(youth, EVER, day),
      skills: await this.skills.of(id, youth.frameworkId, day),
      works: await this.works.of(id, day),
      photos: await this.photos.of(id, day, { most: MOST_PHOTOS }),
      results: await this.results.of(id, withResults),
      reviews: await this.reviews.inForce([id]),
      calendar: await this.calendar.of(id, schoolYearStart(day), addDays(day, A_YEAR)),
    };
  }

  async portfolio(id: string, day: CivilDate): Promise<PortfolioFacts> {
    const youth = await this.youths.of(id);
    return {
      youth,
      skills: await this.skills.of(id, youth.frameworkId, day),
      works: await this.works.of(id, day),
      photos: await this.photos.of(id, day, { most: MOST_PHOTOS }),
    };
  }

  async blocks(id: string, day: CivilDate, withResults: boolean): Promise<BlockFacts> {
    const youth = await this.youths.of(id);
    return {
      youth,
      skills: await this.skills.of(id, youth.frameworkId, day),
      results: await this.results.of(id, withResults),
    };
  }

  /** Throws `dossier.unit_foreign` when the youth changed his diploma since he asked. */
  async examUnit(id: string, unitId: string, day: CivilDate, withResults: boolean): Promise<ExamUnitFacts> {
    const youth = await this.youths.of(id);
    const skills = await this.skills.of(id, youth.frameworkId, day);
    const unit = skills.units.find((one) => one.id === unitId);
    if (!unit) throw dossierErrors.refused('dossier.unit_foreign', { student: youth.firstName });
    const photos = await this.photos.of(id, day, { most: MOST_PHOTOS / 2 });
    return { youth, unit, skills, photos, results: await this.results.of(id, withResults) };
  }

  /** Throws `dossier.no_hours_on_order` when his hours were voided since he asked. */
  async capstone(id: string, orderId: string, day: CivilDate): Promise<CapstoneFacts> {
    const youth = await this.youths.of(id);
    const [work] = await this.works.of(id, day, orderId);
    if (!work) throw dossierErrors.refused('dossier.no_hours_on_order', { student: youth.firstName });
    return {
      youth,
      work,
      skills: await this.skills.of(id, youth.frameworkId, day),
      photos: await this.photos.of(id, day, { most: MOST_PHOTOS, orderId }),
    };
  }

  async council(groupId: string, students: readonly Student[], day: CivilDate): Promise<CouncilFacts> {
    const since = schoolYearStart(day);
    const reviews = await this.reviews.inForce(students.map(({ id }) => id));
    const spent: { id: string; minutes: number }[] = await this.work.manager.query(
      `SELECT student_id AS id, sum(minutes)::int AS minutes FROM time_entries
        WHERE student_id = ANY($1::uuid[]) AND voided_at IS NULL AND day >= $2 GROUP BY student_id`,
      [students.map(({ id }) => id), since],
    );
    const [group]: { groupName: string; trainerName: string | null }[] = await this.work.manager.query(
      `SELECT g.name AS "groupName", t.first_name || ' ' || t.last_name AS "trainerName"
         FROM groups g LEFT JOIN staff_members t ON t.id = g.trainer_id WHERE g.id = $1`,
      [groupId],
    );
    const youths: CouncilYouth[] = [];
    for (const { id } of students) {
      const youth = await this.youths.of(id);
      youths.push({
        youth,
        skills: await this.skills.of(id, youth.frameworkId, day),
        attendance: await this.youths.attendance(youth, since, day),
        results: await this.results.of(id, false),
        minutes: formatMinutes(spent.find((one) => one.id === id)?.minutes ?? 0),
        review: reviews.findLast(({ studentId }) => studentId === id) ?? null,
      });
    }
    return { ...group!, since, youths };
  }

  async path(fileId: string): Promise<string> {
    return (await this.files.find(fileId)).path;
  }
}
