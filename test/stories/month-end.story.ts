import {
  checkedOrder,
  type Client,
  deliveredDraft,
  newCustomer,
  openSchool,
  part,
  type World,
  world,
} from '@etabli/testing';
import { instantAt } from '@etabli/kernel';

type Check = { code: string; state: string; count: number; items: { label: string; targetId: string }[] };

/** Two days of December: what November left open is found, settled, exported and closed. */
describe('la comptable clôture novembre depuis Établi seul', () => {
  let w: World;
  let accountant: Client;
  let director: Client;
  let customerId: string;
  const known: Record<string, string> = {};
  const check = async (code: string): Promise<Check> => {
    const { body } = await accountant.get('/month-end/2026-11').expect(200);
    return body.checks.find((one: Check) => one.code === code);
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    accountant = await w.client('accountant');
    director = await w.client('director');
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part({ nature: 'service' })]);
    known.invoice = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '10' }]);
    w.clock.startAt(instantAt('2026-12-03', '09:00'));
  });
  afterAll(() => w.end());

  it('1. la page nomme la facture oubliée ; elle l’émet au 30 novembre', async () => {
    expect(await check('drafts')).toMatchObject({ state: 'todo', count: 1, items: [{ targetId: known.invoice }] });
    await accountant.post(`/invoices/${known.invoice}/issue`, { issuedOn: '2026-11-30' }).expect(204);
    expect(await check('drafts')).toMatchObject({ state: 'done' });
  });

  it('2. la TVA de la prestation attend le paiement ; celui du 30 novembre la rend exigible', async () => {
    const vat = async () => (await accountant.get('/accounting/vat/2026-11').expect(200)).body;
    expect(await vat()).toMatchObject({ lines: [], vatDueCents: 0, pendingCents: 200_00, agrees: true });
    await accountant
      .post('/payments', {
        customerId,
        receivedOn: '2026-11-30',
        method: 'transfer',
        amountCents: 600_00,
        allocations: [{ invoiceId: known.invoice, amountCents: 600_00 }],
      })
      .expect(201);
    expect(await vat()).toMatchObject({
      lines: [
        { code: 'A1', baseCents: 500_00, vatCents: null },
        { code: '08', baseCents: 500_00, vatCents: 100_00 },
      ],
      groups: [{ rule: 'on_receipt', label: expect.stringContaining('20'), documentCount: 1 }],
      vatDueCents: 100_00,
      pendingCents: 100_00,
      agrees: true,
    });
  });

  it('3. elle exporte les écritures, une fois', async () => {
    expect(await check('export')).toMatchObject({ state: 'todo', count: 2 });
    await accountant.post('/export-batches', { month: '2026-11' }).expect(201);
    expect(await check('export')).toMatchObject({ state: 'done' });
    expect((await accountant.post('/export-batches', { month: '2026-11' }).expect(409)).body.code).toBe(
      'export.nothing',
    );
  });

  it('4. elle clôture ; tout ce qui viserait novembre est refusé en disant quoi faire', async () => {
    await accountant.post('/closings/2026-11/soft-close', {}).expect(204);
    const { body } = await accountant
      .post('/payments', {
        customerId,
        receivedOn: '2026-11-30',
        method: 'cash',
        amountCents: 100_00,
        allocations: [],
      })
      .expect(409);
    expect(body).toMatchObject({ code: 'month.soft_closed', detail: expect.stringContaining('rouvrir') });
    const { body: old } = await director.post('/locked-months', { scope: 'sales', month: '2026-11' }).expect(409);
    expect(old).toMatchObject({ code: 'month.by_closing' });
  });

  it('5. le comptable de l’école a tout lu : le mois est clôturé pour toujours, ses totaux sont dans la chaîne', async () => {
    await director.post('/closings/2026-11/close', {}).expect(201);
    const { body } = await accountant.get('/closings').expect(200);
    expect(body.items).toMatchObject([
      { period: 'month', endsOn: '2026-11-30', grossCents: 1200_00, receivedCents: 600_00, perpetualCents: 1200_00 },
    ]);
    await accountant.post('/closings/2026-11/reopen', { reason: 'trop tard' }).expect(409);
    const { body: year } = await accountant.post('/fiscal-years/close', { day: '2026-11-30' }).expect(409);
    expect(year).toMatchObject({ code: 'closing.year_not_over' });
  });

  it('6. un octet changé dans la base se voit', async () => {
    expect((await accountant.get('/accounting/chain').expect(200)).body).toMatchObject({ intact: true });
    const run = w.db.createQueryRunner();
    await run.query('SET session_replication_role = replica');
    await run.query('UPDATE period_closings SET gross_cents = gross_cents + 1');
    const { body } = await accountant.get('/accounting/chain').expect(200);
    expect(body).toMatchObject({ intact: false, brokenCount: 1, broken: [{ fault: 'changed', kind: 'closing' }] });
    expect(body.broken[0].words).toMatch(/la clôture 01\/11\/2026 – 30\/11\/2026 ne dit plus/);
    await run.query('UPDATE period_closings SET gross_cents = gross_cents - 1');
    await run.query('SET session_replication_role = DEFAULT');
    await run.release();
    expect((await accountant.get('/accounting/chain').expect(200)).body).toMatchObject({ intact: true });
  });
});
