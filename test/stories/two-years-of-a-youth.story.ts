import { PDFDocument } from '@cantoo/pdf-lib';
import { addDays, type CivilDate, instantAt } from '@etabli/kernel';
import { DossierFacts } from '@etabli/pedagogy';
import { SchoolService } from '@etabli/school';
import {
  business,
  type Client,
  drawing,
  inventedFramework,
  pieceSketch,
  sold,
  world,
  type World,
} from '@etabli/testing';
import { Orders } from '@etabli/workshop';
import { openSchool } from './school-of-the-story.js';

const ENTRY = '2026-09-08';
const RESULTS = '2028-07-06';

/** Adem comes in September 2026 and sits his CAP in June 2028: from the first look at what he can do to what he takes away. */
describe('deux ans d’un jeune', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let teacher: Client;
  let adem: string;
  let groupId: string;
  let frameworkId: string;
  let customerId: string;
  let units: { id: string; code: string }[];
  let competences: { id: string; code: string; parentId: string | null }[];
  const orders: string[] = [];
  const covered: number[] = [];

  const at = (day: CivilDate, time = '17:30'): void => w.clock.startAt(instantAt(day, time));
  const id = async (who: Client, path: string, body: object): Promise<string> =>
    (await who.post(path, body).expect(201)).body.id;
  const leaves = () => competences.filter(({ parentId }) => parentId !== null);
  const level = async (): Promise<number> => {
    const { skills } = await w.as('director', () => w.get(DossierFacts).booklet(adem, w.clock.today(), true));
    return skills.skills.reduce((sum, { strength }) => sum + strength, 0);
  };

  /** An order of four operations that Adem makes from that day on, a half-day each, and is assessed on as each is closed. */
  const make = async (title: string, from: CivilDate, reached: number, customer: string | null): Promise<string> => {
    at(from, '07:30');
    const lines = [sold({ label: title, quantity: '2' })];
    const opened = { quoteId: null, customerId: customer, title, customerReference: null, dueOn: null, lines };
    const order = await w.as('director', () => w.get(Orders).openOrder(opened));
    const wanted = ['Débit', 'Pliage', 'Soudage', 'Contrôle'].map((name, place) => ({
      title: `${name} – ${title}`,
      allottedMinutes: 240,
      competenceIds: leaves()
        .filter((_, rank) => rank % 4 === place)
        .map((one) => one.id),
    }));
    await trainer.put(`/production-orders/${order}/operations`, { operations: wanted }).expect(204);
    const { operationList } = (await trainer.get(`/production-orders/${order}`).expect(200)).body;
    for (const [index, operation] of (operationList as { id: string; title: string }[]).entries()) {
      at(addDays(from, index));
      await trainer
        .post('/time-entries', {
          groupId,
          day: addDays(from, index),
          halfDay: 'morning',
          moves: [{ studentId: adem, stretches: [{ operationId: operation.id, from: '08:00', to: '12:00' }] }],
        })
        .expect(201);
      await trainer.upload(`/operations/${operation.id}/photos`, pieceSketch(index), 'piece.png').expect(201);
      const items = wanted[index]!.competenceIds.map((competenceId) => ({
        studentId: adem,
        competenceId,
        level: reached,
      }));
      await trainer.post(`/operations/${operation.id}/close`, { items }).expect(201);
    }
    return order;
  };
  const review = async (kind: 'intermediate' | 'final', heldOn: CivilDate): Promise<void> => {
    at(heldOn);
    const words = {
      acquired: 'Travaille proprement.',
      toImprove: 'Le temps.',
      nextGoals: 'La suite.',
      youthWords: 'Ça va.',
    };
    const one = await id(trainer, `/students/${adem}/progress-reviews`, { kind, heldOn, ...words });
    await trainer.post(`/progress-reviews/${one}/validate`).expect(204);
    for (const part of ['youth', 'family', 'trainer'])
      await trainer
        .post(`/progress-reviews/${one}/signatures`)
        .field('part', part)
        .field('signedBy', 'Nom Prénom')
        .attach('file', drawing(), 'signature.png')
        .expect(204);
  };

  beforeAll(async () => {
    w = await world();
    at(ENTRY, '09:00');
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer, teacher] = (await Promise.all(
      (['director', 'master_trainer', 'teacher'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    const school = await openSchool(w, director);
    groupId = school.groupId;
    adem = school.students[0]!;
    const file = inventedFramework(4, 3).toString();
    frameworkId = (await director.upload('/frameworks/import', file, 'cap.json').expect(201)).body.id;
    ({ competences } = (await director.get(`/frameworks/${frameworkId}`).expect(200)).body);
    await director.patch(`/students/${adem}`, { frameworkId }).expect(204);
    customerId = await id(director, '/customers', business());
  });
  afterAll(() => w.end());

  it('septembre 2026 : le positionnement dit d’où il part', async () => {
    const items = leaves()
      .slice(0, 3)
      .map((one) => ({ studentId: adem, competenceId: one.id, level: 1, assessedOn: ENTRY, source: 'entry' }));
    await trainer.post('/evidence/records', { items }).expect(201);
    covered.push(await level());
    expect(covered[0]).toBeGreaterThan(0);
  });

  it('première année : des exercices, un vrai client, et un bilan signé avant Noël', async () => {
    orders.push(await make('Boîte d’exercice', '2026-10-05', 2, null));
    orders.push(await make('Trémie', '2026-11-30', 2, customerId));
    await review('intermediate', '2026-12-18');
    covered.push(await level());
    expect(covered[1]).toBeGreaterThan(covered[0]!);
  });

  it('la classe compte aussi : un contrôle noté en mathématiques', async () => {
    at('2027-03-16');
    const subjectId = await id(director, '/subjects', { name: 'Mathématiques', unitCodes: ['UG2'] });
    const test = await id(teacher, '/class-tests', {
      groupId,
      subjectId,
      kind: 'class_test',
      title: 'Aires',
      heldOn: '2027-03-16',
      coefficient: 100,
    });
    const marks = [{ studentId: adem, status: 'marked', value: 1350 }];
    await teacher.post(`/class-tests/${test}/marks`, { marks }).expect(201);
  });

  it('seconde année : il se situe lui-même, monte d’un niveau, passe un examen blanc', async () => {
    orders.push(await make('Châssis de remorque', '2027-10-04', 3, customerId));
    const said = leaves().map((one) => ({ studentId: adem, competenceId: one.id, level: 3 }));
    await trainer.post('/self-assessments', { items: said }).expect(204);
    const mock = leaves()
      .slice(0, 4)
      .map((one) => ({
        studentId: adem,
        competenceId: one.id,
        level: 3,
        assessedOn: '2027-10-07',
        source: 'mock_exam',
      }));
    await trainer.post('/evidence/records', { items: mock }).expect(201);
    await review('intermediate', '2027-12-17');
    covered.push(await level());
    expect(covered[2]).toBeGreaterThan(covered[1]!);
  });

  it('le chef-d’œuvre sort d’un ordre réel, et le bilan final est signé', async () => {
    orders.push(await make('Garde-corps', '2028-03-06', 4, customerId));
    await review('final', '2028-05-19');
    const dossier = await id(trainer, `/students/${adem}/dossiers`, { kind: 'capstone', orderId: orders[3] });
    await w.drain();
    expect((await trainer.get(`/dossiers/${dossier}`).expect(200)).body).toMatchObject({ state: 'done', ready: true });
  });

  it('juin 2028 : il passe l’examen en candidat individuel, et il est admis', async () => {
    at('2028-05-22');
    ({ units } = {
      units: await w.db.query('SELECT id, code FROM exam_units WHERE framework_id = $1 ORDER BY position', [
        frameworkId,
      ]),
    });
    const session = await id(director, '/exam-sessions', {
      frameworkId,
      year: 2028,
      kind: 'main',
      registrationFrom: '2027-10-12',
      registrationTo: '2028-05-26',
      arrangementsBy: '2028-05-26',
      examsFrom: '2028-05-29',
      examsTo: '2028-06-16',
      resultsOn: RESULTS,
    });
    const body = { studentIds: [adem], category: 'school_hors_contrat' };
    const [registration] = (await director.post(`/exam-sessions/${session}/registrations`, body).expect(201)).body.ids;
    await director
      .post(`/exam-registrations/${registration}/register`, { on: '2028-05-22', candidateNumber: '0042' })
      .expect(204);
    at(RESULTS);
    const results = units.map(({ code }, place) => ({ unitCode: code, status: 'marked', value: 1150 + 50 * place }));
    await director.post(`/exam-registrations/${registration}/results`, { results }).expect(201);
    await director
      .post(`/exam-registrations/${registration}/decision`, { decision: 'admitted', on: RESULTS })
      .expect(204);
  });

  it('il part avec son livret, son portfolio et son attestation ; le client cité a dit oui', async () => {
    await director.post(`/customers/${customerId}/namings`, { agreedBy: 'Mme Achard', givenOn: RESULTS }).expect(201);
    const use = { use: 'client_portfolio', byStudent: true, givenOn: RESULTS };
    await director.post(`/students/${adem}/consents`, use).expect(201);
    const ids = [];
    for (const kind of ['booklet', 'portfolio', 'blocks'])
      ids.push(await id(director, `/students/${adem}/dossiers`, { kind }));
    await w.drain();
    const pages = [];
    for (const one of ids) {
      const { bytes } = await director.download(`/dossiers/${one}/pdf`);
      pages.push((await PDFDocument.load(bytes)).getPageCount());
    }
    expect(pages[0]).toBeGreaterThanOrEqual(12);
    expect(pages[0]).toBeLessThanOrEqual(40);
    expect(pages[2]).toBe(1);
  });

  it('et ce qu’ils disent est ce qui s’est passé', async () => {
    const facts = await w.as('director', () => w.get(DossierFacts).booklet(adem, RESULTS, true));
    expect(facts.works.map(({ title, customer }) => [title, customer && customer.name])).toEqual([
      ['Garde-corps', 'Mécanique du Rhône'],
      ['Châssis de remorque', 'Mécanique du Rhône'],
      ['Trémie', 'Mécanique du Rhône'],
      ['Boîte d’exercice', null],
    ]);
    expect(facts.works.every(({ minutes }) => minutes > 0)).toBe(true);
    expect([facts.photos.agreed, facts.photos.photos.length]).toEqual([true, 16]);
    expect(facts.reviews.map(({ kind, signatures }) => [kind, signatures.length])).toEqual([
      ['intermediate', 3],
      ['intermediate', 3],
      ['final', 3],
    ]);
    expect(facts.results.classes).toEqual([
      { subject: 'Mathématiques', unitCodes: ['UG2'], tests: 1, average: '13,5' },
    ]);
    expect(facts.results.units.map(({ unitCode, result, validated }) => [unitCode, result, validated])).toEqual(
      [...units]
        .map(({ code }, place) => [code, `${String(11.5 + place / 2).replace('.', ',')}/20`, true])
        .sort(([a], [b]) => String(a).localeCompare(String(b))),
    );
    expect(facts.results.decision).toBe('Admis, session 2028, le 06/07/2028');
    expect(facts.skills.skills.filter(({ own }) => own === 3).length).toBe(leaves().length);
    expect(new Set(facts.skills.proofs.map(({ source }) => source))).toEqual(
      new Set(['entry', 'operation', 'mock_exam']),
    );
  });
});
