import { Injectable } from '@nestjs/common';
import { Framework } from '@etabli/curriculum';
import { type SheetColumn, Work, xlsx } from '@etabli/platform';
import { ExamSession } from '../session/exam-session.entity.js';
import { examSessionErrors } from '../session/exam-session.errors.js';
import type { RatedCandidateView, SessionPassRateView } from './pass-rate.dto.js';
import { PASS_RATE_DEFINITION, passRate, type PassRate } from './pass-rate.rules.js';

export interface RatedCandidate extends RatedCandidateView {
  sessionId: string;
}

const KIND_WORDS = { main: '', replacement: ', session de remplacement' } as const;
const STATE_WORDS = { planned: 'à inscrire', registered: 'inscrit', withdrawn: 'retiré' } as const;
const DECISION_WORDS = { admitted: 'admis', refused: 'refusé', absent: 'absent' } as const;
const FIGURES: readonly SheetColumn[] = [
  { header: 'Mesure', kind: 'text', width: 40 },
  { header: 'Nombre', kind: 'decimal' },
];
const PEOPLE: readonly SheetColumn[] = [
  { header: 'Nom', kind: 'text', width: 32 },
  { header: 'Inscription', kind: 'text', width: 16 },
  { header: 'Décision', kind: 'text', width: 16 },
];

/** Who passed, of whom: the figure, what it means and the names behind it. */
@Injectable()
export class PassRates {
  constructor(private readonly work: Work) {}

  /** Of these sessions, by name. Asks nothing about the actor. */
  candidates(sessionIds: readonly string[]): Promise<RatedCandidate[]> {
    return this.work.manager.query(
      `SELECT r.session_id AS "sessionId", r.id AS "registrationId", r.student_id AS "studentId",
              s.first_name || ' ' || s.last_name AS name, r.state, d.decision
         FROM exam_registrations r JOIN students s ON s.id = r.student_id
         LEFT JOIN exam_decisions d ON d.registration_id = r.id AND d.replaced_at IS NULL
        WHERE r.session_id = ANY($1) ORDER BY s.last_name, s.first_name, s.id`,
      [sessionIds],
    );
  }

  /** Throws 404 `exam_session.not_found`. */
  async ofSession(id: string): Promise<SessionPassRateView> {
    const session = await this.work.manager.findOneBy(ExamSession, { id });
    if (!session) throw examSessionErrors.notFound('exam_session.not_found');
    const { title } = await this.work.manager.findOneByOrFail(Framework, { id: session.frameworkId });
    const people = await this.candidates([id]);
    return {
      title: `${title}, session ${session.year}${KIND_WORDS[session.kind]}`,
      definition: PASS_RATE_DEFINITION,
      rate: passRate(people),
      people: people.map(({ sessionId: _session, ...one }) => one),
    };
  }

  /** The same as a workbook: the figures with their definition, and the list of persons. Throws 404. */
  async workbook(id: string): Promise<{ name: string; content: Buffer }> {
    const { title, definition, rate, people } = await this.ofSession(id);
    const content = await xlsx([
      { name: 'Taux de réussite', columns: FIGURES, rows: [[title, null], ...figures(rate), [definition, null]] },
      {
        name: 'Candidats',
        columns: PEOPLE,
        rows: people.map(({ name, state, decision }) => [
          name,
          STATE_WORDS[state],
          decision === null ? '' : DECISION_WORDS[decision],
        ]),
      },
    ]);
    return { name: `taux-de-reussite-${id.slice(0, 8)}.xlsx`, content };
  }
}

const figures = ({ enrolled, present, admitted, pending, ofPresent, ofEnrolled }: PassRate) =>
  [
    ['Inscrits', enrolled],
    ['Présents', present],
    ['Admis', admitted],
    ['Sans décision', pending],
    ['Admis sur présents, en %', ofPresent === null ? null : ofPresent / 100],
    ['Admis sur inscrits, en %', ofEnrolled === null ? null : ofEnrolled / 100],
  ] as const;
