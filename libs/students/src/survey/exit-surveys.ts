import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Customer, customerLabel, CustomerService } from '@etabli/customers';
import { Clock, currentActor, type DueDates, DueDateSource, type DueItem, invalidFields, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import type { ExitRatesView, ExitSurveyView } from './survey.dto.js';
import { ExitSurvey } from './survey.entity.js';
import { surveyErrors } from './survey.errors.js';
import {
  type Answer,
  answerErrors,
  lateAfter,
  offersPerLeaver,
  type SurveyChannel,
  surveyRates,
} from './survey.rules.js';

export type SurveyAnswer = Answer & { readonly channel: SurveyChannel };

const STILL_GONE = `s.state = 'left' AND s.left_on = e.left_on`;

/** What became of those who left: short surveys, and the rates over them. */
@Injectable()
export class ExitSurveys {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly customers: CustomerService,
  ) {}

  /** A later answer takes the place of the one before; the trail keeps both. Throws 404, 422 by field, `survey.in_future`. */
  answer(id: string, answer: SurveyAnswer): Promise<void> {
    return this.work.run('survey.answer', async (tx) => {
      const survey = await this.locked(tx, id);
      const wrong = answerErrors(answer, survey, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      if (answer.employerId !== null) await this.customers.findNamed(answer.employerId);
      const { on, ...said } = answer;
      await tx.update(
        ExitSurvey,
        { id },
        { ...said, closedOn: on, answered: true, writtenByName: currentActor().name },
      );
    });
  }

  /** Asked, and nobody answered. Throws 404, `survey.in_future`. */
  close(id: string, { on, channel }: { on: CivilDate; channel: SurveyChannel }): Promise<void> {
    return this.work.run('survey.close', async (tx) => {
      const survey = await this.locked(tx, id);
      if (on > this.clock.today() || on < survey.leftOn)
        throw invalidFields([{ field: 'on', message: 'Choisissez un jour entre le départ et aujourd’hui.' }]);
      const nothing = { situation: null, offersAsked: false, offers: null, onwardStudy: null, employerId: null };
      await tx.update(
        ExitSurvey,
        { id },
        { ...nothing, channel, closedOn: on, answered: false, writtenByName: currentActor().name },
      );
    });
  }

  /** Of each stay, earliest first. Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<ExitSurveyView[]> {
    await this.visibility.assertStudent(studentId);
    const rows = await this.work.manager.find(ExitSurvey, {
      where: { studentId },
      order: { leftOn: 'ASC', months: 'ASC' },
    });
    const firms = await this.work.manager.findBy(Customer, {
      id: In(rows.flatMap(({ employerId }) => employerId ?? [])),
    });
    return rows.map(({ studentId: _s, respondentId: _r, ...row }) => {
      const firm = firms.find(({ id }) => id === row.employerId);
      return { ...row, employerLabel: firm ? customerLabel(firm) : null };
    });
  }

  /** Over all who left in the period, both days included: numerators, denominators and the persons behind them. */
  async rates({ from, to }: { from: CivilDate; to: CivilDate }): Promise<ExitRatesView> {
    const rows: (ExitSurvey & { name: string | null })[] = await this.work.manager.query(
      `SELECT e.student_id AS "studentId", e.respondent_id AS "respondentId", s.first_name || ' ' || s.last_name AS name, e.left_on AS "leftOn", e.months, e.due_on AS "dueOn",
              e.answered, e.situation, e.offers_asked AS "offersAsked", e.offers
         FROM exit_surveys e LEFT JOIN students s ON s.id = e.student_id
        WHERE e.left_on BETWEEN $1 AND $2 AND (e.student_id IS NULL OR (${STILL_GONE})) ORDER BY e.left_on, s.last_name, s.id, e.months`,
      [from, to],
    );
    const ids = [...new Set(rows.flatMap(({ studentId }) => studentId ?? []))];
    return {
      leavers: new Set(rows.map(({ respondentId }) => respondentId)).size,
      ...offersPerLeaver(rows),
      rates: surveyRates(rows, this.clock.today()),
      persons: ids.map((studentId) => {
        const mine = rows.filter((row) => row.studentId === studentId);
        const { name, leftOn } = mine[0]!;
        return {
          studentId,
          name: name!,
          leftOn,
          surveys: mine.map(({ months, answered, situation, offers }) => ({ months, answered, situation, offers })),
        };
      }),
    };
  }

  private async locked(tx: EntityManager, id: string): Promise<ExitSurvey> {
    const survey = await tx.findOne(ExitSurvey, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!survey?.studentId) throw surveyErrors.notFound('survey.not_found');
    await this.visibility.assertStudent(survey.studentId);
    if (survey.dueOn > this.clock.today()) throw surveyErrors.refused('survey.in_future', { day: survey.dueOn });
    return survey;
  }
}

const WORDS = { 0: 'au départ', 6: 'à 6 mois', 12: 'à 12 mois', 24: 'à 24 mois' } as const;

/** Surveys not closed; each may take a month. */
@DueDateSource('survey.read')
@Injectable()
export class SurveyDues implements DueDates {
  constructor(private readonly work: Work) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { studentId: string; name: string; months: keyof typeof WORDS; dueOn: CivilDate }[] =
      await this.work.manager.query(
        `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS name, e.months, e.due_on AS "dueOn"
           FROM exit_surveys e JOIN students s ON s.id = e.student_id
          WHERE e.closed_on IS NULL AND e.due_on <= $1 AND ${STILL_GONE} ORDER BY e.due_on, e.id LIMIT $2`,
        [until, limit],
      );
    return rows.map(({ studentId, name, months, dueOn }) => ({
      kind: 'exit.survey',
      dueOn: lateAfter(dueOn),
      title: `${name}\u202f: prendre des nouvelles ${WORDS[months]}`,
      detail: null,
      path: `/jeunes?ouvert=${studentId}&onglet=sortie`,
    }));
  }
}
