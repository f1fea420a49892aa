import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const TODAY = '2026-11-24';

/** A drop-out who comes in November: what must be there before the first hour at a lathe, and what the inspector sees of it. */
describe('le permis de travailler, de l’inscription à la visite de l’inspection', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T08:30:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer, accountant] = (await Promise.all(
      (['director', 'master_trainer', 'accountant'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    const school = await openSchool(w, director);
    of.group = school.groupId;
    of.known = school.students[0]!;
    await director.post(`/students/${school.students[11]}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(204);
    const add = async (path: string, body: object): Promise<string> =>
      (await director.post(path, body).expect(201)).body.id;
    of.machine = await add('/machines', { code: 'T-1', name: 'Tour 1', family: 'Tournage' });
    of.order = await add('/production-orders', { title: 'Axe', allottedMinutes: 600 });
    const [first] = (await director.get(`/production-orders/${of.order}`).expect(200)).body.operationList;
    of.operation = first.id;
    const operations = [
      { id: first.id, title: 'Tournage', machineId: of.machine, allottedMinutes: 600, competenceIds: [] },
    ];
    await director.put(`/production-orders/${of.order}/operations`, { operations }).expect(204);
    const [staff] = (await director.get('/staff-members?q=Forge').expect(200)).body.items;
    of.trainer = staff.id;
  });
  afterAll(() => w.end());

  const board = (): object => ({
    groupId: of.group,
    day: TODAY,
    halfDay: 'morning',
    moves: [{ studentId: of.student, stretches: [{ operationId: of.operation, from: '08:00', to: '12:00' }] }],
  });
  const reasons = async (): Promise<string[]> =>
    (await trainer.post('/time-entries/check', board()).expect(200)).body.faces[0].refusals.map(
      ({ code }: { code: string }) => code,
    );

  it('inscrit en novembre, il ne peut pas encore travailler au tour ; chaque raison est dite', async () => {
    const student = {
      firstName: 'Nolan',
      lastName: 'Mercier',
      bornOn: '2010-02-03',
      groupId: of.group,
      enrolledOn: TODAY,
    };
    of.student = (await director.post('/students', student).expect(201)).body.id;
    expect(await reasons()).toEqual(['permit.machine_unclassified']);
    const { items } = (await director.get('/machine-families').expect(200)).body;
    of.family = items.find(({ name }: { name: string }) => name === 'Tour').id;
    await trainer.put(`/machines/${of.machine}/safety`, { familyId: of.family }).expect(403);
    await director.put(`/machines/${of.machine}/safety`, { familyId: of.family }).expect(204);
    expect(await reasons()).toEqual(['permit.derogation_missing', 'permit.not_fit', 'permit.training_missing']);
    await trainer.post('/time-entries', board()).expect(409);
  });

  it('la direction déclare d’après les machines et l’équipe, l’imprime et l’envoie', async () => {
    const made = await director.post('/derogation-declarations/from-file', { sector: 'Métallurgie' }).expect(201);
    const declaration = (await director.get(`/derogation-declarations/${made.body.id}`).expect(200)).body;
    expect(declaration).toMatchObject({ state: 'draft', works: ['D4153-17', 'D4153-22', 'D4153-28-2'] });
    expect(declaration.familyIds).toContain(of.family);
    expect(declaration.supervisorIds).toContain(of.trainer);
    const { headers } = await director.get(`/derogation-declarations/${made.body.id}/pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    await director
      .post(`/derogation-declarations/${made.body.id}/send`, { sentOn: TODAY, proof: 'Recommandé 1A 002' })
      .expect(204);
    expect(await reasons()).toEqual(['permit.not_fit', 'permit.training_missing']);
  });

  it('l’avis médical reste à la direction ; la formation est signée avec le maître professionnel', async () => {
    const opinion = { studentId: of.student, result: 'apt', givenOn: TODAY, doctor: 'Dr Petit' };
    await trainer.post('/fitness-opinions', opinion).expect(403);
    await director.post('/fitness-opinions', { ...opinion, note: 'allergie' }).expect(422);
    await director.post('/fitness-opinions', opinion).expect(201);
    await trainer.get(`/fitness-opinions?studentId=${of.student}`).expect(403);
    const training = { studentIds: [of.student], familyId: of.family, trainedOn: TODAY };
    await trainer.post('/safety-trainings/paper', training).expect(201);
    await accountant.get('/safety-trainings').expect(403);
    expect(await reasons()).toEqual([]);
  });

  it('première heure autorisée ; la matrice le montre, et ce qui manque aux autres', async () => {
    await trainer.post('/time-entries', board()).expect(201);
    const matrix = (await trainer.get(`/permit-matrix?groupId=${of.group}`).expect(200)).body;
    const cell = (studentId: string) =>
      matrix.youths
        .find((one: { studentId: string }) => one.studentId === studentId)
        .cells.find((one: { machineId: string }) => one.machineId === of.machine);
    expect(cell(of.student!)).toMatchObject({ allowed: true, reason: null, validUntil: '2027-11-24' });
    expect(cell(of.known!)).toMatchObject({
      allowed: false,
      reason: { ruleId: 'training_missing', article: 'L4141-2' },
    });
  });

  it('l’inspection du travail vient : une fiche par jeune en un geste, et le journal des refus', async () => {
    const sheets = await director.get(`/inspection-sheets?day=${TODAY}`).expect(200);
    expect(sheets.headers['content-type']).toBe('application/pdf');
    await director.get(`/students/${of.student}/inspection-sheet`).expect(200);
    await trainer.get(`/inspection-sheets?day=${TODAY}`).expect(403);
    const pack = (await director.post('/inspection-packs', { groupId: of.group, day: TODAY }).expect(201)).body.id;
    await director.get(`/inspection-packs/${pack}/pdf`).expect(404);
    await w.drain();
    await director.get(`/inspection-packs/${pack}/pdf`).expect(200);
    const refusals = (await director.get('/permit-refusals').expect(200)).body.items;
    expect(refusals).toMatchObject([{ studentName: 'Nolan Mercier', effect: 'refused', operationTitle: 'Tournage' }]);
    const lifts = refusals[0].findings.map(({ lift }: { lift: string }) => lift);
    expect(lifts).toHaveLength(3);
    expect((await director.get(`/permit-decisions/${refusals[0].id}`).expect(200)).body.reproduced).toBe(true);
    expect((await trainer.get('/permit-refusals').expect(200)).body.items).toHaveLength(1);
    await accountant.get('/permit-refusals').expect(403);
  });

  it('un accident : quarante-huit heures, sur la liste de la direction', async () => {
    const accident = {
      studentId: of.student,
      day: TODAY,
      time: '08:10',
      place: 'Atelier, tour 1',
      circumstances: 'Copeau en nettoyant la machine.',
      bodyPart: 'Main gauche',
      care: 'first_aid',
    };
    const { id } = (await trainer.post('/accidents', accident).expect(201)).body;
    const [row] = (await trainer.get('/accidents').expect(200)).body.items;
    expect(row).toMatchObject({ id, declareBy: '2026-11-26T07:10:00.000Z', inspectorBy: null });
    const due = async (): Promise<string[]> =>
      (await director.get('/dues').expect(200)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await due()).toContain('accident.declaration');
    await director.post(`/accidents/${id}/follow`, { declaredOn: TODAY, declaredTime: '08:25' }).expect(204);
    expect(await due()).not.toContain('accident.declaration');
    const paper = await trainer.download(`/accidents/${id}/pdf`);
    expect([paper.type, paper.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    await accountant.get(`/accidents/${id}/pdf`).expect(403);
  });
});
