import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, compareDecimals, decimalIsZero, maxDay } from '@etabli/kernel';
import { Customer, CustomerService } from '@etabli/customers';
import { Clock, lockedRows, Work } from '@etabli/platform';
import {
  Delivery,
  DeliveryLine,
  isDelivered,
  OrderOpening,
  ProductionOrder,
  ProductionOrderLine,
} from '@etabli/workshop';
import { liveDeposits } from '../progress/deposits.js';
import { orderMoney } from '../progress/order-money.js';
import { takenOffLines } from '../progress/progress.rules.js';
import { QuoteLine } from '../quote/quote.entity.js';
import { billableLines, discountLeft, finalOrNot } from './billable.js';
import { draftOf, searchTextOf } from './draft-of-order.js';
import { Invoice, InvoiceLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { writeParts } from './invoice-parts.js';
import type { NewLine } from './line.rules.js';
import { billable, codesOf, customerRefusals, editRefusals, shapeRefusals, smaller } from './invoice.rules.js';
import type { PostalAddress } from './snapshot.rules.js';

export interface EditDraft {
  /** of a draft of no order */
  customerId?: string;
  customerReference?: string | null;
  title?: string;
  serviceCode?: string | null;
  engagementNumber?: string | null;
  deliveredTo?: { label: string; address: PostalAddress } | null;
  /** quantities to bill; a line left out stays, quantity '0' takes it off */
  lines?: readonly { lineId: string; quantity: string }[];
}

/** Drafts of what was delivered: made by a delivery or by hand, cut down, thrown away. */
@Injectable()
export class InvoiceDrafts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
  ) {}

  /**
   * The draft of a delivery, made once; null when nothing of it is left to bill or the order has no customer. An order billed by
   * situations has no invoice a delivery: after the last one comes its final invoice.
   */
  fromDelivery(deliveryId: string): Promise<string | null> {
    return this.work.run('invoice.draft', async (tx) => {
      const delivery = await tx.findOneByOrFail(Delivery, { id: deliveryId });
      const order = await lockedOrder(tx, delivery.orderId);
      const known = await tx.findOneBy(Invoice, { deliveryId });
      if (known || !order || order.customerId === null) return known?.id ?? null;
      const { situationBp } = await orderMoney(tx, order);
      if (situationBp > 0 && !isDelivered(order.state)) return null;
      const handed = new Map(
        (await tx.findBy(DeliveryLine, { deliveryId })).map((line) => [line.orderLineId, line.quantity]),
      );
      const quantityOf = (line: ProductionOrderLine, rest: string): string =>
        situationBp > 0 ? rest : smaller(rest, handed.get(line.id) ?? '0');
      return this.write(tx, order, [delivery], quantityOf, deliveryId);
    });
  }

  /**
   * A draft of all that is delivered and not billed. Throws `invoice.nothing_to_bill`, `invoice.order_without_customer`,
   * `invoice.situations_first`, 422 on `orderId`.
   */
  fromOrder(orderId: string): Promise<string> {
    return this.work.run('invoice.draft', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      if (!order) throw invoiceErrors.invalid('invoice.order_not_found', 'orderId');
      if (order.customerId === null) throw invoiceErrors.refused('invoice.order_without_customer');
      const { situationBp } = await orderMoney(tx, order);
      if (situationBp > 0 && !isDelivered(order.state)) throw invoiceErrors.refused('invoice.situations_first');
      const deliveries = await tx.find(Delivery, { where: { orderId }, order: { deliveredOn: 'ASC', id: 'ASC' } });
      const id = await this.write(tx, order, deliveries, (_line, rest) => rest, null);
      if (id === null) throw invoiceErrors.refused('invoice.nothing_to_bill');
      return id;
    });
  }

  /**
   * Throws `invoice.issued`, `invoice.lines_fixed` for lines of a deposit, situation or credit note, `invoice.line_not_found`,
   * 422 `invoice.above_billable` by line, `invoice.no_line_left`; for another customer `invoice.customer_fixed`, `customer.archived`,
   * 422 `customer.not_found`. Mentions, zero rates and codes are those of the customer at issue: the new one counts.
   */
  async edit(id: string, change: EditDraft): Promise<void> {
    await this.work.run('invoice.edit', async (tx) => {
      const invoice = await lockedInvoice(tx, id);
      invoiceErrors.throwIfAny([...editRefusals(invoice), ...(change.lines ? shapeRefusals(invoice) : [])]);
      const customer = await this.customerOf(tx, invoice, change.customerId ?? invoice.customerId);
      const own = codesOf(invoice, customer);
      const {
        title = invoice.title,
        customerReference = invoice.customerReference,
        serviceCode = own.serviceCode,
        engagementNumber = own.engagementNumber,
        deliveredTo = invoice.deliveredTo,
      } = change;
      const kept = { customerId: customer.id, title, customerReference, serviceCode, engagementNumber, deliveredTo };
      const searchText = searchTextOf({ ...invoice, ...kept }, customer);
      await tx.update(Invoice, { id }, { ...kept, searchText });
      if (change.lines) await this.cutDown(tx, invoice, change.lines);
    });
  }

  /** Throws `invoice.issued`. */
  async remove(id: string): Promise<void> {
    await this.work.run('invoice.remove', async (tx) => {
      invoiceErrors.throwIfAny(editRefusals(await lockedInvoice(tx, id)));
      await tx.delete(Invoice, { id });
    });
  }

  private async customerOf(tx: EntityManager, invoice: Invoice, customerId: string): Promise<Customer> {
    if (customerId === invoice.customerId) return tx.findOneByOrFail(Customer, { id: customerId });
    invoiceErrors.throwIfAny(customerRefusals(invoice));
    return this.customers.findForDocument(customerId);
  }

  private async cutDown(
    tx: EntityManager,
    invoice: Invoice & { orderId: string | null },
    wanted: readonly { lineId: string; quantity: string }[],
  ): Promise<void> {
    const { id } = invoice;
    const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
    const open = invoice.orderId === null ? [] : await billableLines(tx, invoice.orderId, id);
    const rests = new Map(open.map((line) => [line.id, billable(line)]));
    for (const [index, { lineId, quantity }] of wanted.entries()) {
      const line = lines.find((one) => one.id === lineId);
      if (!line) throw invoiceErrors.invalid('invoice.line_not_found', `lines.${index}.lineId`);
      const rest = line.orderLineId === null ? null : (rests.get(line.orderLineId) ?? '0');
      if (rest !== null && compareDecimals(quantity, rest) > 0) {
        throw invoiceErrors.invalid('invoice.above_billable', `lines.${index}.quantity`, {
          quantity: rest.replace('.', ','),
          label: line.label,
        });
      }
      line.quantity = quantity;
    }
    const kept = lines.filter((line) => !decimalIsZero(line.quantity));
    if (kept.length === 0) throw invoiceErrors.refused('invoice.no_line_left');
    await this.price(tx, invoice, kept);
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
        label: line.label,
        details: quoteLines.find((quoteLine) => quoteLine.id === line.quoteLineId)?.details ?? null,
        quantity,
        unit: line.unit,
        unitPrice: line.unitPrice,
        discountBp: line.discountBp,
        vatRateBp: line.vatRateBp,
        vatReason: line.vatReason,
      }));
    if (lines.length === 0 || order.customerId === null) return null;
    const draft = await draftOf(tx, order, this.clock.today(), {
      kind: 'invoice',
      suppliedOn: maxDay(...(await suppliedDays(tx, order, deliveries))),
      deliveryId,
      deliveryNumbers: deliveries.map(({ number }) => number).join(', '),
    });
    await tx.insert(Invoice, draft);
    await this.price(tx, { ...draft, orderId: order.id }, lines);
    return draft.id;
  }

  /** Lines, discount, kind and amounts of a draft, as they follow from what is billed of its order. */
  private async price(tx: EntityManager, invoice: Invoice, lines: readonly NewLine[]): Promise<void> {
    const { id, orderId } = invoice;
    if (orderId === null) {
      await tx.update(Invoice, { id }, await writeParts(tx, id, lines, invoice));
      return;
    }
    const order = await tx.findOneByOrFail(ProductionOrder, { id: orderId });
    const sold = lines.filter((line) => line.orderLineId);
    const discount = await discountLeft(tx, order, id, sold);
    const kind = await finalOrNot(tx, orderId, id, sold);
    const taken = kind === 'final' ? takenOffLines(await orderMoney(tx, order)) : [];
    const amounts = await writeParts(tx, id, [...sold, ...taken], discount);
    const deposits = kind === 'final' ? await liveDeposits(tx, orderId) : [];
    const prepaidCents = deposits
      .filter((deposit) => deposit.settledCents === deposit.grossCents)
      .reduce((sum, deposit) => sum + deposit.grossCents, 0);
    const prepaid = Math.min(prepaidCents, amounts.grossCents);
    await tx.update(
      Invoice,
      { id },
      { ...amounts, ...discount, kind, prepaidCents: prepaid, payableCents: amounts.grossCents - prepaid },
    );
  }
}

const lockedOrder = (tx: EntityManager, id: string): Promise<ProductionOrder | null> =>
  tx.findOne(ProductionOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Throws `invoice.not_found`. */
export async function lockedInvoice(tx: EntityManager, id: string): Promise<Invoice> {
  const [invoice] = await lockedRows(tx, Invoice, [id]);
  if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
  return invoice;
}

/** What was handed over before the school began with Établi has no delivery here: it counts from the day it was taken over. */
async function suppliedDays(
  tx: EntityManager,
  { id: orderId }: ProductionOrder,
  deliveries: readonly Delivery[],
): Promise<CivilDate[]> {
  if (deliveries.length > 0) return deliveries.map(({ deliveredOn }) => deliveredOn);
  return (await tx.findBy(OrderOpening, { orderId })).map(({ takenOn }) => takenOn);
}
