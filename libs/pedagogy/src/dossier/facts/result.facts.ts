import { Injectable } from '@nestjs/common';
import { formatDay, formatDecimalFr } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { type MarkStatus, tallyOf } from '../../class-test/class-test.rules.js';
import type { Decision, ResultStatus } from '../../exam/result/exam-result.rules.js';
import { TEN } from '../../mark/mark.rules.js';

/** The marks of one subject of the general units, as the class writes them. */
export interface ClassResult {
  readonly subject: string;
  readonly unitCodes: readonly string[];
  /** out of 20, French: « 12,5 » */
  readonly average: string | null;
  readonly tests: number;
}
/** The result of one unit in a session. */
export interface UnitResult {
  /** « Session 2027 » */
  readonly session: string;
  readonly unitCode: string;
  /** French: « 13/20 », « Absent » */
  readonly result: string;
  readonly validated: boolean;
}
export interface Results {
  readonly classes: readonly ClassResult[];
  /** the earliest session first */
  readonly units: readonly UnitResult[];
  /** false: who asked may not read exams, so that none are here */
  readonly examsShown: boolean;
  /** of the last session: « Admis, session 2027, le 05/07/2027 » */
  readonly decision: string | null;
}

interface Mark {
  subject: string;
  unitCodes: string[];
  status: MarkStatus;
  value: number | null;
  coefficient: number;
}
interface Examined {
  year: number;
  unitCode: string;
  status: ResultStatus;
  value: number | null;
  keptFromYear: number | null;
  decision: Decision | null;
}

const DECISION_WORDS: Readonly<Record<Decision, string>> = { admitted: 'Admis', refused: 'Refusé', absent: 'Absent' };
/** 1250 → « 12,5 » */
const outOf20 = (hundredths: number): string => formatDecimalFr(String(hundredths / 100));

/** What the classroom and the exams say of a youth: the one place where documents read it. Asks nothing about the actor. */
@Injectable()
export class ResultFacts {
  constructor(private readonly work: Work) {}

  /** @param examsShown exam results and the jury's decision too */
  async of(studentId: string, examsShown: boolean): Promise<Results> {
    const read = <T>(sql: string): Promise<T[]> => this.work.manager.query(sql, [studentId]);
    const marks = await read<Mark>(
      `SELECT u.name AS subject, u.unit_codes AS "unitCodes", m.status, m.value, t.coefficient FROM class_marks m
         JOIN class_tests t ON t.id = m.test_id JOIN subjects u ON u.id = t.subject_id
        WHERE m.student_id = $1 AND m.replaced_at IS NULL AND t.cancelled_on IS NULL ORDER BY u.name, t.held_on, t.id`,
    );
    const examined = await read<Examined>(
      `SELECT s.year, r.unit_code AS "unitCode", r.status, r.value, r.kept_from_year AS "keptFromYear", d.decision
         FROM exam_results r JOIN exam_registrations g ON g.id = r.registration_id JOIN exam_sessions s ON s.id = g.session_id
         LEFT JOIN exam_decisions d ON d.registration_id = g.id AND d.replaced_at IS NULL
        WHERE r.student_id = $1 AND r.replaced_at IS NULL ORDER BY s.year, s.exams_from, r.unit_code`,
    );
    const [decided] = await read<{ year: number; decision: Decision; decidedOn: string }>(
      `SELECT s.year, d.decision, d.decided_on AS "decidedOn" FROM exam_decisions d JOIN exam_registrations g ON g.id = d.registration_id
         JOIN exam_sessions s ON s.id = g.session_id WHERE d.student_id = $1 AND d.replaced_at IS NULL ORDER BY d.decided_on DESC, d.id DESC LIMIT 1`,
    );
    return {
      classes: [...new Set(marks.map(({ subject }) => subject))].map((subject) => {
        const own = marks.filter((mark) => mark.subject === subject);
        const { average, marked } = tallyOf(own);
        return {
          subject,
          unitCodes: own[0]!.unitCodes,
          tests: marked,
          average: average === null ? null : outOf20(average),
        };
      }),
      examsShown,
      units: examsShown ? examined.map(toUnitResult) : [],
      decision:
        !examsShown || decided === undefined
          ? null
          : `${DECISION_WORDS[decided.decision]}, session ${decided.year}, le ${formatDay(decided.decidedOn)}`,
    };
  }
}

function toUnitResult({ year, unitCode, status, value, keptFromYear, decision }: Examined): UnitResult {
  const mark = value === null ? '' : `${outOf20(value)}/20`;
  const result = {
    marked: mark,
    kept: `${mark}, note gardée de ${keptFromYear}`,
    absent: 'Absent',
    exempt: 'Dispensé',
  }[status];
  const reached = value !== null && (decision === 'admitted' || value >= TEN);
  return { session: `Session ${year}`, unitCode, result, validated: reached };
}
