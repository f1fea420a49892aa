import { addDays, type CivilDate } from '@etabli/kernel';
import { Declarations, FitnessOpinions, Hazards, RiskAssessments, Trainings } from '@etabli/safety';
import type { World } from '../harness/world.js';

export interface Papers {
  readonly machineId: string;
  readonly familyName: string;
  readonly supervisorId: string;
  readonly studentIds: readonly string[];
  readonly on: CivilDate;
}

/** Every paper for these youths at this machine, as of that day: family, DUERP, declaration, trainings, opinions. */
export async function allPapers(
  w: World,
  { machineId, familyName, supervisorId, studentIds, on }: Papers,
): Promise<string> {
  return w.as('director', async () => {
    const family = (await w.get(Hazards).families()).find(({ name }) => name === familyName)!;
    await w.get(Hazards).classify(machineId, { familyId: family.id });
    if ((await w.get(RiskAssessments).list()).length === 0)
      await w.get(RiskAssessments).record({ doneOn: addDays(on, -30) });
    const id = await w.get(Declarations).draft({
      sector: 'Métallurgie',
      trainings: 'CAP',
      works: family.hazardCodes,
      familyIds: [family.id],
      machineIds: [],
      sites: [],
      supervisorIds: [supervisorId],
    });
    if (family.hazardCodes.length > 0) await w.get(Declarations).send(id, { sentOn: on, proof: 'Recommandé 1A' });
    await w.get(Trainings).signOnPaper(studentIds, { familyId: family.id, trainedOn: on, trainerId: supervisorId });
    for (const studentId of studentIds)
      await w.get(FitnessOpinions).record({ studentId, result: 'apt', givenOn: on, doctor: 'Dr Petit' });
    return family.id;
  });
}
