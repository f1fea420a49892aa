import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Framework } from '@etabli/curriculum';
import { invalidFields, Work } from '@etabli/platform';
import type { OptionalUnits } from '../result/exam-result.rules.js';
import { ExamSession } from './exam-session.entity.js';
import { examSessionErrors } from './exam-session.errors.js';
import { sessionErrors, type SessionKind } from './exam-session.rules.js';

export interface NewExamSession {
  frameworkId: string;
  year: number;
  kind: SessionKind;
  registrationFrom?: CivilDate | null;
  registrationTo: CivilDate;
  arrangementsBy: CivilDate;
  examsFrom: CivilDate;
  examsTo: CivilDate;
  resultsOn?: CivilDate | null;
  /** missing: nobody read it in the texts yet */
  optionalUnits?: OptionalUnits;
}
export type ExamSessionEdit = Partial<Omit<NewExamSession, 'frameworkId' | 'year' | 'kind'>>;

/** The sessions of the diplomas that the school prepares for. */
@Injectable()
export class ExamSessions {
  constructor(private readonly work: Work) {}

  /** Throws 422 by field, `exam_session.exists`. */
  open(input: NewExamSession): Promise<string> {
    return this.work.run('exam_session.open', async (tx) => {
      const session = {
        ...input,
        registrationFrom: input.registrationFrom ?? null,
        resultsOn: input.resultsOn ?? null,
        optionalUnits: input.optionalUnits ?? 'to_check',
      };
      const wrong = sessionErrors(session);
      if (wrong.length > 0) throw invalidFields(wrong);
      const { frameworkId, year, kind } = session;
      // two who open it at once wait for each other
      const framework = await tx.findOne(Framework, {
        where: { id: frameworkId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!framework) throw examSessionErrors.invalid('exam_session.framework_unknown', 'frameworkId');
      if (await tx.existsBy(ExamSession, { frameworkId, year, kind }))
        throw examSessionErrors.refused('exam_session.exists');
      const id = newId();
      await tx.insert(ExamSession, { id, ...session });
      return id;
    });
  }

  /** Missing = unchanged, null = emptied. Throws 404, 422 by field. */
  edit(id: string, change: ExamSessionEdit): Promise<void> {
    return this.work.run('exam_session.edit', async (tx) => {
      const session = await this.locked(tx, id);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after: ExamSession = { ...session, ...given };
      const wrong = sessionErrors(after);
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(ExamSession, { id }, after);
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<ExamSession> {
    const session = await tx.findOne(ExamSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!session) throw examSessionErrors.notFound('exam_session.not_found');
    return session;
  }
}
