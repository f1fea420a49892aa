import { Injectable } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import { Framework } from '@etabli/curriculum';
import { Clock, Readings, Work } from '@etabli/platform';
import type { Replaceable } from '../../mark/replaceable.js';
import { ExamDecision, ExamResult } from '../result/exam-result.entity.js';
import { type Decision, indicationOf, keptMarks, type ResultStatus } from '../result/exam-result.rules.js';
import { ExamResults } from '../result/exam-results.js';
import { ExamUnits } from '../result/exam-units.js';
import { ExamSession } from '../session/exam-session.entity.js';
import type { ExamFileView, ReplacedResultView } from './exam-registration.dto.js';
import { ExamRegistrationQueries } from './exam-registration.queries.js';

/** Of the national grid: the CAP, whose rule is known. */
const CAP = 3;

const DECISION_WORDS: Readonly<Record<Decision, string>> = { admitted: 'admis', refused: 'refusé', absent: 'absent' };
const STATUS_WORDS: Readonly<Record<ResultStatus, string>> = {
  marked: 'note',
  kept: 'note gardée',
  absent: 'absent',
  exempt: 'dispensé',
};

/** All of one candidate's exam: units with their rules, results, kept marks, the indication and what was put right. */
@Injectable()
export class ExamFiles {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: ExamRegistrationQueries,
    private readonly units: ExamUnits,
    private readonly results: ExamResults,
    private readonly readings: Readings,
  ) {}

  /** Notes who read it in the log of readings of the youth. Throws 404. */
  async find(id: string): Promise<ExamFileView> {
    const head = await this.queries.find(id);
    await this.readings.note('student', head.studentId, 'exam-registrations/:id');
    const session = await this.work.manager.findOneByOrFail(ExamSession, { id: head.sessionId });
    const { level } = await this.work.manager.findOneByOrFail(Framework, { id: session.frameworkId });
    const results = await this.work.manager.find(ExamResult, {
      where: { registrationId: id },
      order: { replacedAt: 'DESC' },
    });
    const decisions = await this.work.manager.find(ExamDecision, {
      where: { registrationId: id },
      order: { replacedAt: 'DESC' },
    });
    const units = (await this.units.of(session.frameworkId, session.year, head.category)).map((unit) => {
      const own = results.filter(({ unitCode }) => unitCode === unit.code);
      const { status = null, value = null, keptFromYear = null } = own.find(({ replacedAt }) => !replacedAt) ?? {};
      return { ...unit, status, value, keptFromYear, history: replaced(own, resultWords) };
    });
    const { decision } = head;
    const own = results.filter(({ replacedAt }) => !replacedAt);
    const year = session.year;
    return {
      ...head,
      units,
      keepable: keptMarks(await this.results.past(head), year),
      // one year later, this session is the past
      kept: decision
        ? keptMarks(
            own.map((one) => ({ ...one, year: one.keptFromYear ?? year, decision })),
            year + 1,
          )
        : [],
      indication: level === CAP ? asView(indicationOf(units, session.optionalUnits)) : null,
      decisions: replaced(decisions, (one) => `${DECISION_WORDS[one.decision]} le ${formatDay(one.decidedOn)}`),
      open: head.state === 'registered' && session.examsFrom <= this.clock.today(),
    };
  }
}

const asView = ({
  withoutMark,
  absent,
  withoutKind,
  withoutCoefficient,
  optional,
  ...rest
}: ReturnType<typeof indicationOf>) => ({
  ...rest,
  withoutMark: [...withoutMark],
  absent: [...absent],
  withoutKind: [...withoutKind],
  withoutCoefficient: [...withoutCoefficient],
  optional: [...optional],
});

const resultWords = ({ status, value }: ExamResult): string =>
  value === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} ${(value / 100).toFixed(2).replace('.', ',')}`;

const replaced = <R extends Replaceable>(rows: readonly R[], words: (row: R) => string): ReplacedResultView[] =>
  rows.flatMap((row) =>
    row.replacedAt === null
      ? []
      : [
          {
            was: words(row),
            typedByName: row.typedByName,
            replacedByName: row.replacedByName!,
            replacedAt: row.replacedAt.toISOString(),
            reason: row.replaceReason!,
          },
        ],
  );
