import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import { addDays, instantAt } from '@etabli/kernel';
import { PaymentService } from '../payment/payment.service.js';
import { AgedBalance } from './aged-balance.queries.js';
import type { StatementView } from './statement.dto.js';
import { Statements } from './statement.service.js';

const DUE = addDays(TODAY, 30);

describe('the account of a customer', () => {
  let w: World;
  let customerId: string;
  let numbers: string[];
  let first: string;
  let payments: string[];
  const accountant = <T>(work: () => Promise<T>): Promise<T> => w.as('accountant', work);
  const view = (request: { from?: string; to?: string } = {}): Promise<StatementView> =>
    accountant(() => w.get(Statements).view(customerId, request));
  const aged = (on?: string) => accountant(() => w.get(AgedBalance).on(on));
  const at = (day: string): void => w.clock.startAt(instantAt(day, '09:00'));
  /** What the ledger says of the customers' account. */
  const booked = async (): Promise<number> => {
    const [row] = await w.db.query(
      'SELECT sum(debit_cents - credit_cents)::bigint AS cents FROM journal_lines WHERE aux IS NOT NULL',
    );
    return row.cents;
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    const one = await issuedInvoice(w, customerId);
    const two = await issuedInvoice(w, customerId);
    first = one.invoiceId;
    numbers = [one.number, two.number];
    const pay = (
      receivedOn: string,
      amountCents: number,
      allocations: { invoiceId: string; amountCents: number }[],
    ): Promise<string> => {
      at(receivedOn);
      return accountant(() =>
        w.get(PaymentService).record({ customerId, receivedOn, method: 'transfer', amountCents, allocations }),
      );
    };
    payments = [
      await pay(addDays(TODAY, 5), 1200_00, [{ invoiceId: one.invoiceId, amountCents: 1200_00 }]),
      await pay(addDays(TODAY, 6), 250_00, [{ invoiceId: two.invoiceId, amountCents: 200_00 }]),
    ];
    at(addDays(TODAY, 8));
  });
  afterAll(() => w.end());

  it('shows documents and money with a running balance and letters', async () => {
    const { movements, ...rest } = await view();
    expect(movements.map(({ label, balanceCents }) => [label, balanceCents])).toEqual([
      [`Facture ${numbers[0]}`, 1200_00],
      [`Facture ${numbers[1]}`, 2400_00],
      ['Virement', 1200_00],
      ['Virement', 950_00],
    ]);
    expect(rest).toMatchObject({
      openingCents: 0,
      debitCents: 2400_00,
      creditCents: 1450_00,
      closingCents: 950_00,
      overdueCents: 0,
    });
    expect(movements[0]!.letter).not.toBeNull();
    expect(movements[0]!.letter).toBe(movements[2]!.letter);
    expect(movements[1]!.letter).toBeNull();
  });

  it('carries over what was before, and reads as it was on a day', async () => {
    expect(await view({ from: addDays(TODAY, 6), to: addDays(TODAY, 6) })).toMatchObject({
      openingCents: 1200_00,
      movements: [{ creditCents: 250_00 }],
      closingCents: 950_00,
    });
    await expect(view({ from: TODAY, to: addDays(TODAY, -1) })).rejects.toMatchObject({ code: 'statement.days' });
  });

  it('ages what is owed, takes off what is not allotted, and adds up to statement and ledger', async () => {
    expect((await aged()).items).toMatchObject([
      { customerId, invoiceCount: 1, notDueCents: 1000_00, restCents: 50_00, totalCents: 950_00 },
    ]);
    expect(await booked()).toBe(950_00);
    expect((await aged(addDays(TODAY, 4))).items).toMatchObject([
      { notDueCents: 2400_00, restCents: 0, totalCents: 2400_00 },
    ]);
    expect((await aged(addDays(TODAY, -1))).items).toEqual([]);
    for (const [late, column] of [
      [1, 'to30Cents'],
      [30, 'to30Cents'],
      [31, 'to60Cents'],
      [90, 'to90Cents'],
      [91, 'beyondCents'],
    ] as const)
      expect((await aged(addDays(DUE, late))).totals[0]).toMatchObject({ [column]: 1000_00, totalCents: 950_00 });
    at(addDays(DUE, 1));
    expect(await view()).toMatchObject({ overdueCents: 1000_00 });
  });

  it('opens again when a payment is reversed, everywhere alike', async () => {
    await accountant(() => w.get(PaymentService).reverse(payments[0]!, 'Rejet'));
    const { movements, closingCents } = await view();
    expect(movements.at(-1)).toMatchObject({ label: 'Annulation, virement', debitCents: 1200_00 });
    expect(closingCents).toBe(2150_00);
    expect((await aged()).totals[0]).toMatchObject({ to30Cents: 2200_00, restCents: 50_00, totalCents: 2150_00 });
    expect(await booked()).toBe(2150_00);
    expect(first).toBeDefined();
  });

  it('comes as PDF, CSV and workbook', async () => {
    const client = await w.client('accountant');
    const pdf = await client.download(`/statements/${customerId}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const csv = (await client.download('/aged-balance/file?format=csv')).bytes.toString();
    expect(csv.split('\r\n')[1]).toBe('C0001;Mécanique du Rhône;0,00;2200,00;0,00;0,00;0,00;50,00;2150,00');
    expect((await client.download('/aged-balance/file')).bytes.subarray(0, 2).toString()).toBe('PK');
    await (await w.client('master_trainer')).get('/aged-balance').expect(403);
  });

  it('adds up to its total, while money comes in', async () => {
    let over = false;
    const paying = (async () => {
      for (let count = 0; count < 40; count += 1)
        await accountant(() =>
          w.get(PaymentService).record({
            customerId,
            receivedOn: addDays(TODAY, 8),
            method: 'transfer',
            amountCents: 1_00,
            allocations: [],
          }),
        );
      over = true;
    })();
    const drawn = [];
    while (!over) drawn.push(await aged());
    await paying;
    expect(drawn.length).toBeGreaterThan(10);
    const sum = (rows: readonly { totalCents: number }[]) => rows.reduce((cents, row) => cents + row.totalCents, 0);
    expect(drawn.filter(({ items, totals }) => sum(items) !== sum(totals))).toEqual([]);
  });
});
