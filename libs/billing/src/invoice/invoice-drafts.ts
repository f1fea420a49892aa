import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDecimals, compareDecimals, decimalIsZero, fold, maxDay, newId } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Delivery, DeliveryLine, ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { Quote, QuoteLine } from '../quote/quote.entity.js';
import { vatShares } from '../ledger/ledger.rules.js';
import { Invoice, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { billable, type BillableLine, editRefusals, smaller } from './invoice.rules.js';
import { priced, sectorOf } from './line.rules.js';
import type { VatOption } from './snapshot.rules.js';

export interface EditDraft {
  customerReference?: string | null;
  title?: string;
  /** quantities to bill; a line left out stays, quantity '0' takes it off */
  lines?: readonly { lineId: string; quantity: string }[];
}

type NewLine = Omit<InvoiceLine, 'id' | 'invoiceId' | 'position' | 'netCents'>;

/** Invoices before they are issued: drafted by a delivery or by hand, cut down, thrown away. */
@Injectable()
export class InvoiceDrafts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The draft of a delivery, made once; null when nothing of it is left to bill or the order has no customer. */
  fromDelivery(deliveryId: string): Promise<string | null> {
    return this.work.run('invoice.draft', async (tx) => {
      const delivery = await tx.findOneByOrFail(Delivery, { id: deliveryId });
      const order = await tx.findOneOrFail(ProductionOrder, {
        where: { id: delivery.orderId },
        lock: { mode: 'pessimistic_write' },
      });
      const known = await tx.findOneBy(Invoice, { deliveryId });
      if (known || order.customerId === null) return known?.id ?? null;
      const handed = new Map(
        (await tx.findBy(DeliveryLine, { deliveryId })).map((line) => [line.orderLineId, line.quantity]),
      );
      return this.write(tx, order, [delivery], (line, rest) => smaller(rest, handed.get(line.id) ?? '0'), deliveryId);
    });
  }

  /** A draft of all that is delivered and not billed. Throws `invoice.nothing_to_bill`, `invoice.order_without_customer`, 422 on `orderId`. */
  fromOrder(orderId: string): Promise<string> {
    return this.work.run('invoice.draft', async (tx) => {
      const order = await tx.findOne(ProductionOrder, { where: { id: orderId }, lock: { mode: 'pessimistic_write' } });
      if (!order) throw invoiceErrors.invalid('invoice.order_not_found', 'orderId');
      if (order.customerId === null) throw invoiceErrors.refused('invoice.order_without_customer');
      const deliveries = await tx.find(Delivery, { where: { orderId }, order: { deliveredOn: 'ASC', id: 'ASC' } });
      const id = await this.write(tx, order, deliveries, (_line, rest) => rest, null);
      if (id === null) throw invoiceErrors.refused('invoice.nothing_to_bill');
      return id;
    });
  }

  /** Throws `invoice.issued`, `invoice.line_not_found`, 422 `invoice.above_billable` by line, `invoice.no_line_left`. */
  async edit(id: string, change: EditDraft): Promise<void> {
    await this.work.run('invoice.edit', async (tx) => {
      const invoice = await lockedInvoice(tx, id);
      invoiceErrors.throwIfAny(editRefusals(invoice));
      const { title = invoice.title, customerReference = invoice.customerReference } = change;
      const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
      const rests = new Map((await billableLines(tx, invoice.orderId, id)).map((line) => [line.id, billable(line)]));
      for (const [index, { lineId, quantity }] of (change.lines ?? []).entries()) {
        const line = lines.find((one) => one.id === lineId);
        if (!line) throw invoiceErrors.invalid('invoice.line_not_found', `lines.${index}.lineId`);
        const rest = rests.get(line.orderLineId) ?? '0';
        if (compareDecimals(quantity, rest) > 0) {
          throw invoiceErrors.invalid('invoice.above_billable', `lines.${index}.quantity`, {
            quantity: rest.replace('.', ','),
            label: line.label,
          });
        }
        line.quantity = quantity;
      }
      const kept = lines.filter((line) => !decimalIsZero(line.quantity));
      if (kept.length === 0) throw invoiceErrors.refused('invoice.no_line_left');
      await tx.delete(InvoiceLine, { invoiceId: id });
      await tx.update(Invoice, { id }, { title, customerReference, ...(await writeLines(tx, id, kept)) });
    });
  }

  /** Throws `invoice.issued`. */
  async remove(id: string): Promise<void> {
    await this.work.run('invoice.remove', async (tx) => {
      invoiceErrors.throwIfAny(editRefusals(await lockedInvoice(tx, id)));
      await tx.delete(Invoice, { id });
    });
  }

  private async write(
    tx: EntityManager,
    order: ProductionOrder,
    deliveries: readonly Delivery[],
    quantityOf: (line: ProductionOrderLine, rest: string) => string,
    /** the delivery whose own draft this is; a draft of what is left belongs to none */
    deliveryId: string | null,
  ): Promise<string | null> {
    const rests = new Map((await billableLines(tx, order.id)).map((line) => [line.id, billable(line)]));
    const orderLines = await tx.find(ProductionOrderLine, { where: { orderId: order.id }, order: { position: 'ASC' } });
    const quoteLines = await tx.findBy(QuoteLine, { id: In(orderLines.flatMap((line) => line.quoteLineId ?? [])) });
    const lines: NewLine[] = orderLines
      .map((line) => ({ line, quantity: quantityOf(line, rests.get(line.id) ?? '0') }))
      .filter(({ quantity }) => !decimalIsZero(quantity))
      .map(({ line, quantity }) => ({
        orderLineId: line.id,
        nature: line.nature,
        sector: sectorOf(line.vatRateBp),
        label: line.label,
        details: quoteLines.find((quoteLine) => quoteLine.id === line.quoteLineId)?.details ?? null,
        quantity,
        unit: line.unit,
        unitPrice: line.unitPrice,
        vatRateBp: line.vatRateBp,
      }));
    if (lines.length === 0 || order.customerId === null) return null;
    const customer = await tx.findOneByOrFail(Customer, { id: order.customerId });
    const quote = order.quoteId ? await tx.findOneBy(Quote, { id: order.quoteId }) : null;
    const id = newId();
    const deliveryNumbers = deliveries.map(({ number }) => number).join(', ');
    await tx.insert(Invoice, {
      id,
      kind: 'invoice',
      number: null,
      createdOn: this.clock.today(),
      issuedOn: null,
      dueOn: null,
      seller: null,
      buyer: null,
      vatOption: null,
      texts: null,
      suppliedOn: maxDay(...deliveries.map(({ deliveredOn }) => deliveredOn)),
      customerId: customer.id,
      orderId: order.id,
      deliveryId,
      title: order.title,
      orderNumber: order.number,
      deliveryNumbers,
      quoteNumber: quote?.number ?? null,
      customerReference: order.customerReference,
      netCents: 0,
      vatCents: 0,
      grossCents: 0,
      searchText: fold(
        [order.title, customerLabel(customer), customer.code, order.number, deliveryNumbers, order.customerReference]
          .filter(Boolean)
          .join(' '),
      ),
    });
    await tx.update(Invoice, { id }, await writeLines(tx, id, lines));
    return id;
  }
}

/** Throws `invoice.not_found`. */
export async function lockedInvoice(tx: EntityManager, id: string): Promise<Invoice> {
  const invoice = await tx.findOne(Invoice, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
  return invoice;
}

/** VAT by rate, with what waits for the receipt under that option; written anew. */
export async function writeVat(
  tx: EntityManager,
  invoiceId: string,
  lines: readonly InvoiceLine[],
  option: VatOption,
): Promise<ReturnType<typeof vatShares>> {
  const shares = vatShares(priced(lines).vatGroups, lines, option);
  await tx.delete(InvoiceVatLine, { invoiceId });
  await tx.insert(
    InvoiceVatLine,
    shares.map((share) => ({ id: newId(), invoiceId, ...share })),
  );
  return shares;
}

/** Writes lines and VAT of a draft and answers its totals. */
async function writeLines(
  tx: EntityManager,
  invoiceId: string,
  given: readonly NewLine[],
): Promise<Pick<Invoice, 'netCents' | 'vatCents' | 'grossCents'>> {
  const { lines, netCents, vatCents, grossCents } = priced(given);
  const rows = lines.map((line, index) => ({ ...line, id: newId(), invoiceId, position: index + 1 }));
  await tx.insert(InvoiceLine, rows);
  await writeVat(tx, invoiceId, rows, 'on_debits');
  return { netCents, vatCents, grossCents };
}

/** The order's lines with what other drafts already hold. */
async function billableLines(tx: EntityManager, orderId: string, exceptInvoiceId?: string): Promise<BillableLine[]> {
  const lines = await tx.findBy(ProductionOrderLine, { orderId });
  const drafted = await tx
    .createQueryBuilder(InvoiceLine, 'l')
    .innerJoin(Invoice, 'i', 'i.id = l.invoice_id AND i.number IS NULL AND i.order_id = :orderId', { orderId })
    .where('i.id IS DISTINCT FROM CAST(:exceptInvoiceId AS uuid)', { exceptInvoiceId: exceptInvoiceId ?? null })
    .select(['l.order_line_id AS "lineId"', 'l.quantity AS quantity'])
    .getRawMany<{ lineId: string; quantity: string }>();
  return lines.map(({ id, deliveredQuantity, billedQuantity }) => ({
    id,
    deliveredQuantity,
    billedQuantity,
    draftedQuantity: drafted
      .filter(({ lineId }) => lineId === id)
      .reduce((sum, { quantity }) => addDecimals(sum, quantity), '0'),
  }));
}
