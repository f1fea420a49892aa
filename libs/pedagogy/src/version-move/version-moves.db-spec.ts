import { instantAt } from '@etabli/kernel';
import { CompetenceQueries, FrameworkService, MappingService, readShippedFramework } from '@etabli/curriculum';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, StudentPath, StudentService } from '@etabli/students';
import { type Client, world, type World } from '@etabli/testing';
import { Coverage } from '../coverage/coverage.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { ExamRegistrations } from '../exam/registration/exam-registrations.js';
import { ExamSessions } from '../exam/session/exam-sessions.js';

const DAY = '2026-11-10';
let w: World, director: Client;
let from: string, to: string, other: string, group: string;
let lina: string, noe: string, zoe: string;
let old: string[], own: string[];

const frameworkOf = async (id: string): Promise<string> =>
  (await w.db.query('SELECT framework_id FROM students WHERE id = $1', [id]))[0].framework_id as string;
const diplomas = async (id: string): Promise<unknown[]> =>
  w.db.query(
    'SELECT framework_id AS of, from_on AS since, to_on AS until FROM student_diplomas WHERE student_id = $1 ORDER BY from_on',
    [id],
  );
const evidence = (): Promise<unknown[]> => w.db.query('SELECT * FROM evidence ORDER BY id');
const covered = async (studentId: string) =>
  (await w.as('director', () => w.get(Coverage).of(studentId))).items
    .filter(({ count }) => count > 0)
    .map(({ competenceId, count, frameworkId }) => ({ competenceId, count, frameworkId }));
const preview = async (query = '') =>
  (await director.get(`/frameworks/${to}/youth-moves/preview/${from}${query}`).expect(200)).body as {
    youths: { name: string; proofs: number; carried: number }[];
    competences: { code: string; proofs: number; successors: { code: string }[] }[];
    sessions: unknown[];
    proofs: number;
    carried: number;
    registered: number;
  };
const move = (body: object) =>
  director.post(`/frameworks/${to}/youth-moves`, { fromFrameworkId: from, reason: 'Nouvel arrêté', ...body });

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt(DAY, '17:30'));
  director = await w.client('director');
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const trainerId = await w.get(StaffService).create({
      firstName: 'Paul',
      lastName: 'Roux',
      kind: 'master_trainer',
      userId: w.actor('master_trainer').userId,
    });
    group = await w
      .get(GroupService)
      .create({ name: 'Chaudronnerie', trade: 'chaudronnerie', trainerId, capacity: 12 });
    const shipped = JSON.parse(Buffer.from(await readShippedFramework('cap-rci-2009.json')).toString());
    const load = async (code: string, version: string): Promise<string> => {
      const competences = [1, 2, 3].map((n) => ({ ...shipped.competences[0], code: `C${n}` }));
      const file = Buffer.from(JSON.stringify({ ...shipped, code, version, competences }));
      return (await w.get(FrameworkService).import(file, 'essai.json')).frameworkId!;
    };
    [from, to, other] = [await load('ESSAI', '2009'), await load('ESSAI', '2026'), await load('AUTRE', '2026')];
    const ids = async (id: string): Promise<string[]> =>
      (await w.get(CompetenceQueries).ofFramework(id)).map((one) => one.id);
    [old, own] = [await ids(from), await ids(to)];
    const enrol = (firstName: string): Promise<string> =>
      w.get(StudentService).create({
        firstName,
        lastName: 'Martin',
        bornOn: '2009-05-04',
        groupId: group,
        enrolledOn: '2026-09-01',
        frameworkId: from,
      });
    [lina, noe, zoe] = [await enrol('Lina'), await enrol('Noé'), await enrol('Zoé')];
    await w.get(StudentPath).leave(zoe, { on: DAY, outcome: 'job' });
    const proof = (studentId: string, competenceId: string) => ({
      studentId,
      competenceId,
      level: 3,
      assessedOn: DAY,
      source: 'placement' as const,
    });
    await w.get(EvidenceService).record([proof(lina, old[0]!), proof(lina, old[0]!), proof(lina, old[1]!)]);
    await w.get(MappingService).decide({ fromCompetenceId: old[0]!, toCompetenceId: own[1]! });
    const sessionId = await w.get(ExamSessions).open({
      frameworkId: from,
      year: 2027,
      kind: 'main',
      registrationTo: '2026-12-10',
      arrangementsBy: '2026-12-10',
      examsFrom: '2027-06-01',
      examsTo: '2027-06-20',
    });
    await w.get(ExamRegistrations).plan(sessionId, [noe], 'school_hors_contrat');
  });
});
afterAll(() => w.end());

describe('les jeunes passent d’une version publiée à la suivante', () => {
  it('l’aperçu dit qui, ce que la correspondance porte et ce qui n’a pas de suite ; il n’écrit rien', async () => {
    const before = await evidence();
    const seen = await preview();
    expect(seen.youths).toMatchObject([
      { name: 'Lina Martin', groupName: 'Chaudronnerie', proofs: 3, carried: 2 },
      { name: 'Noé Martin', proofs: 0, carried: 0 },
    ]);
    expect(seen).toMatchObject({ proofs: 3, carried: 2, registered: 1, sessions: [{ year: 2027, youths: 1 }] });
    expect(seen.competences).toMatchObject([
      { code: 'C1', proofs: 2, successors: [{ code: 'C2' }] },
      { code: 'C2', proofs: 1, successors: [] },
      { code: 'C3', proofs: 0, successors: [] },
    ]);
    expect(await evidence()).toEqual(before);
    expect(await frameworkOf(lina)).toBe(from);
    expect((await preview('?session=2027')).youths).toMatchObject([{ name: 'Noé Martin' }]);
    expect((await preview('?session=2028')).youths).toEqual([]);
  });

  it('refuse ce que l’aperçu n’a pas montré, et deux diplômes que rien ne joint', async () => {
    expect((await move({ expected: 3 }).expect(409)).body.code).toBe('version_move.changed');
    expect((await move({ expected: 1, session: 2031 }).expect(409)).body.code).toBe('version_move.nobody');
    expect((await move({ fromFrameworkId: to, expected: 1 }).expect(409)).body.code).toBe('version_move.same');
    expect((await move({ fromFrameworkId: other, expected: 1 }).expect(409)).body.code).toBe('version_move.not_next');
    await move({ expected: 2, reason: '' }).expect(422);
    const trainer = await w.client('master_trainer');
    await trainer
      .post(`/frameworks/${to}/youth-moves`, { fromFrameworkId: from, reason: 'x', expected: 2 })
      .expect(403);
    expect(await frameworkOf(lina)).toBe(from);
  });

  let made: string;
  it('passe tout le monde en une fois, avec son motif, sans toucher à une preuve', async () => {
    const before = await evidence();
    const strengths = await covered(lina);
    w.clock.startAt(instantAt('2026-11-12', '09:00'));
    made = (await move({ expected: 2 }).expect(201)).body.id as string;
    expect([await frameworkOf(lina), await frameworkOf(noe), await frameworkOf(zoe)]).toEqual([to, to, from]);
    expect(await evidence()).toEqual(before);
    expect(strengths).toEqual([
      { competenceId: old[0], count: 2, frameworkId: from },
      { competenceId: old[1], count: 1, frameworkId: from },
    ]);
    // what has no successor shows beside the new version, counted by its own
    expect(await covered(lina)).toEqual([
      { competenceId: own[1], count: 2, frameworkId: to },
      { competenceId: old[1], count: 1, frameworkId: from },
    ]);
    expect(await diplomas(lina)).toEqual([
      { of: from, since: '2026-09-01', until: '2026-11-11' },
      { of: to, since: '2026-11-12', until: null },
    ]);
    const { items } = (await director.get(`/frameworks/${from}/youth-moves`).expect(200)).body;
    expect(items).toMatchObject([{ id: made, youths: 2, reason: 'Nouvel arrêté', session: null, undone: false }]);
    expect((await director.get(`/frameworks/${to}/youth-moves/count`).expect(200)).body.count).toBe(1);
  });

  it('se défait : chacun retrouve sa version, ses preuves et ses jours, et l’histoire garde les deux', async () => {
    const before = await evidence();
    const undone = (await director.post(`/youth-moves/${made}/undo`, { reason: 'Trop tôt' }).expect(201)).body;
    expect([await frameworkOf(lina), await frameworkOf(noe)]).toEqual([from, from]);
    expect(await evidence()).toEqual(before);
    expect(await covered(lina)).toMatchObject([
      { competenceId: old[0], count: 2 },
      { competenceId: old[1], count: 1 },
    ]);
    expect(await diplomas(lina)).toEqual([{ of: from, since: '2026-09-01', until: null }]);
    const { items } = (await director.get(`/frameworks/${to}/youth-moves`).expect(200)).body;
    expect(items).toMatchObject([
      { id: undone.id, undoesId: made, reason: 'Trop tôt', youths: 2 },
      { id: made, undone: true },
    ]);
    const twice = await director.post(`/youth-moves/${made}/undo`, { reason: 'encore' }).expect(409);
    expect(twice.body.code).toBe('version_move.undone');
  });

  it('passe les candidats d’une session seulement, et ne défait que pour ceux qui y sont encore', async () => {
    const { id } = (await move({ expected: 1, session: 2027 }).expect(201)).body;
    expect([await frameworkOf(lina), await frameworkOf(noe)]).toEqual([from, to]);
    await w.as('director', () => w.get(StudentPath).leave(noe, { on: '2026-11-12', outcome: 'job' }));
    const gone = await director.post(`/youth-moves/${id}/undo`, { reason: 'Erreur' }).expect(409);
    expect(gone.body.code).toBe('version_move.nobody_left');
  });
});
