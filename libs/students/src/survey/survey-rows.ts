import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { ExitSurvey } from './survey.entity.js';
import { surveyDays } from './survey.rules.js';

/** The four questions to somebody who leaves. */
export async function writeSurveys(tx: EntityManager, studentId: string, leftOn: CivilDate): Promise<void> {
  const open = { closedOn: null, answered: null, channel: null, situation: null, offersAsked: false };
  const respondentId = newId();
  await tx.insert(
    ExitSurvey,
    surveyDays(leftOn).map((survey) => ({
      id: newId(),
      studentId,
      respondentId,
      leftOn,
      ...survey,
      ...open,
      offers: null,
      onwardStudy: null,
      writtenByName: null,
    })),
  );
}
