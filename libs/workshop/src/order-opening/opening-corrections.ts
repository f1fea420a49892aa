import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDecimals, compareDecimals, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { Operation } from '../operation/operation.entity.js';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import type { OrderState } from '../order/order.rules.js';
import {
  correctableRefusals,
  type CorrectedLine,
  lineAfter,
  lineRefusals,
  stateAfterCorrection,
} from './opening-correction.rules.js';
import {
  LineOpening,
  type OpeningChange,
  OperationOpening,
  OrderOpening,
  OrderOpeningCorrection,
} from './order-opening.entity.js';
import { orderOpeningErrors } from './order-opening.errors.js';

export interface OpeningCorrectionInput {
  readonly reason: string;
  /** those left out stay */
  readonly lines: readonly { lineId: string; deliveredQuantity: string; billedQuantity: string }[];
  readonly operations: readonly { operationId: string; minutesToDate: number }[];
}

type Correctable = ProductionOrderLine & CorrectedLine & { readonly index: number };

/** What was entered wrongly of the time before is put right with its reason; what was delivered and invoiced since is never touched. */
@Injectable()
export class OpeningCorrections {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `order_opening.not_found`, 409 `order_opening.order_over`, `order_opening.unchanged`, 422 by field:
   * `order_opening.delivered_above`, `.billed_above`, `.later_deliveries`, `.later_returns`, `.later_invoices`, `.line_unknown`,
   * `.operation_unknown`. Locks go order first, then its lines by id.
   */
  correct(orderId: string, { reason, lines, operations }: OpeningCorrectionInput): Promise<void> {
    return this.work.run('order_opening.correct', async (tx) => {
      if (!(await tx.existsBy(OrderOpening, { orderId }))) throw orderOpeningErrors.notFound('order_opening.not_found');
      const order = await lockedOrder(tx, orderId);
      orderOpeningErrors.throwIfAny(correctableRefusals(order.state));
      const all = await tx.find(ProductionOrderLine, {
        where: { orderId },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const wanted = await correctable(tx, all, lines);
      const wrong = wanted.flatMap((line) => lineRefusals(line, line.index));
      if (wrong.length > 0)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: orderOpeningErrors.say(refusal).detail })),
        );
      const hours = await changedHours(tx, orderId, operations);
      const changed = wanted.filter((line) => changesOf(line).length > 0);
      const changes = [...changed.flatMap(changesOf), ...hours.map(({ change }) => change)];
      if (changes.length === 0) throw orderOpeningErrors.refused('order_opening.unchanged');

      const id = newId();
      await tx.insert(OrderOpeningCorrection, {
        id,
        orderId,
        reason,
        changes,
        correctedBy: currentActor().userId,
        correctedAt: this.clock.now(),
      });
      const after = await writeLines(tx, changed, id, order.state);
      for (const { operationId, minutes } of hours)
        await tx.upsert(OperationOpening, { operationId, minutes, correctionId: id }, ['operationId']);
      await this.moveOrder(
        tx,
        order,
        all.map((line) => ({ ...line, ...after.get(line.id) })),
      );
    });
  }

  private async moveOrder(
    tx: EntityManager,
    { id, state, deliveredOn }: ProductionOrder,
    lines: readonly ProductionOrderLine[],
  ): Promise<void> {
    const next = stateAfterCorrection(state, lines);
    if (next === state) return;
    await tx.update(
      ProductionOrder,
      { id },
      { state: next, deliveredOn: next === 'delivered' ? (deliveredOn ?? this.clock.today()) : null },
    );
  }
}

/** Throws 422 `order_opening.line_unknown`. */
async function correctable(
  tx: EntityManager,
  all: readonly ProductionOrderLine[],
  wanted: OpeningCorrectionInput['lines'],
): Promise<Correctable[]> {
  const found: Correctable[] = [];
  for (const [index, one] of wanted.entries()) {
    const line = all.find(({ id }) => id === one.lineId);
    const before = line && (await tx.findOneBy(LineOpening, { lineId: line.id }));
    if (!before) throw orderOpeningErrors.invalid('order_opening.line_unknown', `lines.${index}.lineId`);
    found.push({ ...line, index, before, wanted: one });
  }
  return found;
}

/** '6.0000' → '6' */
const canonical = (decimal: string): string => addDecimals(decimal, '0');

function changesOf({ label, before, wanted }: Correctable): OpeningChange[] {
  const pairs = [
    { what: 'delivered' as const, from: before.deliveredQuantity, to: wanted.deliveredQuantity },
    { what: 'billed' as const, from: before.billedQuantity, to: wanted.billedQuantity },
  ];
  return pairs.flatMap((one) =>
    compareDecimals(one.from, one.to) === 0
      ? []
      : [{ label, ...one, from: canonical(one.from), to: canonical(one.to) }],
  );
}

/** Throws 422 `order_opening.operation_unknown`. */
async function changedHours(
  tx: EntityManager,
  orderId: string,
  wanted: OpeningCorrectionInput['operations'],
): Promise<{ operationId: string; minutes: number; change: OpeningChange }[]> {
  const changed = [];
  for (const [index, { operationId, minutesToDate: minutes }] of wanted.entries()) {
    const operation = await tx.findOneBy(Operation, { id: operationId, orderId });
    if (!operation)
      throw orderOpeningErrors.invalid('order_opening.operation_unknown', `operations.${index}.operationId`);
    const from = (await tx.findOneBy(OperationOpening, { operationId }))?.minutes ?? 0;
    const change = { what: 'minutes' as const, label: operation.title, from: String(from), to: String(minutes) };
    if (from !== minutes) changed.push({ operationId, minutes, change });
  }
  return changed;
}

async function writeLines(tx: EntityManager, lines: readonly Correctable[], correctionId: string, state: OrderState) {
  const wholeChecked = state === 'checked' || state === 'delivered';
  const after = new Map(lines.map((line) => [line.id, lineAfter(line, wholeChecked)]));
  for (const [id, quantities] of after) {
    const { deliveredQuantity, billedQuantity } = lines.find((line) => line.id === id)!.wanted;
    await tx.update(ProductionOrderLine, { id }, quantities);
    await tx.update(LineOpening, { lineId: id }, { deliveredQuantity, billedQuantity, correctionId });
  }
  return after;
}
