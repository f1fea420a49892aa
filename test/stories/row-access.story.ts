import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const DAY = '2026-11-24';

/** Two trainers, two groups: what is of the other group does not exist for either of them. */
describe('chacun ne voit que ses lignes', () => {
  let w: World;
  let director: Client;
  let ours: Client;
  let theirs: Client;
  let teacher: Client;
  let accountant: Client;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${DAY}T10:00:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, ours, teacher, accountant] = (await Promise.all(
      (['director', 'master_trainer', 'teacher', 'accountant'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client, Client];
    const school = await openSchool(w, director);
    of.group = school.groupId;
    of.student = school.students[0]!;

    const account = { email: 'other@test.example', password: PASSWORD };
    const other = await director
      .post('/staff-members', { firstName: 'Nour', lastName: 'Fraise', kind: 'master_trainer', account })
      .expect(201);
    await director.patch(`/groups/${school.otherGroupId}`, { trainerId: other.body.id }).expect(204);
    theirs = await w.clientOf('other@test.example');

    of.family = (await director.get('/machine-families').expect(200)).body.items[0].id;
    of.order = (
      await director.post('/production-orders', { title: 'Exercice', allottedMinutes: 600 }).expect(201)
    ).body.id;
    const order = (await director.get(`/production-orders/${of.order}`).expect(200)).body;
    of.operation = order.operationList[0].id;
    const moves = [{ studentId: of.student, stretches: [{ operationId: of.operation, from: '08:00', to: '12:00' }] }];
    of.batch = (
      await ours.post('/time-entries', { groupId: of.group, day: DAY, halfDay: 'morning', moves }).expect(201)
    ).body.id;
    const calls = at({ marks: [{ studentId: school.students[1], status: 'absent' }], validate: true });
    of.rollCall = (await ours.post('/roll-calls', calls).expect(201)).body.id;
    const length = {
      label: 'Longueur',
      nominal: '10',
      lowerDeviation: '0',
      upperDeviation: '1',
      unit: 'mm',
      moment: 'final',
    };
    await ours.put(`/operations/${of.operation}/characteristics`, { characteristics: [length] }).expect(204);
    of.check = (await ours.get(`/operations/${of.operation}/characteristics`).expect(200)).body.items[0].id;
    const measured = { piece: 1, value: '10', studentId: of.student };
    of.measurement = (await ours.post(`/characteristics/${of.check}/measurements`, measured).expect(201)).body.id;
    of.reason = (await ours.get('/absence-reasons').expect(200)).body.items[0].id;
    of.excuse = (await ours.post('/absence-excuses', excuse()).expect(201)).body.id;
    of.entry = (await ours.get(`/time-entries?studentId=${of.student}`).expect(200)).body.items[0].id;
  });
  afterAll(() => w.end());

  const excuse = (): object => ({
    studentId: of.student,
    reasonId: of.reason,
    fromOn: DAY,
    fromHalfDay: 'morning',
    toOn: DAY,
    toHalfDay: 'morning',
  });
  const mark = (): object => ({ studentId: of.student, status: 'late', lateMinutes: 10, reason: 'essai' });
  const contact = (): object => ({ studentId: of.student, day: DAY, channel: 'phone', result: 'reached' });
  const at = (extra: object): object => ({ groupId: of.group, day: DAY, halfDay: 'morning', ...extra });

  it('l’autre maître professionnel : 404 sur les jeunes, l’appel, le tableau, les heures et les preuves', async () => {
    const asked = {
      student: theirs.get(`/students/${of.student}`),
      guardians: theirs.get(`/students/${of.student}/guardians`),
      consents: theirs.get(`/students/${of.student}/consents`),
      group: theirs.get(`/groups/${of.group}`),
      rollCall: theirs.get(`/roll-calls?group=${of.group}&day=${DAY}&halfDay=morning`),
      recordRollCall: theirs.post('/roll-calls', at({ marks: [] })),
      correctMark: theirs.post(`/roll-calls/${of.rollCall}/corrections`, mark()),
      sign: theirs.upload(`/roll-calls/${of.rollCall}/signatures/${of.student}`, 'x', 'x.png'),
      absences: theirs.get(`/absences/of-student?studentId=${of.student}&from=${DAY}&to=${DAY}`),
      absencesOfGroup: theirs.get(`/absences?month=2026-11&groupId=${of.group}`),
      excuse: theirs.post('/absence-excuses', excuse()),
      prove: theirs.upload(`/absence-excuses/${of.excuse}/proof`, '%PDF-', 'x.pdf'),
      proof: theirs.get(`/absence-excuses/${of.excuse}/proof`),
      contact: theirs.post('/absences/contacts', contact()),
      tell: theirs.post('/family-messages', { studentId: of.student, day: DAY, halfDay: 'morning' }),
      conflicts: theirs.get(`/hour-conflicts?groupId=${of.group}`),
      gaps: theirs.get(`/hour-conflicts/gaps?groupId=${of.group}&from=${DAY}&to=${DAY}`),
      board: theirs.get(`/workshop-board?groupId=${of.group}`),
      plan: theirs.get(`/assignments?groupId=${of.group}&from=${DAY}&to=${DAY}`),
      lay: theirs.put('/assignments', at({ placements: [] })),
      check: theirs.post('/time-entries/check', at({ moves: [] })),
      log: theirs.post('/time-entries', at({ moves: [] })),
      undo: theirs.post(`/time-batches/${of.batch}/void`, {}),
      correct: theirs.post(`/time-entries/${of.entry}/correct`, { to: '11:00', reason: 'essai' }),
      void: theirs.post(`/time-entries/${of.entry}/void`, { reason: 'essai' }),
      proposals: theirs.get(`/evidence-proposals?groupId=${of.group}`),
      matrix: theirs.get(`/permit-matrix?groupId=${of.group}`),
      clearances: theirs.get(`/clearances?studentId=${of.student}`),
      training: theirs.post('/safety-trainings/paper', {
        studentIds: [of.student],
        familyId: of.family,
        trainedOn: DAY,
      }),
      accident: theirs.post('/accidents', {
        studentId: of.student,
        day: DAY,
        time: '08:00',
        place: 'Atelier',
        circumstances: 'Chute',
        bodyPart: 'Main',
        care: 'none',
      }),
      measure: theirs.post(`/characteristics/${of.check}/measurements`, {
        piece: 2,
        value: '10',
        studentId: of.student,
      }),
      correctMeasure: theirs.post(`/measurements/${of.measurement}/corrections`, { value: '10.5', reason: 'essai' }),
      coverage: theirs.get(`/competence-coverage?studentId=${of.student}`),
      reviews: theirs.get(`/students/${of.student}/progress-reviews`),
      dossiers: theirs.get(`/students/${of.student}/dossiers`),
      dossierChoices: theirs.get(`/students/${of.student}/dossier-choices`),
      dossier: theirs.post(`/students/${of.student}/dossiers`, { kind: 'booklet' }),
      dossiersOfGroup: theirs.get(`/groups/${of.group}/dossiers`),
      batch: theirs.post(`/groups/${of.group}/dossiers`, { kind: 'booklet' }),
    };
    const statuses: Record<string, number> = {};
    for (const [name, request] of Object.entries(asked)) statuses[name] = (await request).status;
    expect(statuses).toEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, 404])));
  });

  it('lit la mesure sans le nom du jeune', async () => {
    const nameFor = async (client: Client): Promise<string | null> =>
      (await client.get(`/operations/${of.operation}/characteristics`).expect(200)).body.items[0].values[0].studentName;
    expect(await nameFor(ours)).toMatch(/^Adem .\.$/);
    expect(await nameFor(theirs)).toBeNull();
  });

  it('ses listes sont vides, et la recherche ne trouve pas le jeune', async () => {
    for (const path of [
      '/students',
      '/time-entries',
      '/evidence',
      '/placements',
      '/safety-trainings',
      '/permit-refusals',
      '/permit-incidents',
      '/accidents',
    ])
      expect((await theirs.get(path).expect(200)).body.items).toEqual([]);
    expect((await ours.get('/absences/not-called').expect(200)).body.items).toHaveLength(1);
    expect((await theirs.get('/absences/not-called').expect(200)).body.items).toEqual([]);
    expect((await theirs.get('/absences?month=2026-11').expect(200)).body.students).toEqual([]);
    expect((await theirs.get('/students/count').expect(200)).body.count).toBe(0);
    const hits = async (client: Client): Promise<string[]> =>
      (await client.get('/search?q=Adem').expect(200)).body.hits.map((hit: { kind: string }) => hit.kind);
    expect(await hits(ours)).toContain('student');
    expect(await hits(theirs)).not.toContain('student');
  });

  it('la direction et l’enseignante voient tous les jeunes ; la comptable aucun', async () => {
    for (const client of [director, teacher]) await client.get(`/students/${of.student}`).expect(200);
    for (const path of ['/safety-trainings', '/permit-refusals', '/accidents', `/permit-matrix?groupId=${of.group}`])
      for (const client of [accountant, teacher]) await client.get(path).expect(403);
    await accountant.get(`/students/${of.student}`).expect(403);
    await accountant.get(`/competence-coverage?studentId=${of.student}`).expect(403);
    expect((await accountant.get('/search?q=Adem').expect(200)).body.hits).toEqual([]);
  });

  it('l’enseignante ne pointe pas d’heures et ne voit ni devis ni factures ; le maître professionnel ne voit pas les prix', async () => {
    await teacher.post('/time-entries', at({ moves: [] })).expect(403);
    for (const path of ['/quotes', '/invoices', '/payments', '/customers', '/production-orders'])
      await teacher.get(path).expect(403);
    for (const path of [
      '/quotes',
      '/invoices',
      '/payments',
      '/export-batches',
      '/cockpit',
      '/users',
      '/audit-commands',
      `/fitness-opinions?studentId=${of.student}`,
      '/inspection-sheets',
      `/students/${of.student}/documents`,
      `/students/${of.student}/papers`,
      `/students/${of.student}/origin`,
      `/students/${of.student}/exit-surveys`,
      '/guardians?q=a',
    ])
      await ours.get(path).expect(403);
    expect(JSON.stringify((await ours.get(`/production-orders/${of.order}`).expect(200)).body)).not.toMatch(
      /"soldCents":\d/,
    );
  });

  it('un client vu en entier : chacun n’y lit que ses parties, et que ses jeunes', async () => {
    const host = { kind: 'business', name: 'Mécanique du Rhône', siren: '732829320' };
    const address = { addressLine1: '1 rue des Forges', postalCode: '69007', city: 'Lyon' };
    const id = (await director.post('/customers', { ...host, ...address }).expect(201)).body.id;
    const placement = { hostId: id, fromOn: '2026-12-01', toOn: '2026-12-18', tutorName: 'Luc' };
    await director.post(`/students/${of.student}/placements`, placement).expect(201);
    // an order of the school's own becomes this client's, as an accepted quote would have made it
    await w.db.query('UPDATE production_orders SET customer_id = $1 WHERE id = $2', [id, of.order]);
    const campaign = (await director.post('/tax-campaigns', { year: 2026 }).expect(201)).body.id;
    const pledge = { customerId: id, amountCents: 500_00, pledgedOn: DAY };
    await director.post(`/tax-campaigns/${campaign}/pledges`, pledge).expect(201);
    const partsFor = async (client: Client): Promise<string[]> =>
      (await client.get(`/customers/${id}/whole`).expect(200)).body.parts.map(({ kind }: { kind: string }) => kind);
    expect(await partsFor(director)).toEqual(['orders', 'tax', 'placements']);
    expect(await partsFor(ours)).toEqual(['orders', 'placements']);
    expect(await partsFor(theirs)).toEqual(['orders']);
    expect(await partsFor(accountant)).toEqual(['orders', 'tax']);
    await teacher.get(`/customers/${id}/whole`).expect(403);
    await director.get(`/customers/${of.student}/whole`).expect(404);
  });

  it('l’heure est restée telle quelle', async () => {
    const { body } = await ours.get(`/time-entries?studentId=${of.student}`).expect(200);
    expect(body.items.every(({ voidedAt }: { voidedAt: string | null }) => voidedAt === null)).toBe(true);
  });
});
