import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, decimalIsZero, fold, newId, type VatReason, vatReasonOf } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Outbox, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Delivery, DeliveryLine } from '../delivery/delivery.entity.js';
import { deliveryErrors } from '../delivery/delivery.errors.js';
import { EstimateOrder } from '../estimate/estimate-order.js';
import { afterDelivery, dayRefusals, deliverable, type HandedOver, linesRefusals } from '../delivery/delivery.rules.js';
import { CheckGate } from '../inspection/check-gate.js';
import { Operation } from '../operation/operation.entity.js';
import { OperationWriter } from '../operation/operation-writer.js';
import { WorkshopSetup } from '../settings/workshop-settings.service.js';
import { drawNumber } from './counters.js';
import { lockedOrder } from './locked-order.js';
import { ProductionOrder, ProductionOrderLine } from './order.entity.js';
import { orderErrors } from './order.errors.js';
import './order.events.js';
import { cancelRefusals, checkRefusals, deliverRefusals, editRefusals, type LineNature } from './order.rules.js';

export interface OpenOrderLine {
  quoteLineId: string | null;
  /** the part of `estimateId` that it sells */
  estimatePartId?: string | null;
  label: string;
  nature: LineNature;
  unit: string;
  /** decimal, above zero, four decimals at most */
  quantity: string;
  /** euros before tax, six decimals at most */
  unitPrice: string;
  discountBp?: number;
  vatRateBp: number;
  /** why there is no VAT; null for a rate */
  vatReason?: VatReason | null;
  /** the line before tax, as sold, all discounts taken off */
  soldCents: number;
  allottedMinutes: number;
}

export interface OpenOrder {
  quoteId: string | null;
  /** the estimate it was sold by: its operations, material and outside work go with the order */
  estimateId?: string | null;
  /** null: the school's own exercise, which is never billed */
  customerId: string | null;
  title: string;
  customerReference: string | null;
  dueOn: CivilDate | null;
  /** on the whole, a percentage or an amount */
  discountBp?: number;
  discountCents?: number;
  lines: readonly OpenOrderLine[];
}

export interface DeliverOrder {
  lines: readonly HandedOver[];
  /** who took the goods */
  receivedBy?: string | null;
  /** today when left out */
  deliveredOn?: CivilDate | null;
}

/** The life of a production order, from the accepted quote to the last delivery. */
@Injectable()
export class Orders {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly outbox: Outbox,
    private readonly setup: WorkshopSetup,
    private readonly writer: OperationWriter,
    private readonly estimates: EstimateOrder,
    private readonly gate: CheckGate,
  ) {}

  /** Opens an order with one operation a line, or as estimated, and answers its id. Throws `order.no_lines`, `order.already_opened`, 422 on `dueOn`. */
  openOrder(input: OpenOrder): Promise<string> {
    return this.work.run('order.open', async (tx) => {
      const openedOn = this.clock.today();
      await this.assertOpenable(tx, input, openedOn);
      const number = await drawNumber(tx, 'order', openedOn);
      const {
        quoteId,
        estimateId = null,
        customerId,
        title,
        customerReference,
        dueOn,
        discountBp = 0,
        discountCents = 0,
      } = input;
      const id = newId();
      await tx.insert(ProductionOrder, {
        id,
        number,
        customerId,
        quoteId,
        estimateId,
        title,
        customerReference,
        discountBp,
        discountCents,
        state: quoteId && (await this.setup.read()).releaseByHand ? 'planned' : 'released',
        openedOn,
        dueOn,
        searchText: searchText({ number, title, customerReference }),
      });
      const lines = input.lines.map((line, position) => ({
        id: newId(),
        orderId: id,
        position,
        ...line,
        discountBp: line.discountBp ?? 0,
        vatReason: vatReasonOf(line),
        checkedQuantity: '0',
        deliveredQuantity: '0',
        billedQuantity: '0',
      }));
      await tx.insert(ProductionOrderLine, lines);
      await this.writer.write(tx, id, await this.estimates.operations(tx, estimateId, lines), []);
      if (estimateId) await this.estimates.handOver(tx, id, estimateId, lines);
      return id;
    });
  }

  /** The school's own work, for no customer: one piece, one operation to begin with. Throws 422 on `dueOn`. */
  openExercise({
    title,
    dueOn,
    allottedMinutes,
  }: {
    title: string;
    dueOn?: CivilDate | null;
    allottedMinutes: number;
  }): Promise<string> {
    return this.openOrder({
      quoteId: null,
      customerId: null,
      title,
      customerReference: null,
      dueOn: dueOn ?? null,
      lines: [
        {
          quoteLineId: null,
          label: title,
          nature: 'goods',
          unit: 'pièce',
          quantity: '1',
          unitPrice: '0',
          vatRateBp: 0,
          soldCents: 0,
          allottedMinutes,
        },
      ],
    });
  }

  /** Fields left out stay. Throws `order.not_found`, `order.ended`, 422 on `dueOn`. */
  edit(
    orderId: string,
    change: { title?: string; customerReference?: string | null; dueOn?: CivilDate | null },
  ): Promise<void> {
    return this.work.run('order.edit', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(editRefusals(order));
      const { title = order.title, customerReference = order.customerReference, dueOn = order.dueOn } = change;
      assertDueDay(dueOn, order.openedOn);
      await tx.update(
        ProductionOrder,
        { id: orderId },
        { title, customerReference, dueOn, searchText: searchText({ number: order.number, title, customerReference }) },
      );
    });
  }

  /** Hours were logged: orders not begun yet are in work from now on. */
  begin(orderIds: readonly string[]): Promise<void> {
    return this.work.run('order.begin', async (tx) => {
      await tx.update(ProductionOrder, { id: In([...orderIds].sort()), state: 'released' }, { state: 'in_work' });
    });
  }

  /**
   * The trainer has checked the pieces: the work is over, every operation is done, all may leave.
   * Throws `order.already_checked`, `order.ended`, `inspection.missing`, `inspection.failed`, a warning `order.nonconformities_left`.
   */
  check(orderId: string, confirmed: readonly string[] = []): Promise<void> {
    return this.work.run('order.check', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(checkRefusals(order));
      await this.gate.pass(tx, orderId, confirmed);
      await tx.query('UPDATE production_order_lines SET checked_quantity = quantity WHERE order_id = $1', [orderId]);
      await tx.update(Operation, { orderId, state: 'open' }, { state: 'done' });
      await tx.update(
        ProductionOrder,
        { id: orderId },
        { state: 'checked', checkedOn: this.clock.today(), checkedBy: currentActor().userId },
      );
    });
  }

  /** Hours already logged stay in the youths' records. Throws `order.ended`, `order.partly_delivered`. */
  cancel(orderId: string): Promise<void> {
    return this.work.run('order.cancel', async (tx) => {
      const { state } = await lockedOrder(tx, orderId);
      const lines = await tx.findBy(ProductionOrderLine, { orderId });
      orderErrors.throwIfAny(
        cancelRefusals({ state, partlyDelivered: lines.some((line) => !decimalIsZero(line.deliveredQuantity)) }),
      );
      await tx.update(Operation, { orderId, state: 'open' }, { state: 'done' });
      await tx.update(ProductionOrder, { id: orderId }, { state: 'cancelled' });
    });
  }

  /**
   * Hands over all or a part of what is checked and answers the delivery's id; the last part ends the order.
   * Throws 409 `order.not_checked`, `month.locked`, 422 by line (`lines.0.quantity`) or on `deliveredOn`.
   */
  deliver(orderId: string, input: DeliverOrder): Promise<string> {
    return this.work.run('order.deliver', async (tx) => {
      const deliveredOn = input.deliveredOn ?? this.clock.today();
      await this.months.assertOpen('sales', deliveredOn);
      const order = await lockedOrder(tx, orderId);
      const lines = await tx.find(ProductionOrderLine, {
        where: { orderId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });

      const partlyChecked = lines.some((line) => !decimalIsZero(deliverable(line)));
      orderErrors.throwIfAny(deliverRefusals({ ...order, partlyChecked }));
      const wrong = [...linesRefusals(lines, input.lines), ...dayRefusals(order, deliveredOn, this.clock.today())];
      if (wrong.length)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: deliveryErrors.say(refusal).detail })),
        );

      const after = afterDelivery(lines, input.lines);
      for (const { id, deliveredQuantity } of after.lines)
        await tx.update(ProductionOrderLine, { id }, { deliveredQuantity });
      if (after.complete) await tx.update(ProductionOrder, { id: orderId }, { state: 'delivered', deliveredOn });
      const deliveryId = await this.writeDelivery(tx, orderId, { ...input, deliveredOn });

      await this.outbox.publish('workshop.order.delivered.v1', { orderId, deliveryId });
      return deliveryId;
    });
  }

  private async assertOpenable(
    tx: EntityManager,
    { lines, quoteId, dueOn }: OpenOrder,
    openedOn: CivilDate,
  ): Promise<void> {
    if (lines.length === 0) throw orderErrors.refused('order.no_lines');
    assertDueDay(dueOn, openedOn);
    const earlier = quoteId ? await tx.findOneBy(ProductionOrder, { quoteId }) : null;
    if (earlier) throw orderErrors.refused('order.already_opened', { number: earlier.number });
  }

  private async writeDelivery(
    tx: EntityManager,
    orderId: string,
    input: DeliverOrder & { deliveredOn: CivilDate },
  ): Promise<string> {
    const id = newId();
    await tx.insert(Delivery, {
      id,
      orderId,
      number: await drawNumber(tx, 'delivery', input.deliveredOn),
      deliveredOn: input.deliveredOn,
      receivedByName: input.receivedBy ?? null,
      recordedBy: currentActor().userId,
      recordedAt: this.clock.now(),
    });
    await tx.insert(
      DeliveryLine,
      input.lines.map(({ lineId, quantity }) => ({ deliveryId: id, orderLineId: lineId, quantity })),
    );
    return id;
  }
}

const searchText = (order: { number: string; title: string; customerReference: string | null }): string =>
  fold(`${order.number} ${order.title} ${order.customerReference ?? ''}`);

function assertDueDay(dueOn: CivilDate | null, openedOn: CivilDate): void {
  if (dueOn !== null && dueOn < openedOn) throw orderErrors.invalid('order.due_before_opening', 'dueOn');
}
