import { CustomerService } from '@etabli/customers';
import { InvoiceDrafts, InvoiceService, QuoteService } from '@etabli/billing';
import { instantAt } from '@etabli/kernel';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService } from '@etabli/students';
import { Orders, ProductionOrderLine } from '@etabli/workshop';
import type { World } from '../harness/world.js';

export const SCHOOL_SIREN = '552100554';
export const TODAY = '2026-11-23';

type NewCustomer = Parameters<CustomerService['create']>[0];
type QuoteLine = Parameters<QuoteService['create']>[0]['lines'][number];

/** A school that may invoice, at nine o'clock on a Monday. */
export async function openSchool(
  w: World,
  school: Partial<Parameters<SchoolService['create']>[0]> = {},
): Promise<void> {
  w.clock.startAt(instantAt(TODAY, '09:00'));
  await w.as('system', () =>
    w.get(SchoolService).create({
      name: 'École de production Saint-Éloi',
      legalForm: 'association loi 1901',
      siren: SCHOOL_SIREN,
      addressLine1: '12 rue des Forges',
      postalCode: '69100',
      city: 'Villeurbanne',
      email: 'contact@saint-eloi.example',
      phone: '04 78 00 00 00',
      vatOption: 'on_receipts',
      paymentDays: 30,
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      bankName: 'Crédit Agricole',
      ...school,
    }),
  );
}

export const business = (change: Partial<NewCustomer> = {}): NewCustomer => ({
  kind: 'business',
  name: 'Mécanique du Rhône',
  siren: '732829320',
  addressLine1: '4 chemin du Port',
  postalCode: '69680',
  city: 'Chassieu',
  email: 'achats@meca-rhone.example',
  ...change,
});

export const newCustomer = (w: World, change: Partial<NewCustomer> = {}): Promise<string> =>
  w.as('director', () => w.get(CustomerService).create(business(change)));

export const part = (change: Partial<QuoteLine> = {}): QuoteLine => ({
  nature: 'goods',
  label: 'Platine de fixation',
  quantity: '10',
  unit: 'pièce',
  unitPrice: '100',
  vatRateBp: 2000,
  allottedMinutes: 600,
  ...change,
});

/** An accepted order whose pieces are checked, nothing delivered yet. */
export function checkedOrder(
  w: World,
  customerId: string,
  lines: readonly QuoteLine[],
): Promise<{ orderId: string; quoteId: string; lineIds: string[] }> {
  return w.as('director', async () => {
    const quotes = w.get(QuoteService);
    const quoteId = await quotes.create({
      customerId,
      title: 'Platines et montage',
      customerReference: 'CDE-4512',
      lines: [...lines],
    });
    await quotes.send(quoteId, { byMail: false });
    const orderId = await quotes.accept(quoteId, { acceptedBy: 'Mme Martin' });
    await w.get(Orders).check(orderId);
    const found = await w.db.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
    return { orderId, quoteId, lineIds: found.map(({ id }) => id) };
  });
}

/** Delivers these quantities and answers the draft the delivery makes. */
export function deliveredDraft(
  w: World,
  orderId: string,
  lines: readonly { lineId: string; quantity: string }[],
): Promise<string> {
  return w.as('director', async () => {
    const deliveryId = await w.get(Orders).deliver(orderId, { lines, receivedBy: 'M. Durand' });
    return (await w.get(InvoiceDrafts).fromDelivery(deliveryId))!;
  });
}

/** An issued invoice of these lines, entirely delivered. */
export async function issuedInvoice(
  w: World,
  customerId: string,
  lines: readonly QuoteLine[] = [part()],
): Promise<{ invoiceId: string; orderId: string; number: string }> {
  const { orderId, lineIds } = await checkedOrder(w, customerId, lines);
  const invoiceId = await deliveredDraft(
    w,
    orderId,
    lineIds.map((lineId, index) => ({ lineId, quantity: lines[index]!.quantity })),
  );
  const number = await w.as('accountant', () => w.get(InvoiceService).issue(invoiceId));
  return { invoiceId, orderId, number };
}

/** A group of twelve with a trainer of its own. */
export const newGroup = (w: World, name = 'Métallerie'): Promise<string> =>
  w.as('director', async () => {
    const trainerId = await w
      .get(StaffService)
      .create({ firstName: 'Marc', lastName: 'Forge', kind: 'master_trainer' });
    return w.get(GroupService).create({ name, trade: name, trainerId, capacity: 12 });
  });
