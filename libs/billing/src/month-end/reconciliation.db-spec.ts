import { issuedInvoice, newCustomer, openSchool, type World, world } from '@etabli/testing';
import { BankImport } from '../bank/bank-import.service.js';
import { BankMatching } from '../bank/bank-matching.service.js';
import { BankQueries } from '../bank/bank.queries.js';
import { camt, type Entry } from '../bank/camt.fixture.js';
import { ChequeSlips } from '../cheque-slip/cheque-slip.service.js';
import type { PaymentMethod } from '../payment/payment.rules.js';
import { PaymentService } from '../payment/payment.service.js';
import type { CheckView, MonthEndView } from './month-end.dto.js';
import type { ReconciliationView } from './reconciliation.dto.js';

const MONTH = '2026-11';
const DAY = '2026-11-23';

describe('the bank against the ledger at the end of a month', () => {
  let w: World;
  let customerId: string;
  const as = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const view = async (month = MONTH): Promise<ReconciliationView> =>
    (await (await w.client('accountant')).get(`/month-end/${month}/bank`).expect(200)).body as ReconciliationView;
  const check = async (): Promise<CheckView> => {
    const { body } = await (await w.client('accountant')).get(`/month-end/${MONTH}`).expect(200);
    return (body as MonthEndView).checks.find(({ code }) => code === 'bank')!;
  };
  const pay = async (amountCents: number, method: PaymentMethod = 'transfer'): Promise<string> => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const allocations = [{ invoiceId, amountCents }];
    return as(() => w.get(PaymentService).record({ customerId, receivedOn: DAY, method, amountCents, allocations }));
  };
  const statement = (...entries: Entry[]): Promise<unknown> =>
    as(() => w.get(BankImport).import({ content: Buffer.from(camt(entries, { day: DAY })), name: 'releve.xml' }));
  const lineOf = async (text: string): Promise<string> =>
    (await as(() => w.get(BankQueries).lines({ limit: 200 }))).items.find((line) => line.text === text)!.id;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('has nothing to say before any money came', async () => {
    expect(await view()).toMatchObject({ ledgerCents: 0, bankCents: null, statementOn: null, differences: [] });
    expect(await check()).toMatchObject({ state: 'done', count: 0 });
  });

  it('asks for the statement once money is booked', async () => {
    const paymentId = await pay(300_00);
    expect(await view()).toMatchObject({
      accounts: '512000',
      ledgerCents: 300_00,
      bankCents: null,
      toExplainCents: -300_00,
      differences: [{ kind: 'payments', cents: -300_00, items: [{ target: 'payment', targetId: paymentId }] }],
    });
    expect(await check()).toMatchObject({ state: 'todo', count: 2 });
  });

  it('names what the statement has and the ledger has not, and the other way round', async () => {
    await statement(
      { cents: 300_00, text: 'VIR A' },
      { cents: -12_00, text: 'FRAIS' },
      { cents: -80_00, text: 'LOYER' },
    );
    expect(await view()).toMatchObject({
      ledgerCents: 300_00,
      bankCents: 308_00,
      startCents: 100_00,
      missingCents: 0,
      statementOn: DAY,
      toExplainCents: -92_00,
      differences: [
        { kind: 'open_lines', cents: 208_00, count: 3 },
        { kind: 'payments', cents: -300_00, count: 1 },
      ],
    });
    expect(await check()).toMatchObject({ state: 'todo', count: 4 });
  });

  it('is done once each line is recognised; what is booked elsewhere is told and asks for nothing', async () => {
    const { items } = await as(() => w.get(BankQueries).lines({ limit: 200 }));
    const transfer = items.find(({ text }) => text === 'VIR A')!;
    const tied = transfer.proposals.find(({ paymentId }) => paymentId !== null)!.paymentId!;
    await as(() => w.get(BankMatching).tie(transfer.id, tied));
    const fees = { asideAs: 'bank_fee', account: '627000', accountLabel: 'Services bancaires', note: null } as const;
    await as(async () => w.get(BankMatching).setAside(await lineOf('FRAIS'), fees));
    const rent = { asideAs: 'other', account: null, accountLabel: null, note: 'Saisi par le cabinet' } as const;
    await as(async () => w.get(BankMatching).setAside(await lineOf('LOYER'), rent));
    expect(await view()).toMatchObject({
      ledgerCents: 288_00,
      bankCents: 308_00,
      startCents: 100_00,
      toExplainCents: 0,
      differences: [{ kind: 'elsewhere_lines', cents: -80_00, count: 1 }],
    });
    expect(await check()).toMatchObject({ state: 'done', count: 0 });
  });

  it('leaves out a payment undone, and waits for one that is on its way', async () => {
    const undone = await pay(50_00);
    await as(() => w.get(PaymentService).reverse(undone, 'Saisi deux fois'));
    expect(await check()).toMatchObject({ state: 'done' });
    await pay(70_00);
    expect(await check()).toMatchObject({ state: 'info', count: 1 });
    expect(await view()).toMatchObject({ toExplainCents: -70_00, startCents: 100_00 });
  });

  it('shows the slip that the bank has not credited: its cheques stand on their own account', async () => {
    const cheque = await pay(40_00, 'cheque');
    await as(() => w.get(ChequeSlips).make({ depositedOn: DAY, paymentIds: [cheque] }));
    expect(await view()).toMatchObject({
      toExplainCents: -70_00,
      slips: [{ label: expect.stringMatching(/^REM-0001.*40,00/) }],
    });
  });

  it('says nothing of a month after the last statement', async () => {
    expect(await view('2026-12')).toMatchObject({ bankCents: null, statementOn: DAY });
  });

  it('is a paper too, for those who keep the books', async () => {
    const { body, headers } = await (await w.client('accountant')).get(`/month-end/${MONTH}/bank/pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await (await w.client('master_trainer')).get(`/month-end/${MONTH}/bank`).expect(403);
  });
});
