import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, newId } from '@etabli/kernel';
import { type Clock, currentActor } from '@etabli/platform';
import { StudentDiploma, StudentStep } from './path.entity.js';
import { cutStays, type Step } from './path.rules.js';

/** Writes the next step of the path; its id. The youth's row is locked by the caller. */
export async function writeStep(tx: EntityManager, clock: Clock, step: Step & { studentId: string }): Promise<string> {
  const { userId, name } = currentActor();
  const row: StudentStep = {
    id: newId(),
    studentId: step.studentId,
    rank: (await tx.countBy(StudentStep, { studentId: step.studentId })) + 1,
    from: step.from,
    to: step.to,
    on: step.on,
    until: step.until ?? null,
    outcome: step.outcome ?? null,
    reasonCode: step.reasonCode ?? null,
    reason: step.reason ?? null,
    writtenAt: clock.now(),
    writtenBy: userId,
    writtenByName: name,
  };
  await tx.insert(StudentStep, row);
  return row.id;
}

/** From `on` the youth prepares this référentiel, or none. */
export async function writeDiploma(
  tx: EntityManager,
  studentId: string,
  frameworkId: string | null,
  on: CivilDate,
): Promise<void> {
  const { cut, gone } = cutStays(await tx.findBy(StudentDiploma, { studentId }), addDays(on, -1));
  for (const { id } of cut) await tx.update(StudentDiploma, { id }, { toOn: addDays(on, -1) });
  for (const { id } of gone) await tx.delete(StudentDiploma, { id });
  if (frameworkId) await tx.insert(StudentDiploma, { id: newId(), studentId, frameworkId, fromOn: on, toOn: null });
}
