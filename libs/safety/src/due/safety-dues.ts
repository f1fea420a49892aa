import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, civilDateAt, maxDay, wallTimeAt } from '@etabli/kernel';
import { Clock, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { isOverdue } from '../accident/accident.rules.js';
import { assessmentUntil } from '../permit/terms.rules.js';

/** What ended longer ago is history, not a task. */
const FORGOTTEN_DAYS = 400;

interface PaperRow {
  who: string;
  what: string;
  until: CivilDate;
}

/** The papers of the school itself: declarations and the DUERP. */
@DueDateSource('safety.read')
@Injectable()
export class SchoolPapersDue implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async due(until: CivilDate): Promise<DueItem[]> {
    const ending: { until: CivilDate }[] = await this.work.manager.query(
      `SELECT valid_until AS until FROM derogation_declarations d WHERE state = 'sent' AND valid_until <= $1
         AND NOT EXISTS (SELECT 1 FROM derogation_declarations n WHERE n.state = 'sent' AND n.valid_until > $1)`,
      [until],
    );
    const [assessed]: { on: CivilDate | null }[] = await this.work.manager.query(
      'SELECT max(done_on) AS "on" FROM risk_assessments',
    );
    const assessmentDue = assessed?.on ? assessmentUntil(assessed.on) : this.clock.today();
    return [
      ...ending.map((one) => ({
        kind: 'declaration.renewal',
        dueOn: one.until,
        title: 'Déclaration de dérogation\u202f: à renouveler',
        detail: null,
        path: '/securite/declarations',
      })),
      ...(assessmentDue <= until
        ? [
            {
              kind: 'risk_assessment.update',
              dueOn: assessmentDue,
              title: assessed?.on ? 'DUERP\u202f: à mettre à jour' : 'DUERP\u202f: date à enregistrer',
              detail: null,
              path: '/securite/duerp',
            },
          ]
        : []),
    ];
  }
}

/** The papers of youths who are there: trainings with a term and clearances, the last of each. */
@DueDateSource('safety.read')
@Injectable()
export class YouthPapersDue implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const mine = await this.visibility.groupIds();
    const rows: PaperRow[] = await this.work.manager.query(
      `SELECT concat_ws(' ', s.first_name, s.last_name) AS who, p.what, p.until FROM (
         SELECT student_id, f.name AS what, CASE WHEN bool_or(valid_until IS NULL) THEN NULL ELSE max(valid_until) END AS until
           FROM safety_trainings t JOIN machine_families f ON f.id = t.family_id WHERE voided_at IS NULL GROUP BY student_id, f.name
         UNION ALL
         SELECT student_id, label, CASE WHEN bool_or(valid_until IS NULL) THEN NULL ELSE max(valid_until) END
           FROM clearances WHERE voided_at IS NULL GROUP BY student_id, kind, label) AS p
         JOIN students s ON s.id = p.student_id AND s.state = 'enrolled'
        WHERE p.until BETWEEN $2 AND $1 AND ($3::uuid[] IS NULL OR s.group_id = ANY($3)) ORDER BY p.until, who LIMIT $4`,
      [until, addDays(this.clock.today(), -FORGOTTEN_DAYS), mine === 'all' ? null : mine, limit],
    );
    return rows.map((row) => ({
      kind: 'youth_paper.expiry',
      dueOn: row.until,
      title: `${row.who}\u202f: ${row.what} expire`,
      detail: null,
      path: '/securite/jeunes',
    }));
  }
}

/** Medical opinions that end, those that are missing for a minor, and doctors to chase: the director's alone. */
@DueDateSource('fitness.read')
@Injectable()
export class FitnessDue implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const today = this.clock.today();
    const rows: { who: string; until: CivilDate | null; asked: CivilDate | null }[] = await this.work.manager.query(
      `SELECT concat_ws(' ', s.first_name, s.last_name) AS who,
              (SELECT max(o.valid_until) FROM fitness_opinions o WHERE o.student_id = s.id AND o.voided_at IS NULL) AS until,
              (SELECT greatest(r.requested_on, r.chased_on) FROM fitness_requests r WHERE r.student_id = s.id AND r.answered_on IS NULL) AS asked
         FROM students s WHERE s.state = 'enrolled' AND s.born_on > ($1::date - '18 years'::interval) ORDER BY s.last_name, s.id`,
      [today],
    );
    return rows
      .map((row): DueItem => {
        const due = row.until ?? today;
        const chase = row.asked ? addDays(row.asked, CHASE_DAYS) : null;
        return {
          kind: 'fitness.opinion',
          dueOn: chase ? maxDay(chase, due < today ? today : due) : due,
          title: `${row.who}\u202f: avis médical d’aptitude ${row.until ? 'à renouveler' : 'à obtenir'}`,
          detail: row.asked ? 'Demandé au médecin\u202f: relancer.' : null,
          path: '/securite/aptitudes',
        };
      })
      .filter(({ dueOn }) => dueOn <= until)
      .slice(0, limit);
  }
}

/** A doctor who does not answer is chased after so many days. */
const CHASE_DAYS = 15;

/** Accidents not declared yet, and incidents not answered for. */
@DueDateSource('accident.follow')
@Injectable()
export class AccidentsDue implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const rows: { who: string; by: Date; fatal: boolean }[] = await this.work.manager.query(
      `SELECT concat_ws(' ', s.first_name, s.last_name) AS who, a.declare_by AS "by", false AS fatal FROM accidents a JOIN students s ON s.id = a.student_id
        WHERE a.declared_at IS NULL
       UNION ALL SELECT concat_ws(' ', s.first_name, s.last_name), a.inspector_by, true FROM accidents a JOIN students s ON s.id = a.student_id
        WHERE a.inspector_by IS NOT NULL AND a.inspector_told_at IS NULL ORDER BY 2 LIMIT $1`,
      [limit],
    );
    const [incidents]: { open: number; day: CivilDate | null }[] = await this.work.manager.query(
      'SELECT count(*)::int AS open, min(day) AS day FROM permit_incidents WHERE closed_at IS NULL',
    );
    const items = rows.map((row) => ({
      kind: 'accident.declaration',
      dueOn: civilDateAt(row.by),
      late: isOverdue(row.by, null, this.clock.now()),
      title: `Accident de ${row.who}\u202f: ${row.fatal ? 'prévenir l’inspection du travail (12 h)' : 'déclarer à la CPAM (48 h)'}`,
      detail: `Avant ${wallTimeAt(row.by)}.`,
      path: '/securite/accidents',
    }));
    const open =
      incidents?.day && incidents.open > 0
        ? [
            {
              kind: 'permit.incident',
              dueOn: incidents.day,
              title: `Incidents de sécurité à clore\u202f: ${incidents.open}`,
              detail: null,
              path: '/securite/incidents',
            },
          ]
        : [];
    return [...items, ...open].filter(({ dueOn }) => dueOn <= until);
  }
}
