import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const ENROLLED = '2026-11-23';
const FIRST_DAY = '2026-11-24';

/** Who left school in spring calls in November: the way to the first hour at a lathe that the law lets him work. */
describe('un décrocheur inscrit en novembre, jusqu’à sa première heure autorisée au tour', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  const of: Record<string, string> = {};

  const at = (day: string, time = '08:30'): void => w.clock.startAt(new Date(`${day}T${time}:00+01:00`));
  const add = async (path: string, body: object): Promise<string> =>
    (await director.post(path, body).expect(201)).body.id;

  beforeAll(async () => {
    w = await world();
    at('2026-11-09');
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer] = (await Promise.all(
      (['director', 'master_trainer'] as const).map((role) => w.client(role)),
    )) as [Client, Client];
    const school = await openSchool(w, director);
    of.group = school.groupId;
    await director.post(`/students/${school.students[11]}/leave`, { on: '2026-11-06', outcome: 'job' }).expect(204);
    of.machine = await add('/machines', { code: 'T-1', name: 'Tour 1', family: 'Tournage' });
    const { items } = (await director.get('/machine-families').expect(200)).body;
    of.family = items.find(({ name }: { name: string }) => name === 'Tour').id;
    await director.put(`/machines/${of.machine}/safety`, { familyId: of.family }).expect(204);
    of.order = await add('/production-orders', { title: 'Axe', allottedMinutes: 600 });
    const [first] = (await director.get(`/production-orders/${of.order}`).expect(200)).body.operationList;
    of.operation = first.id;
    const operations = [
      { id: first.id, title: 'Tournage', machineId: of.machine, allottedMinutes: 600, competenceIds: [] },
    ];
    await director.put(`/production-orders/${of.order}/operations`, { operations }).expect(204);
  });
  afterAll(() => w.end());

  const board = (day: string): object => ({
    groupId: of.group,
    day,
    halfDay: 'morning',
    moves: [{ studentId: of.student, stretches: [{ operationId: of.operation, from: '08:00', to: '12:00' }] }],
  });
  const refused = async (day: string): Promise<string[]> =>
    (await trainer.post('/time-entries/check', board(day)).expect(200)).body.faces[0].refusals.map(
      ({ code }: { code: string }) => code,
    );
  const cell = async (day: string) => {
    const matrix = (await trainer.get(`/permit-matrix?groupId=${of.group}&day=${day}`).expect(200)).body;
    const youth = matrix.youths.find((one: { studentId: string }) => one.studentId === of.student);
    return youth.cells.find((one: { machineId: string }) => one.machineId === of.machine);
  };

  it('il appelle, vient une semaine à l’essai sans toucher au tour, puis à l’entretien', async () => {
    const call = { firstName: 'Nolan', lastName: 'Mercier', bornOn: '2010-02-03', on: '2026-11-09' };
    of.student = await add('/students/apply', call);
    const week = { groupId: of.group, on: '2026-11-16', until: '2026-11-20' };
    await director.post(`/students/${of.student}/trial-week`, week).expect(204);
    at('2026-11-17');
    expect(await cell('2026-11-17')).toMatchObject({ allowed: false, outcome: 'block' });
    await trainer.post('/time-entries', board('2026-11-17')).expect(409);
    at('2026-11-20');
    await director.post(`/students/${of.student}/interview`, { on: '2026-11-20' }).expect(204);
  });

  it('il est inscrit le 23 novembre ; au tour, chaque raison du refus est dite avec ce qui la lève', async () => {
    at(ENROLLED);
    await director.post(`/students/${of.student}/enrol`, { groupId: of.group, on: ENROLLED }).expect(204);
    expect((await director.get(`/students/${of.student}`).expect(200)).body.state).toBe('enrolled');
    expect(await refused(ENROLLED)).toEqual(['permit.derogation_missing', 'permit.not_fit', 'permit.training_missing']);
    const said = await trainer.post('/time-entries', board(ENROLLED)).expect(409);
    expect(said.body.confirmable).toBeUndefined();
    expect(said.body.reasons).toHaveLength(3);
    expect((await cell(ENROLLED)).reason.lift).toContain('La direction envoie une déclaration');
  });

  it('la direction demande l’avis au médecin, le relance, le reçoit', async () => {
    const request = await add('/fitness-requests', { studentId: of.student, requestedOn: ENROLLED });
    const standing = async () =>
      (await director.get(`/fitness-overview?groupId=${of.group}`).expect(200)).body.items.find(
        ({ studentId }: { studentId: string }) => studentId === of.student,
      );
    expect(await standing()).toMatchObject({ minor: true, result: null, requestedOn: ENROLLED, chasedOn: null });
    at(FIRST_DAY);
    await director.post(`/fitness-requests/${request}/chase`, { chasedOn: FIRST_DAY }).expect(204);
    await add('/fitness-opinions', { studentId: of.student, result: 'apt', givenOn: FIRST_DAY, doctor: 'Dr Petit' });
    expect(await standing()).toMatchObject({ result: 'apt', validUntil: '2027-11-24', requestedOn: null });
    expect(await refused(FIRST_DAY)).toEqual(['permit.derogation_missing', 'permit.training_missing']);
  });

  it('le maître professionnel le forme au tour ; il signe', async () => {
    const training = { studentIds: [of.student], familyId: of.family, trainedOn: FIRST_DAY };
    await trainer.post('/safety-trainings/paper', training).expect(201);
    expect(await refused(FIRST_DAY)).toEqual(['permit.derogation_missing']);
  });

  it('la déclaration préparée ne couvre rien ; envoyée, elle couvre le tour à partir de ce jour', async () => {
    const [inForce] = (await director.get('/derogation-declarations').expect(200)).body.items;
    const draft = { sector: 'Métallurgie', replacesId: inForce.id };
    const id = await add('/derogation-declarations/from-file', draft);
    expect(await refused(FIRST_DAY)).toEqual(['permit.derogation_missing']);
    await trainer.post('/time-entries', board(FIRST_DAY)).expect(409);
    const proof = { sentOn: FIRST_DAY, proof: 'Recommandé 1A 002' };
    await director.post(`/derogation-declarations/${id}/send`, proof).expect(204);
    expect(await refused(FIRST_DAY)).toEqual([]);
    // the day before is over and stays without papers: such hours would be written, with an incident
    const [before] = (await trainer.post('/time-entries/check', board(ENROLLED)).expect(200)).body.faces;
    expect(before.notices.map(({ kind }: { kind: string }) => kind)).toContain('incident');
  });

  it('sa première heure au tour est écrite ; les refus d’avant restent au journal', async () => {
    await trainer.post('/time-entries', board(FIRST_DAY)).expect(201);
    expect(await cell(FIRST_DAY)).toMatchObject({ allowed: true, validUntil: '2027-11-24' });
    const refusals = (await director.get(`/permit-refusals?studentId=${of.student}`).expect(200)).body.items;
    expect(refusals.length).toBeGreaterThanOrEqual(2);
    const incidents = (await director.get(`/permit-incidents?studentId=${of.student}`).expect(200)).body.items;
    expect(incidents).toEqual([]);
  });
});
