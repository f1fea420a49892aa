import { addDays } from '@etabli/kernel';
import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import type { BankLineRow } from '../bank/bank.dto.js';
import { BankImport } from '../bank/bank-import.service.js';
import { BankMatching } from '../bank/bank-matching.service.js';
import { BankQueries } from '../bank/bank.queries.js';
import { camt, type Entry } from '../bank/camt.fixture.js';
import { PaymentQueries } from '../payment/payment.queries.js';
import { PaymentService } from '../payment/payment.service.js';
import { ChequeSlipQueries } from './cheque-slip.queries.js';
import { ChequeSlips } from './cheque-slip.service.js';

describe('a slip of cheques', () => {
  let w: World;
  let customers: string[];
  const accountant = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const refusal = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      ({ code }: { code: string }) => code,
    );
  /** A recorded cheque that pays an invoice of 1 200 €. */
  const cheque = async (customerId: string, reference: string): Promise<string> => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    return accountant(() =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'cheque',
        amountCents: 1200_00,
        reference,
        allocations: [{ invoiceId, amountCents: 1200_00 }],
      }),
    );
  };
  const make = (paymentIds: string[], depositedOn = TODAY): Promise<string> =>
    accountant(() => w.get(ChequeSlips).make({ depositedOn, paymentIds }));
  const line = async (entry: Entry): Promise<BankLineRow> => {
    await accountant(() =>
      w.get(BankImport).import({ content: Buffer.from(camt([{ day: TODAY, ...entry }])), name: 'releve.xml' }),
    );
    const { items } = await accountant(() => w.get(BankQueries).lines({ limit: 200 }));
    return items.find(({ text }) => text === entry.text)!;
  };
  /** Debits less credits of the bank journal. */
  const balances = async (): Promise<Record<string, number>> => {
    const rows: { account: string; cents: number }[] = await w.db.query(
      `SELECT l.account, sum(l.debit_cents - l.credit_cents)::bigint AS cents FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id
        WHERE e.journal = 'BQ' AND l.account LIKE '51%' GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ account, cents }) => [account, cents]));
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customers = [await newCustomer(w), await newCustomer(w, { name: 'Tôlerie de l’Ain', siren: '303265045' })];
  });
  afterAll(() => w.end());

  it('groups cheques of several customers, once each, and prints them', async () => {
    const ids = [await cheque(customers[0]!, '0001'), await cheque(customers[1]!, '0002')];
    expect(await balances()).toEqual({ '511200': 2400_00 });
    const waiting = await accountant(() => w.get(PaymentQueries).list({ shown: 'to_deposit' }));
    expect(waiting.items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const slipId = await make(ids);
    const slip = await accountant(() => w.get(ChequeSlipQueries).one(slipId));
    expect(slip).toMatchObject({ number: 'REM-0001', chequeCount: 2, totalCents: 2400_00, state: 'deposited' });
    expect(slip.cheques.map(({ reference }) => reference)).toEqual(['0001', '0002']);
    expect(await refusal(make([ids[0]!]))).toBe('cheque_slip.in_slip');
    expect(await refusal(accountant(() => w.get(PaymentService).reverse(ids[0]!, 'Erreur')))).toBe('payment.in_slip');
    expect((await accountant(() => w.get(PaymentQueries).list({ shown: 'to_deposit' }))).items).toEqual([]);
    const client = await w.client('accountant');
    const pdf = await client.download(`/cheque-slips/${slipId}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await (await w.client('master_trainer')).get('/cheque-slips').expect(403);
  });

  it('is proposed by the line of its total and matched once: 5112 goes to 512 on the bank’s day', async () => {
    const slipId = (await accountant(() => w.get(ChequeSlipQueries).list({}))).items[0]!.id;
    const one = await line({ cents: 2400_00, text: 'REMISE CHEQUES REM 1', family: 'RCHQ' });
    expect(one.proposals[0]).toMatchObject({ kind: 'slip', slipId, trust: 'sure', customerId: null });
    const twin = await line({ cents: 2400_00, text: 'REMISE CHEQUES BIS', family: 'RCHQ' });
    const matching = w.get(BankMatching);
    const both = await Promise.all(
      [one, twin].map(({ id }) => refusal(accountant(() => matching.matchSlip(id, slipId)))),
    );
    expect(both.toSorted()).toEqual(['bank.slip_matched', null].toSorted());
    expect(await balances()).toEqual({ '511200': 0, '512000': 2400_00 });
    const [matched] = (await accountant(() => w.get(BankQueries).lines({ state: 'matched' }))).items;
    expect(matched!.match).toMatchObject([{ kind: 'slip', slipNumber: 'REM-0001' }]);
    expect(await refusal(accountant(() => w.get(ChequeSlips).takeBack(slipId, 'x')))).toBe('cheque_slip.credited');
    await accountant(() => matching.undo(matched!.id, 'Autre remise'));
    expect(await balances()).toEqual({ '511200': 2400_00, '512000': 0 });
    await accountant(() => matching.matchSlip(matched!.id, slipId));
    expect(await balances()).toEqual({ '511200': 0, '512000': 2400_00 });
  });

  it('a cheque of it that comes back unpaid is reversed, and its line ties to the reversal', async () => {
    const [slip] = (await accountant(() => w.get(ChequeSlipQueries).list({}))).items;
    const { cheques } = await accountant(() => w.get(ChequeSlipQueries).one(slip!.id));
    const reversal = await accountant(() => w.get(PaymentService).reverse(cheques[0]!.paymentId, 'Chèque impayé'));
    expect(await balances()).toEqual({ '511200': -1200_00, '512000': 2400_00 });
    const back = await line({ cents: -1200_00, text: 'CHEQUE IMPAYE 0001' });
    await accountant(() => w.get(BankMatching).tie(back.id, reversal));
    expect(await balances()).toEqual({ '511200': 0, '512000': 1200_00 });
  });

  it('is taken back before the bank has it: its cheques wait again', async () => {
    const paymentId = await cheque(customers[0]!, '0003');
    const slipId = await make([paymentId]);
    const single = await line({ cents: 1200_00, text: 'CHEQUE SEUL' });
    expect(await refusal(accountant(() => w.get(BankMatching).tie(single.id, paymentId)))).toBe('bank.payment_in_slip');
    await accountant(() => w.get(ChequeSlips).takeBack(slipId, 'Oubli d’un chèque'));
    expect(await refusal(accountant(() => w.get(ChequeSlips).takeBack(slipId, 'x')))).toBe('cheque_slip.taken_back');
    expect(await refusal(accountant(() => w.get(BankMatching).matchSlip(single.id, slipId)))).toBe(
      'bank.slip_taken_back',
    );
    await accountant(() => w.get(BankMatching).tie(single.id, paymentId));
    expect(await refusal(make([paymentId]))).toBe('cheque_slip.matched');
  });

  it('refuses what is no cheque to bring: another day, another means, one that is reversed', async () => {
    const paymentId = await cheque(customers[0]!, '0004');
    expect(await refusal(make([paymentId], addDays(TODAY, 1)))).toBe('cheque_slip.in_future');
    expect(await refusal(make([paymentId], addDays(TODAY, -1)))).toBe('cheque_slip.before_cheque');
    expect(await refusal(make(['0190f000-0000-7000-8000-0000000000ff']))).toBe('cheque_slip.cheque_not_found');
    await accountant(() => w.get(PaymentService).reverse(paymentId, 'Rendu'));
    expect(await refusal(make([paymentId]))).toBe('cheque_slip.reversed');
  });

  it('holds by the database too: one slip a cheque, a whole sum, nothing changed, never both ways to the bank', async () => {
    const [first, second] = [await cheque(customers[0]!, '0005'), await cheque(customers[1]!, '0006')];
    const slipId = await make([first]);
    const insert =
      'INSERT INTO cheque_slip_cheques (slip_id, payment_id, position, amount_cents, taken_back) VALUES ($1, $2, 9, 120000, false)';
    const [taken] = (await accountant(() => w.get(ChequeSlipQueries).list({ state: 'taken_back' }))).items;
    await expect(w.db.query(insert, [taken!.id, first])).rejects.toMatchObject({
      constraint: 'cheque_slip_cheques_payment_key',
    });
    await expect(w.db.query('UPDATE cheque_slips SET total_cents = 1 WHERE id = $1', [slipId])).rejects.toMatchObject({
      code: '23000',
    });
    await expect(w.db.query('DELETE FROM cheque_slips WHERE id = $1', [slipId])).rejects.toMatchObject({
      code: '23000',
    });
    await expect(
      w.db.query(
        `INSERT INTO cheque_slips (id, number, deposited_on, iban, cheque_count, total_cents, made_at, made_by_name)
         VALUES (gen_random_uuid(), 'REM-X', '2026-11-23', 'FR', 1, 1, now(), 'x')`,
      ),
    ).rejects.toMatchObject({ code: '23000' });
    const free = await line({ cents: 77_00, text: 'LIBRE' });
    await expect(
      w.db.query(
        `INSERT INTO bank_matches (id, line_id, kind, payment_id, matched_at, matched_by_name) VALUES (gen_random_uuid(), $1, 'tied', $2, now(), 'x')`,
        [free.id, first],
      ),
    ).rejects.toMatchObject({ code: '23000' });
    expect(second).toBeDefined();
  });
});
