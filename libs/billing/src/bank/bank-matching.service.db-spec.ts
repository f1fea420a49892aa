import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import { InvoiceQueries } from '../invoice/invoice.queries.js';
import { PaymentService } from '../payment/payment.service.js';
import type { BankLineRow } from './bank.dto.js';
import type { Aside } from './bank-line.rules.js';
import { BankImport } from './bank-import.service.js';
import { BankMatching } from './bank-matching.service.js';
import { BankQueries } from './bank.queries.js';
import { camt, type Entry } from './camt.fixture.js';

const FEES = { asideAs: 'bank_fee', account: '627000', accountLabel: 'Services bancaires', note: null } as const;

describe('a bank statement', () => {
  let w: World;
  let customerId: string;
  const accountant = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const imported = (content: string, name = 'releve.xml'): Promise<{ newCount: number; knownCount: number }> =>
    accountant(() => w.get(BankImport).import({ content: Buffer.from(content), name }));
  const lines = (state?: 'open' | 'matched' | 'set_aside'): Promise<BankLineRow[]> =>
    accountant(async () => (await w.get(BankQueries).lines({ state, limit: 200 })).items);
  /** The one line of these entries, imported. */
  const line = async (entry: Entry): Promise<BankLineRow> => {
    await imported(camt([{ day: TODAY, ...entry }]));
    return (await lines()).find(({ text, amountCents }) => text === entry.text && amountCents === entry.cents)!;
  };
  /** What the matches of a line moved on these accounts, undone ones too. */
  const movedOn = async (accounts: string[], lineId: string): Promise<Record<string, number>> => {
    const rows: { account: string; cents: number }[] = await w.db.query(
      `SELECT l.account, sum(l.debit_cents - l.credit_cents)::bigint AS cents FROM bank_matches m JOIN journal_entries e ON e.source_id = m.id
         JOIN journal_lines l ON l.entry_id = e.id WHERE m.line_id = $1 AND l.account = ANY ($2) GROUP BY 1 ORDER BY 1`,
      [lineId, accounts],
    );
    return Object.fromEntries(rows.map(({ account, cents }) => [account, cents]));
  };
  const match = (lineId: string, invoiceId: string, amountCents: number): Promise<string> =>
    accountant(() => w.get(BankMatching).match(lineId, { customerId, allocations: [{ invoiceId, amountCents }] }));
  const due = (id: string): Promise<number> => accountant(async () => (await w.get(InvoiceQueries).one(id)).dueCents);

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('comes in once, also when files overlap or twins stand in one file', async () => {
    const twins = [
      { cents: 5_00, text: 'REPAS' },
      { cents: 5_00, text: 'REPAS' },
    ];
    expect(await imported(camt(twins))).toMatchObject({ newCount: 2, knownCount: 0 });
    expect(await imported(camt(twins))).toMatchObject({ newCount: 0, knownCount: 2 });
    expect(await imported(camt([...twins, { cents: 6_00, text: 'AUTRE' }]))).toMatchObject({
      newCount: 1,
      knownCount: 2,
    });
    const both = await Promise.all([
      imported(camt([{ cents: 7_00, text: 'X' }])),
      imported(camt([{ cents: 7_00, text: 'X' }])),
    ]);
    expect(both.map(({ newCount }) => newCount).sort()).toEqual([0, 1]);
  });

  it('keeps nothing of a file that does not read, and never changes what it kept', async () => {
    const before = await lines();
    await expect(imported('Date;Libellé;Montant\n31/02/2026;x;1,00\n', 'a.csv')).rejects.toMatchObject({
      code: 'bank.file_wrong',
    });
    expect(await lines()).toEqual(before);
    for (const sql of [
      'UPDATE bank_lines SET amount_cents = 1',
      'DELETE FROM bank_lines',
      'UPDATE bank_statements SET new_count = 0',
    ])
      await expect(w.db.query(sql)).rejects.toMatchObject({ code: '23000' });
  });

  it('proposes the invoice it cites; accepted, it is paid on the bank’s day and the payer is known', async () => {
    const { invoiceId, number } = await issuedInvoice(w, customerId);
    const one = await line({
      cents: 1200_00,
      name: 'MECA RHONE',
      iban: 'FR7612345678901234567890123',
      text: `VIR ${number.replaceAll('-', ' ')}`,
    });
    expect(one.proposals[0]).toMatchObject({
      kind: 'record',
      customerId,
      trust: 'sure',
      parts: [{ invoiceId, number, amountCents: 1200_00 }],
    });
    expect(one.proposals[0]!.reasons[0]).toContain(number);
    const { parts } = one.proposals[0]!;
    const allocations = parts.map((part) => ({ invoiceId: part.invoiceId, amountCents: part.amountCents }));
    const paymentId = await accountant(() => w.get(BankMatching).match(one.id, { customerId, allocations }));
    expect(await due(invoiceId)).toBe(0);
    expect(await accountant(() => w.get(BankQueries).line(one.id))).toMatchObject({
      state: 'matched',
      proposals: [],
      match: [{ kind: 'recorded', paymentId, customerLabel: 'Mécanique du Rhône', invoiceNumbers: number }],
    });
    await issuedInvoice(w, customerId);
    const known = await line({ cents: 999_00, iban: 'FR7612345678901234567890123', text: 'RIEN QUI AIDE' });
    expect(known.proposals[0]!.reasons[0]).toBe('Ce compte bancaire a déjà payé pour ce client');
  });

  it('of two accountants at once, one matches the line: the invoice is paid once', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const one = await line({ cents: 300_00, text: 'DEUX MAINS' });
    const results = await Promise.allSettled([match(one.id, invoiceId, 300_00), match(one.id, invoiceId, 300_00)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'bank.line_matched' },
    });
    expect(await due(invoiceId)).toBe(900_00);
  });

  it('refuses what a payment refuses, and the line stays open', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const one = await line({ cents: 100_00, text: 'TROP' });
    await expect(match(one.id, invoiceId, 100_01)).rejects.toMatchObject({ code: 'payment.allotted_above' });
    const out = await line({ cents: -9_00, text: 'FRAIS BANCAIRES' });
    expect(out.proposals).toEqual([]);
    await expect(match(out.id, invoiceId, 9_00)).rejects.toMatchObject({ code: 'bank.line_out' });
    expect((await lines('open')).map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, out.id]));
  });

  it('ties to a payment recorded before: of the same amount, and to one line only', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const pay = (amountCents: number): Promise<string> =>
      accountant(() =>
        w.get(PaymentService).record({
          customerId,
          receivedOn: TODAY,
          method: 'cheque',
          amountCents,
          allocations: [{ invoiceId, amountCents }],
        }),
      );
    const paymentId = await pay(411_00);
    const one = await line({ cents: 411_00, text: 'REMISE CHEQUE' });
    expect(one.proposals[0]).toMatchObject({ kind: 'tie', paymentId });
    const tie = (lineId: string, id = paymentId): Promise<void> =>
      accountant(() => w.get(BankMatching).tie(lineId, id));
    await expect(tie((await line({ cents: 412_00, text: 'AUTRE MONTANT' })).id)).rejects.toMatchObject({
      code: 'bank.amount_differs',
    });
    const second = await line({ cents: 411_00, text: 'REMISE CHEQUE BIS' });
    const results = await Promise.allSettled([tie(one.id), tie(second.id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const open = results[0]!.status === 'fulfilled' ? second : one;
    await expect(tie(open.id)).rejects.toMatchObject({ code: 'bank.payment_matched' });
    expect(
      (await accountant(() => w.get(BankQueries).line(open.id))).proposals.some(({ kind }) => kind === 'tie'),
    ).toBe(false);
    expect(await due(invoiceId)).toBe(789_00);
  });

  it('opens again: the payment recorded from it is reversed, a tied one stays, the bank fee comes back', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const matching = w.get(BankMatching);
    const one = await line({ cents: 150_00, text: 'ERREUR DE CLIENT' });
    await match(one.id, invoiceId, 150_00);
    await accountant(() => matching.undo(one.id, 'Mauvais client'));
    expect(await due(invoiceId)).toBe(1200_00);
    await match(one.id, invoiceId, 150_00);
    expect(await due(invoiceId)).toBe(1050_00);
    const fee = await line({ cents: -3_00, text: 'COTISATION' });
    await accountant(() => matching.setAside(fee.id, FEES));
    expect(await lines('set_aside')).toMatchObject([
      { id: fee.id, match: [{ asideAs: 'bank_fee', account: '627000' }] },
    ]);
    expect(await movedOn(['627000', '512000'], fee.id)).toEqual({ '512000': -3_00, '627000': 3_00 });
    await accountant(() => matching.undo(fee.id, 'Finalement non'));
    expect(await movedOn(['627000', '512000'], fee.id)).toEqual({ '512000': 0, '627000': 0 });
    await expect(accountant(() => matching.undo(fee.id, 'encore'))).rejects.toMatchObject({ code: 'bank.not_matched' });
  });

  it('is booked where the accountant says, or handled elsewhere with a reason, never on a customer or the bank itself', async () => {
    const matching = w.get(BankMatching);
    const interest = await line({ cents: 4_20, text: 'INTERETS CREDITEURS' });
    expect(interest.aside).toMatchObject([{ asideAs: 'other', account: '768000' }]);
    const aside = { ...FEES, asideAs: 'other' as const };
    const refused = (more: Partial<Aside>): Promise<unknown> =>
      accountant(() => matching.setAside(interest.id, { ...aside, ...more })).catch(
        ({ code }: { code: string }) => code,
      );
    expect(await refused({ account: null, accountLabel: null })).toBe('bank.aside_reason');
    expect(await refused({ account: '411000' })).toBe('bank.aside_customer');
    expect(await refused({ account: '512000' })).toBe('bank.aside_bank');
    expect(await refused({ accountLabel: null })).toBe('bank.aside_label');
    await accountant(() =>
      matching.setAside(interest.id, {
        ...aside,
        account: null,
        accountLabel: null,
        note: 'Livret, tenu par le cabinet',
      }),
    );
    expect(await movedOn(['512000', '768000'], interest.id)).toEqual({});
    await accountant(() => matching.undo(interest.id, 'À passer ici'));
    await accountant(() =>
      matching.setAside(interest.id, { ...aside, account: '768000', accountLabel: 'Produits financiers' }),
    );
    expect(await movedOn(['512000', '768000'], interest.id)).toEqual({ '512000': 4_20, '768000': -4_20 });
    const [entry] = await w.db.query(
      'SELECT e.journal, e.entry_date, e.entry_number > 0 AS closed FROM journal_entries e JOIN bank_matches m ON m.id = e.source_id WHERE m.line_id = $1 AND m.undone_at IS NULL',
      [interest.id],
    );
    expect(entry).toEqual({ journal: 'BQ', entry_date: TODAY, closed: true });
  });

  it('brings a cheque that it pays by itself from 5112 to the bank, and back when it is undone', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const one = await line({ cents: 1200_00, text: 'CHEQUE 889 DURAND', family: 'RCHQ' });
    const paymentId = await match(one.id, invoiceId, 1200_00);
    expect(await movedOn(['511200', '512000'], one.id)).toEqual({ '511200': -1200_00, '512000': 1200_00 });
    expect((await w.db.query('SELECT method FROM payments WHERE id = $1', [paymentId]))[0].method).toBe('cheque');
    await accountant(() => w.get(BankMatching).undo(one.id, 'Mauvais chèque'));
    expect(await movedOn(['511200', '512000'], one.id)).toEqual({ '511200': 0, '512000': 0 });
  });

  it('is open when its payment was reversed elsewhere, and may be matched anew', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const one = await line({ cents: 160_00, text: 'REJETE PUIS REVENU' });
    const paymentId = await match(one.id, invoiceId, 160_00);
    await accountant(() => w.get(PaymentService).reverse(paymentId, 'Rejet'));
    expect((await accountant(() => w.get(BankQueries).line(one.id))).state).toBe('open');
    await match(one.id, invoiceId, 160_00);
    const rows = await w.db.query('SELECT undone_reason FROM bank_matches WHERE line_id = $1 ORDER BY id', [one.id]);
    expect(rows).toEqual([{ undone_reason: 'Rejet' }, { undone_reason: null }]);
  });

  it('holds by constraint too: one match a line, one line a payment', async () => {
    const [row] = await w.db.query(
      'SELECT line_id, payment_id FROM bank_matches WHERE undone_at IS NULL AND payment_id IS NOT NULL LIMIT 1',
    );
    const force = `INSERT INTO bank_matches (id, line_id, kind, payment_id, matched_at, matched_by_name) VALUES (gen_random_uuid(), $1, 'tied', $2, now(), 'x')`;
    await expect(w.db.query(force, [row.line_id, row.payment_id])).rejects.toMatchObject({ code: '23505' });
    const free = (await lines('open'))[0]!;
    await expect(w.db.query(force, [free.id, row.payment_id])).rejects.toMatchObject({
      constraint: 'bank_matches_payment_key',
    });
  });
});
