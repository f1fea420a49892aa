import fs from 'node:fs';
import { instantAt } from '@etabli/kernel';
import { Files } from '@etabli/platform';
import {
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  TODAY,
  world,
  type World,
} from '@etabli/testing';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { ProgressDrafts } from '../progress/progress-drafts.js';
import { BillingFacts } from './billing-facts.queries.js';
import { EinvoiceSetup } from './einvoice-settings.service.js';
import { EreportingQueries } from './ereporting.queries.js';
import { Ereporting } from './ereporting.service.js';

const FITTING = part({ nature: 'service', label: 'Pose', quantity: '1', unitPrice: '1000' });

describe('e-reporting', () => {
  let w: World;
  let person: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    person = await newCustomer(w, { kind: 'person', name: 'Blanc', firstName: 'Ève', siren: undefined });
    await w.as('director', () => w.get(EinvoiceSetup).set({ reportingPeriod: 'month', reportedFrom: '2026-11-01' }));
  });
  afterAll(() => w.end());

  const issue = (id: string): Promise<string> => w.as('accountant', () => w.get(InvoiceService).issue(id));
  const pay = (customerId: string, invoiceId: string, amountCents: number) =>
    w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents,
        allocations: [{ invoiceId, amountCents }],
      }),
    );
  const write = () => w.as('system', () => w.get(Ereporting).write());
  const batches = async () => (await w.get(EreportingQueries).batches({})).items;
  const contentOf = async (id: string) => {
    const [{ file_id: fileId }] = await w.db.query('SELECT file_id FROM ereporting_batches WHERE id = $1', [id]);
    return JSON.parse(fs.readFileSync((await w.get(Files).find(fileId)).path, 'utf8'));
  };

  it('tells a deposit when it is issued and the final invoice without it, and payments by rate', async () => {
    const { orderId, lineIds } = await checkedOrder(w, person, [FITTING]);
    const deposit = await w.as('accountant', () => w.get(ProgressDrafts).deposit(orderId, 3000));
    await issue(deposit);
    await pay(person, deposit, 360_00);
    const final = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '1' }]);
    await issue(final);
    await pay(person, final, 840_00);
    const facts = w.get(BillingFacts);
    expect(
      (await facts.sales('2026-11-01', TODAY)).map(({ netCents, vatCents }) => [netCents, vatCents]).sort(),
    ).toEqual(
      [
        [300_00, 60_00],
        [1000_00, 200_00],
        [-300_00, -60_00],
      ].sort(),
    );
    expect((await facts.payments('2026-11-01', TODAY)).map(({ amountCents }) => amountCents)).toEqual([360_00, 840_00]);
  });

  it('takes a credit note off, counts goods when they are sold, and leaves French businesses and exempt teaching out', async () => {
    const sold = await issuedInvoice(w, person, [part()]);
    await issue(await w.as('accountant', () => w.get(CreditDrafts).create(sold.invoiceId, 'Pièce rayée', null)));
    await issuedInvoice(w, await newCustomer(w), [FITTING]);
    await issuedInvoice(w, person, [part({ nature: 'service', vatRateBp: 0 })]);
    const abroad = await newCustomer(w, {
      name: 'Stahl GmbH',
      siren: undefined,
      vatNumber: 'DE123456789',
      country: 'DE',
      postalCode: '10115',
      city: 'Berlin',
    });
    const exported = await issuedInvoice(w, abroad, [part({ vatRateBp: 0, vatReason: 'intra_eu_goods' })]);
    const sales = await w.get(BillingFacts).sales('2026-11-01', TODAY);
    expect(sales.find(({ invoiceId }) => invoiceId === exported.invoiceId)).toMatchObject({
      scope: 'INT',
      vatCents: 0,
    });
    expect(sales.filter(({ goodsNetCents, scope }) => scope === 'B2C' && goodsNetCents !== 0)).toMatchObject([
      { netCents: 1000_00, vatCents: 200_00 },
      { netCents: -1000_00, vatCents: -200_00 },
    ]);
    expect(sales.filter(({ vatRateBp, scope }) => vatRateBp === 0 && scope === 'B2C')).toEqual([]);
  });

  it('writes nothing before the period is over, then one batch a kind, once', async () => {
    expect(await write()).toBe(0);
    w.clock.startAt(instantAt('2026-12-01', '08:00'));
    expect(await write()).toBe(2);
    expect(await write()).toBe(0);
    const told = await batches();
    for (const { id, totalCents, vatCents } of told) {
      const { figures } = await w.get(EreportingQueries).batch(id);
      expect(figures.reduce((sum, figure) => sum + figure.amountCents, 0)).toBe(totalCents);
      expect(figures.reduce((sum, figure) => sum + figure.vatCents, 0)).toBe(vatCents);
      for (const { amountCents, documents } of figures) {
        expect(documents.reduce((sum, one) => sum + one.amountCents, 0)).toBe(amountCents);
        expect(documents.every(({ number }) => number !== '')).toBe(true);
      }
    }
    const [payments, sales] = told.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(sales).toMatchObject({ kind: 'sales', periodFrom: '2026-11-01', periodTo: '2026-11-30', rank: 1 });
    expect(await contentOf(sales!.id)).toMatchObject({
      lignes: [
        { jour: TODAY, clientele: 'B2C', categorie: 'TLB1', horsTaxes: '0', tva: '0', factures: 2 },
        { jour: TODAY, clientele: 'B2C', categorie: 'TPS1', tauxTva: '20', horsTaxes: '1000', tva: '200', factures: 2 },
        { jour: TODAY, clientele: 'INT', categorie: 'TNT1', tauxTva: '0', horsTaxes: '1000', tva: '0' },
      ],
    });
    expect(await contentOf(payments!.id)).toMatchObject({ lignes: [{ jour: TODAY, tauxTva: '20', encaisse: '1200' }] });
  });

  it('tells what came late in a further batch of its period', async () => {
    const late = await issuedInvoice(w, person, [part({ nature: 'service', quantity: '1', unitPrice: '50' })]);
    // an invoice that was issued on the last day while the batch was being written
    await w.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query("UPDATE invoices SET issued_on = '2026-11-30' WHERE id = $1", [late.invoiceId]);
    });
    expect(await write()).toBe(1);
    expect((await batches())[0]).toMatchObject({ kind: 'sales', periodFrom: '2026-11-01', rank: 2, totalCents: 50_00 });
  });
});
