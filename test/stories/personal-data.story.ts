import { SubjectExports, Retention } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const DAY = '2026-11-24';

/** Columns that tell of a person; `student_id` alone ties a row to a youth, who becomes a number in the end. */
const PERSONAL =
  /^(first_name|last_name|born_on|email|phone|other_phone|address|comment|note|guardian_\w+|recipient|person|told_by|tutor_\w+|victim_\w+|doctor|witnesses|circumstances|body_part|closing_words|facts|inputs|proof_file_id|onward_study|last_class)$/;

/** Tables with such columns whose people are no youths, each with what ends their data. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  frozen_report_requests: 'the office that it goes to; its address goes when it is sent',
  aside_rules: 'notes of the accountant on a rule of the bank',
  bank_matches: 'notes of the accountant on a bank line',
  customer_roles: 'notes of the school on an organisation',
  customers: 'clients: erased by a command of their own once the books may go',
  duty_dones: 'notes of the direction on what it did for the school',
  material_receipts: 'the number of a supplier’s delivery note',
  mail_messages: 'letters to clients: kept with the documents they carried',
  quotes: 'comments of the school on its own offer',
  risk_assessments: 'notes on the risks of the workshop',
  reminders: 'letters to clients, kept with the invoices',
  schools: 'the school itself',
  staff_members: 'people employed: kept while they work here',
  stock_movements: 'why goods moved: words on the goods',
  supplier_invoice_steps: 'notes of the accountant on a bill',
  tax_pledges: 'what an employer promised, in the words of the school',
  users: 'accounts of people employed',
};
/** Free words about a piece of work, kept under the number of the youth with the rest of the proof. */
const OF_THE_WORK: Readonly<Record<string, string>> = {
  evidence: 'the comment on a piece of work stays with the evidence, under the number',
};

describe('les données personnelles', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let student: string;
  let order: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${DAY}T10:00:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    const school = await openSchool(w, director);
    student = school.students[0]!;
    order = (await director.post('/production-orders', { title: 'Exercice', allottedMinutes: 600 }).expect(201)).body
      .id;
    const { operationList } = (await director.get(`/production-orders/${order}`).expect(200)).body;
    await trainer
      .post('/time-entries', {
        groupId: school.groupId,
        day: DAY,
        halfDay: 'morning',
        moves: [{ studentId: student, stretches: [{ operationId: operationList[0].id, from: '08:00', to: '12:00' }] }],
      })
      .expect(201);
  });
  afterAll(() => w.end());

  it('chaque table qui parle d’un jeune dit comment elle est remise et comment elle finit', () => {
    const told = new Set(
      w
        .get(SubjectExports)
        .sources('student')
        .flatMap(({ facts }) => facts.covers),
    );
    const ended = new Set(
      w
        .get(Retention)
        .sources()
        .flatMap(({ facts }) => facts.covers),
    );
    const tables = w.db.entityMetadatas.map(({ tableName, columns }) => ({
      tableName,
      ofYouth: tableName === 'students' || columns.some(({ databaseName }) => databaseName === 'student_id'),
      personal: columns.some(({ databaseName }) => PERSONAL.test(databaseName)),
    }));
    const untold = tables.filter(({ tableName, ofYouth }) => ofYouth && !told.has(tableName));
    expect(untold.map(({ tableName }) => tableName)).toEqual([]);
    const endless = tables.filter(
      ({ tableName, personal }) =>
        personal && !ended.has(tableName) && !(tableName in OF_OTHERS) && !(tableName in OF_THE_WORK),
    );
    expect(endless.map(({ tableName }) => tableName)).toEqual([]);
    const known = new Set(tables.map(({ tableName }) => tableName));
    expect([...told, ...ended].filter((table) => !known.has(table))).toEqual([]);
  });

  it('chaque durée a sa ligne datée et sa source', async () => {
    const { body } = await director.get('/retention').expect(200);
    expect(body.kinds.filter(({ months }: { months: number | null }) => months === null)).toEqual([]);
    const rows = (await w.db.query('SELECT DISTINCT kind FROM retention_terms ORDER BY 1')) as { kind: string }[];
    expect(rows.map(({ kind }) => kind)).toEqual(body.kinds.map(({ kind }: { kind: string }) => kind));
  });

  it('qui ouvre un dossier est noté, une fois par heure ; seule la direction lit ce journal', async () => {
    await trainer.get(`/students/${student}`).expect(200);
    await trainer.get(`/students/${student}`).expect(200);
    const { body } = await director.get(`/readings?subjectId=${student}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ userName: 'Test master_trainer', what: 'students/:id', times: 2 }),
    ]);
    await trainer.get(`/readings?subjectId=${student}`).expect(403);
  });

  it('la copie du dossier tient tout en deux fichiers, et n’est remise que trente jours', async () => {
    const { body } = await director.post(`/students/${student}/exports`, {}).expect(201);
    await director.get(`/student-exports/${body.id}/pdf`).expect(404);
    await w.drain();
    const json = await director.get(`/student-exports/${body.id}/json`).expect(200);
    const { sections } = json.body as { sections: { title: string; rows: object[] }[] };
    expect(sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Identité', 'Groupes', 'Appels', 'Heures d’atelier', 'Compétences évaluées']),
    );
    expect(sections.find(({ title }) => title === 'Heures d’atelier')!.rows.length).toBeGreaterThan(0);
    const pdf = await director.get(`/student-exports/${body.id}/pdf`).expect(200);
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    await trainer.get(`/student-exports/${body.id}/pdf`).expect(403);
    w.clock.startAt(new Date('2026-12-26T10:00:00+01:00'));
    await director.get(`/student-exports/${body.id}/pdf`).expect(404);
  });

  it('cinq ans après la sortie le nom devient un numéro, les heures restent ; un litige l’arrête', async () => {
    const spent = async (): Promise<number> =>
      (await director.get(`/production-orders/${order}`).expect(200)).body.spentMinutes;
    const before = await spent();
    expect(before).toBeGreaterThan(0);
    await director.post(`/students/${student}/leave`, { on: '2026-12-26', outcome: 'job' }).expect(204);
    const kind = async () =>
      (await director.get('/retention').expect(200)).body.kinds.find(
        (one: { kind: string }) => one.kind === 'student.identity',
      );
    w.clock.startAt(new Date('2031-12-26T10:00:00+01:00'));
    director = await w.client('director');
    expect((await kind()).expiredCount).toBe(0);
    w.clock.startAt(new Date('2031-12-27T10:00:00+01:00'));
    director = await w.client('director');
    expect((await kind()).expiredCount).toBe(1);

    const hold = await director.post(`/students/${student}/legal-holds`, { reason: 'enquête en cours' }).expect(201);
    await director.post(`/students/${student}/legal-holds`, { reason: 'encore' }).expect(409);
    expect(await kind()).toMatchObject({ expiredCount: 0, held: [{ id: student }] });
    await director.post('/retention/runs', { kinds: ['student.identity'] }).expect(201);
    await w.drain();
    expect((await director.get(`/students/${student}`).expect(200)).body.firstName).not.toBe('Jeune');

    await director.post(`/legal-holds/${hold.body.id}/lift`, { reason: 'classée' }).expect(204);
    const name = (await director.get(`/students/${student}`).expect(200)).body.lastName as string;
    await director.post('/retention/runs', { kinds: ['student.identity'] }).expect(201);
    await w.drain();
    expect((await director.get('/retention/runs').expect(200)).body.items[0].forgotten).toEqual({
      'student.identity': 1,
    });
    const { body } = await director.get(`/students/${student}`).expect(200);
    expect(body).toMatchObject({ firstName: 'Jeune', lastName: 'n° 1' });
    expect(body.bornOn).toMatch(/-01-01$/);
    expect(await spent()).toBe(before);
    const trail = JSON.stringify(
      await w.db.query('SELECT before, after FROM audit_changes WHERE row_id = $1', [student]),
    );
    expect(trail).not.toContain(name);
    expect((await kind()).expiredCount).toBe(0);
  });

  it('une durée change à partir d’un jour, jamais en arrière', async () => {
    const term = { kind: 'student.identity', months: 120, basis: 'Décision du 2 janvier' };
    await director.put('/retention/terms', { ...term, validFrom: '2020-01-01' }).expect(422);
    await director.put('/retention/terms', { ...term, kind: 'inconnu', validFrom: '2032-01-02' }).expect(422);
    await director.put('/retention/terms', { ...term, validFrom: '2031-12-27' }).expect(204);
  });
});
