import { instantAt } from '@etabli/kernel';
import { StaffService } from '@etabli/school';
import { Dues } from '@etabli/platform';
import { GroupService, StudentService } from '@etabli/students';
import { world, type World } from '@etabli/testing';
import { Accidents } from '../accident/accidents.js';
import { Clearances } from '../clearance/clearances.js';
import { FitnessOpinions } from '../fitness/fitness-opinions.js';
import { Hazards } from '../hazard/hazards.js';
import { RiskAssessments } from '../risk-assessment/risk-assessments.js';
import { SafetyTraining } from './training.entity.js';
import { Trainings } from './trainings.js';

const TODAY = '2026-11-24';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the papers of a youth', () => {
  let w: World;
  let student: string;
  let trainerId: string;
  let familyId: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T10:00:00+01:00`));
    await w.as('director', async () => {
      trainerId = await w.get(StaffService).create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer' });
      const groupId = await w.get(GroupService).create({ name: 'A', trade: 'Usinage', trainerId, capacity: 12 });
      const youth = { lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' };
      student = await w.get(StudentService).create({ firstName: 'Ana', ...youth });
      familyId = (await w.get(Hazards).families()).find(({ name }) => name === 'Chariot élévateur')!.id;
    });
  });
  afterAll(() => w.end());

  it('a training is signed on paper or with the finger, voided with a reason, never deleted', async () => {
    await w.as('director', async () => {
      const input = { familyId, trainedOn: TODAY, trainerId };
      const trainings = w.get(Trainings);
      await expect(trainings.signByHand(student, input, Buffer.alloc(0))).rejects.toMatchObject({
        code: 'training.signature_missing',
      });
      await expect(trainings.signByHand(student, input, Buffer.from('GIF89a'))).rejects.toMatchObject({
        code: 'training.signature_wrong',
      });
      await expect(trainings.signOnPaper([student], { ...input, trainedOn: '2026-11-25' })).rejects.toMatchObject({
        code: 'training.future',
      });
      await expect(trainings.signOnPaper([student], { ...input, trainerId: null })).rejects.toMatchObject({
        code: 'training.trainer_unknown',
      });
      const id = await trainings.signByHand(student, input, PIXEL);
      await trainings.signOnPaper([student], { ...input, validUntil: '2026-12-15' });
      await trainings.void(id, 'Mauvais jeune');
      await expect(trainings.void(id, 'Encore')).rejects.toMatchObject({ code: 'training.voided' });
      await expect(w.db.getRepository(SafetyTraining).delete({ id })).rejects.toThrow('never deleted');
    });
    await expect(
      w.as('master_trainer', () => w.get(Trainings).signOnPaper([student], { familyId, trainedOn: TODAY, trainerId })),
    ).rejects.toMatchObject({ code: 'student.not_found' });
  });

  it('a clearance opens only what such a paper may open', async () => {
    await w.as('director', async () => {
      const record = (kind: 'driving_permit' | 'electrical_habilitation' | 'diploma', code: string): Promise<string> =>
        w.get(Clearances).record({
          studentId: student,
          kind,
          label: 'CACES',
          hazardCodes: [code],
          familyIds: [familyId],
          issuedOn: TODAY,
          validUntil: '2026-12-31',
        });
      for (const [kind, code] of [
        ['driving_permit', 'D4153-28-2'],
        ['electrical_habilitation', 'D4153-24-ST'],
        ['diploma', 'D4153-25'],
        ['diploma', 'D4153-24-H'],
      ] as const)
        await expect(record(kind, code)).rejects.toMatchObject({ code: 'clearance.codes_wrong' });
      await record('driving_permit', 'D4153-27');
      await record('diploma', 'D4153-28-2');
    });
  });

  it('what ends within sixty days stands on the list of who may see it', async () => {
    await w.as('director', async () => {
      await w.get(RiskAssessments).record({ doneOn: '2025-12-01' });
      await w
        .get(FitnessOpinions)
        .record({ studentId: student, result: 'apt', givenOn: '2026-01-10', doctor: 'Dr Petit' });
      await w.get(Accidents).record({
        studentId: student,
        day: TODAY,
        time: '09:00',
        place: 'Atelier',
        circumstances: 'Chute',
        bodyPart: 'Genou',
        care: 'none',
        fatal: false,
      });
    });
    const kinds = (role: 'director' | 'master_trainer' | 'accountant'): Promise<string[]> =>
      w.as(role, async () =>
        // papers that are missing are the file's affair, the days of the tax the school's
        (await w.get(Dues).until('2027-01-23'))
          .map(({ kind }) => kind)
          .filter((kind) => kind !== 'document.missing' && !kind.startsWith('funding.')),
      );
    expect((await kinds('director')).toSorted()).toEqual([
      'accident.declaration',
      'fitness.opinion',
      'risk_assessment.update',
      'youth_paper.expiry',
      'youth_paper.expiry',
      'youth_paper.expiry',
    ]);
    const late = (): Promise<boolean | undefined> =>
      w.as('director', async () => {
        const items = await w.get(Dues).until('2027-01-23');
        return items.find(({ kind }) => kind === 'accident.declaration')?.late;
      });
    const [{ by }]: { by: Date }[] = await w.db.query('SELECT declare_by AS "by" FROM accidents');
    w.clock.startAt(new Date(by.getTime() - 60_000));
    expect(await late()).toBe(false);
    w.clock.startAt(new Date(by.getTime() + 60_000));
    expect(await late()).toBe(true);
    w.clock.startAt(instantAt(TODAY, '10:00'));
    expect(await kinds('master_trainer')).toEqual(['risk_assessment.update']);
    expect(await kinds('accountant')).toEqual([]);
  });
});
