import { SchoolService } from '@etabli/school';
import type { Client, World } from '@etabli/testing';
import { ENGINES } from './engines-of-the-story.js';
import { FRAMEWORK_FILE, openSchool, type StorySchool } from './school-of-the-story.js';

/** A Tuesday of November; hours may be logged once their half-day has begun. */
const AT_TEN = new Date('2026-11-24T10:00:00+01:00');
const DAY = '2026-11-24';

describe.each(Object.entries(ENGINES))(
  'une commande, du devis au règlement et au livret du jeune — %s',
  (_name, begin) => {
    let w: World;
    let settle: () => Promise<void>;
    let end: () => Promise<void>;
    let director: Client;
    let trainer: Client;
    let accountant: Client;
    let school: StorySchool;
    const known: Record<string, string> = {};

    beforeAll(async () => {
      ({ w, settle, end } = await begin());
      w.clock.startAt(AT_TEN);
      await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
      [director, trainer, accountant] = await Promise.all([
        w.client('director'),
        w.client('master_trainer'),
        w.client('accountant'),
      ]);
    });
    afterAll(() => end());

    it('l’école remplit ses fiches et importe un référentiel', async () => {
      const opened = await openSchool(w, director);
      const dry = await director.upload('/frameworks/import?dryRun=true', FRAMEWORK_FILE, 'essai.json').expect(201);
      expect(dry.body).toMatchObject({ dryRun: true, id: null, content: { code: 'CAP-ESSAI' } });
      expect((await director.get('/frameworks').expect(200)).body.items).toEqual([]);
      const { body } = await director.upload('/frameworks/import', FRAMEWORK_FILE, 'essai.json').expect(201);
      const framework = (await trainer.get(`/frameworks/${body.id}`).expect(200)).body;
      expect(framework).toMatchObject({ source: 'Texte inventé pour l’essai', verification: 'to_verify' });
      school = { ...opened, frameworkId: body.id, competences: framework.competences };
    });

    it('1. la directrice crée un client et un devis, l’envoie et le note accepté', async () => {
      const customer = {
        kind: 'business',
        name: 'Métallerie du Rhône',
        siren: '732 829 320',
        addressLine1: '2 rue du Port',
        postalCode: '69002',
        city: 'Lyon',
        email: 'achats@client.example',
      };
      known.customer = (await director.post('/customers', customer).expect(201)).body.id;
      const lines = [
        {
          nature: 'goods',
          label: 'Garde-corps galvanisé',
          quantity: '4',
          unit: 'pièce',
          unitPrice: '312.50',
          vatRateBp: 2000,
          allottedMinutes: 1200,
        },
        {
          nature: 'service',
          label: 'Pose sur chantier',
          quantity: '2.5',
          unit: 'heure',
          unitPrice: '48',
          vatRateBp: 1000,
          allottedMinutes: 150,
        },
      ];
      const quote = { customerId: known.customer, title: 'Garde-corps terrasse', customerReference: 'BC-77', lines };
      known.quote = (await director.post('/quotes', quote, 'story-quote-1').expect(201)).body.id;
      expect((await director.post('/quotes', quote, 'story-quote-1').expect(201)).body.id).toBe(known.quote);
      await director.post(`/quotes/${known.quote}/send`, {}).expect(204);
      await settle();
      const sent = (await director.get(`/quotes/${known.quote}`).expect(200)).body;
      expect(sent).toMatchObject({
        number: 'DE-2026-0001',
        state: 'sent',
        netCents: 137_000,
        totals: { vatCents: 26_200, grossCents: 163_200 },
      });
      const pdf = await director.download(`/quotes/${known.quote}/pdf`);
      expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      const accepted = await director
        .post(`/quotes/${known.quote}/accept`, { acceptedBy: 'Mme Achard', dueOn: '2026-12-11' })
        .expect(201);
      known.order = accepted.body.productionOrderId;
    });

    it('2. l’ordre est ouvert, une opération par ligne ; la directrice la découpe', async () => {
      const order = (await director.get(`/production-orders/${known.order}`).expect(200)).body;
      expect(order).toMatchObject({ state: 'released', dueOn: '2026-12-11', allottedMinutes: 1350 });
      expect(order.operationList).toHaveLength(2);
      const [c1, c2] = school.competences;
      const [made, fitted] = order.lines;
      const operations = [
        {
          id: order.operationList[0].id,
          title: 'Débit',
          lineId: made.id,
          allottedMinutes: 300,
          machineId: school.machineId,
          competenceIds: [c1!.id],
        },
        {
          title: 'Soudage',
          lineId: made.id,
          allottedMinutes: 900,
          dueOn: '2026-12-04',
          machineId: school.machineId,
          competenceIds: [c2!.id],
        },
        { id: order.operationList[1].id, title: 'Pose', lineId: fitted.id, allottedMinutes: 150, competenceIds: [] },
      ];
      const late = operations.map((operation) => ({ ...operation, dueOn: '2026-12-12' }));
      await director.put(`/production-orders/${known.order}/operations`, { operations: late }).expect(422);
      await director.put(`/production-orders/${known.order}/operations`, { operations }).expect(204);
      const split = (await director.get(`/production-orders/${known.order}`).expect(200)).body.operationList;
      expect(split.map((operation: { title: string }) => operation.title)).toEqual(['Débit', 'Soudage', 'Pose']);
      expect(split[1].dueOn).toBe('2026-12-04');
      [known.cutting, known.welding] = split.map((operation: { id: string }) => operation.id);
    });

    it('4. le maître professionnel pointe la demi-journée : trois vérités d’une saisie', async () => {
      const [absent, late, ...others] = school.students;
      const at = { groupId: school.groupId, day: DAY, halfDay: 'morning' };
      await trainer
        .post('/roll-calls', {
          ...at,
          marks: [
            { studentId: absent, status: 'absent' },
            { studentId: late, status: 'late', lateMinutes: 15 },
          ],
        })
        .expect(201);
      const stretches = [
        { operationId: known.cutting, from: '08:00', to: '10:30' },
        { operationId: known.welding, from: '10:30', to: '12:00' },
      ];
      const everybody = school.students.map((studentId) => ({ studentId, stretches }));
      const refused = (await trainer.post('/time-entries/check', { ...at, moves: everybody }).expect(200)).body;
      expect(refused.faces[0].refusals[0].code).toBe('hours.absent');
      expect(refused.accepted).toBe(11);
      await trainer.post('/time-entries', { ...at, moves: everybody }).expect(409);

      const moves = [late, ...others].map((studentId) => ({ studentId, stretches }));
      await trainer.post('/time-entries', { ...at, moves, device: 'tablette' }, 'story-hours-1').expect(201);
      await trainer.post('/time-entries', { ...at, moves, device: 'tablette' }, 'story-hours-1').expect(201);
      const order = (await director.get(`/production-orders/${known.order}`).expect(200)).body;
      expect(order).toMatchObject({ state: 'in_work', spentMinutes: 11 * 210 - 15 });
      const proposals = (await trainer.get(`/evidence-proposals?groupId=${school.groupId}`).expect(200)).body;
      expect(proposals.items).toHaveLength(22);
      await trainer.post('/time-entries', { ...at, moves }).expect(409);
    });

    it('4 bis. il confirme les preuves ; elles deviennent le livret du jeune', async () => {
      const { items } = (await trainer.get(`/evidence-proposals?groupId=${school.groupId}`).expect(200)).body;
      const confirmed = items.map(({ studentId, operationId, competenceId }: Record<string, string>, i: number) => ({
        studentId,
        operationId,
        competenceId,
        level: 2 + (i % 3),
      }));
      await trainer.post('/evidence', { items: confirmed }).expect(201);
      expect((await trainer.get(`/evidence-proposals?groupId=${school.groupId}`).expect(200)).body.items).toEqual([]);
      const coverage = (await trainer.get(`/competence-coverage?studentId=${school.students[3]}`).expect(200)).body;
      expect(coverage.items.filter((item: { count: number }) => item.count === 1)).toHaveLength(2);
    });

    it('5. l’ordre est contrôlé et livré en deux fois ; chaque livraison prépare sa facture', async () => {
      await trainer.post(`/production-orders/${known.order}/check`).expect(204);
      const { lines } = (await trainer.get(`/production-orders/${known.order}`).expect(200)).body;
      const [made, fitted] = lines as { id: string }[];
      const deliver = (deliveredLines: object[], key: string) =>
        trainer.post(
          `/production-orders/${known.order}/deliveries`,
          { receivedBy: 'M. Quai', lines: deliveredLines },
          key,
        );
      await deliver([{ lineId: made!.id, quantity: '0' }], 'story-delivery-0').expect(422);
      await deliver([{ lineId: made!.id, quantity: '5' }], 'story-delivery-5').expect(422);
      const first = await deliver([{ lineId: made!.id, quantity: '3' }], 'story-delivery-1').expect(201);
      const note = await trainer.download(`/deliveries/${first.body.id}/pdf`);
      expect(note.name).toMatch(/BL-2026-0001/);
      await deliver(
        [
          { lineId: made!.id, quantity: '1' },
          { lineId: fitted!.id, quantity: '2.5' },
        ],
        'story-delivery-2',
      ).expect(201);
      expect((await trainer.get(`/production-orders/${known.order}`).expect(200)).body.state).toBe('delivered');
      await settle();
      const drafts = (await accountant.get('/invoices').expect(200)).body.items.toSorted(
        (a: { netCents: number }, b: { netCents: number }) => b.netCents - a.netCents,
      );
      expect(drafts.map((draft: { number: null; netCents: number }) => [draft.number, draft.netCents])).toEqual([
        [null, 93_750],
        [null, 43_250],
      ]);
      [known.invoice, known.secondInvoice] = drafts.map((draft: { id: string }) => draft.id);
    });

    it('6. la comptable émet, la facture ne change plus, le règlement la solde', async () => {
      await trainer.post(`/invoices/${known.invoice}/issue`, {}).expect(403);
      await accountant.post(`/invoices/${known.invoice}/issue`, {}, 'story-issue-1').expect(204);
      await accountant.post(`/invoices/${known.secondInvoice}/issue`, {}, 'story-issue-2').expect(204);
      await accountant.post(`/invoices/${known.invoice}/issue`, {}).expect(409);
      await settle();
      const issued = (await accountant.get(`/invoices/${known.invoice}`).expect(200)).body;
      expect(issued).toMatchObject({ number: 'FA-2026-00001', issuedOn: DAY, grossCents: 112_500, state: 'issued' });
      await expect(w.db.query('UPDATE invoices SET gross_cents = 1 WHERE id = $1', [known.invoice])).rejects.toThrow(
        'never changed',
      );
      const [once, again] = [
        await accountant.download(`/invoices/${known.invoice}/pdf`),
        await accountant.download(`/invoices/${known.invoice}/pdf`),
      ];
      expect(once.bytes.equals(again.bytes)).toBe(true);

      const payment = {
        customerId: known.customer,
        receivedOn: DAY,
        method: 'transfer',
        amountCents: 112_500,
        reference: 'VIR 1',
        allocations: [{ invoiceId: known.invoice, amountCents: 112_500 }],
      };
      await accountant.post('/payments', payment, 'story-payment-1').expect(201);
      expect((await accountant.get(`/invoices/${known.invoice}`).expect(200)).body).toMatchObject({
        state: 'paid',
        settledCents: 112_500,
      });
      await accountant.post('/payments', { ...payment, reference: 'VIR 2' }).expect(409);
    });

    it('7. elle exporte les ventes du mois, une seule fois, équilibrées', async () => {
      const { body } = await accountant.post('/export-batches', { month: '2026-11' }, 'story-export-1').expect(201);
      const file = await accountant.download(`/export-batches/${body.id}/file`);
      expect(file.name).toBe('732829320-extrait-ventes-banque-2026-11.txt');
      const [header, ...rows] = file.bytes
        .toString('utf8')
        .trimEnd()
        .split('\r\n')
        .map((row) => row.split('\t'));
      expect(header).toHaveLength(18);
      const sum = (column: number): number =>
        rows.reduce((cents, row) => cents + Math.round(Number(row[column]!.replace(',', '.')) * 100), 0);
      expect(sum(11)).toBe(sum(12));
      expect(sum(11)).toBe(163_200 + 112_500);
      expect((await accountant.download(`/export-batches/${body.id}/file`)).bytes.equals(file.bytes)).toBe(true);
      await accountant.post('/export-batches', { month: '2026-11' }).expect(409);
    });

    it('8. le rapport des heures est demandé, fait, gardé', async () => {
      const { body } = await trainer
        .post('/reports', { kind: 'workshop-hours', month: '2026-11' }, 'story-report-1')
        .expect(201);
      await settle();
      expect((await trainer.get(`/reports/${body.id}`).expect(200)).body).toMatchObject({ state: 'done' });
      const [pdf, sheet] = [
        await trainer.download(`/reports/${body.id}/pdf`),
        await trainer.download(`/reports/${body.id}/xlsx`),
      ];
      expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
      expect((await trainer.download(`/reports/${body.id}/pdf`)).bytes.equals(pdf.bytes)).toBe(true);
    });

    it('9. la page de la direction compare heures allouées et passées', async () => {
      const { body } = await director.get('/cockpit').expect(200);
      expect(body).toBeDefined();
      await trainer.get('/cockpit').expect(403);
    });

    it('tout est resté équilibré et à sa place', async () => {
      const [ledger]: { difference: number }[] = await w.db.query(
        'SELECT sum(debit_cents - credit_cents)::bigint AS difference FROM journal_lines',
      );
      expect(ledger?.difference).toBe(0);
      const [lines]: { wrong: number }[] = await w.db.query(
        'SELECT count(*) AS wrong FROM production_order_lines WHERE billed_quantity <> delivered_quantity',
      );
      expect(lines?.wrong).toBe(0);
    });
  },
);
