import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, fold, lineNet, newId, type VatReason, vatReasonOf } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { CatalogueCompetence, CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { Machine } from '../machine/machine.entity.js';
import { Operation } from '../operation/operation.entity.js';
import type { WantedOperation } from '../operation/operation.rules.js';
import { OperationWriter } from '../operation/operation-writer.js';
import { drawNumber } from '../order/counters.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import type { LineNature } from '../order/order.rules.js';
import { LineOpening, OperationOpening, OrderOpening } from './order-opening.entity.js';
import { orderOpeningErrors } from './order-opening.errors.js';
import { openingRefusals, openingState } from './order-opening.rules.js';

export interface OpeningInput {
  readonly customerId?: string | null;
  readonly title: string;
  readonly previousNumber?: string | null;
  readonly customerReference?: string | null;
  readonly openedOn: CivilDate;
  readonly dueOn?: CivilDate | null;
  readonly lines: readonly {
    readonly label: string;
    readonly nature: LineNature;
    readonly unit: string;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly vatRateBp: number;
    readonly vatReason?: VatReason | null;
    readonly allottedMinutes: number;
    readonly deliveredQuantity: string;
    readonly billedQuantity: string;
  }[];
  /** none: one a line */
  readonly operations: readonly {
    readonly catalogueOperationId?: string | null;
    readonly title?: string | null;
    readonly machineId?: string | null;
    readonly lineIndex?: number | null;
    readonly allottedMinutes: number;
    readonly minutesToDate: number;
    readonly done?: boolean;
  }[];
}

/**
 * Orders that were under way when the school began: with what was delivered, invoiced and spent before. Nothing is published: what
 * was delivered before makes no delivery note, what was invoiced before is never invoiced again.
 */
@Injectable()
export class OrderOpenings {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
    private readonly vatRates: VatRates,
    private readonly writer: OperationWriter,
  ) {}

  /** The order's id. Throws 422 by field: `order_opening.*`, `vat.not_in_force`, `customer.not_found`, `customer.archived`. */
  take(input: OpeningInput): Promise<string> {
    return this.work.run('order_opening.take', async (tx) => {
      const today = this.clock.today();
      await this.assertRight(input, today);
      const facts = factsOf(input);
      const state = openingState(facts);
      const id = newId();
      const number = await drawNumber(tx, 'order', today);
      const { customerId = null, title, customerReference = null, openedOn, dueOn = null } = input;
      await tx.insert(ProductionOrder, {
        id,
        number,
        customerId,
        quoteId: null,
        title,
        customerReference,
        state,
        openedOn,
        dueOn,
        deliveredOn: state === 'delivered' ? today : null,
        searchText: fold([number, title, customerReference, input.previousNumber].filter(Boolean).join(' ')),
      });
      const lineIds = await writeLines(tx, id, input.lines);
      await this.writeOperations(tx, id, input, lineIds);
      await tx.insert(OrderOpening, {
        orderId: id,
        takenOn: today,
        previousNumber: input.previousNumber ?? null,
        enteredBy: currentActor().userId,
        enteredAt: this.clock.now(),
      });
      return id;
    });
  }

  private async assertRight(input: OpeningInput, today: CivilDate): Promise<void> {
    const wrong = openingRefusals(factsOf(input), today);
    if (wrong.length > 0)
      throw invalidFields(
        wrong.map(({ field, ...refusal }) => ({ field, message: orderOpeningErrors.say(refusal).detail })),
      );
    if (input.customerId) await this.customers.findForDocument(input.customerId);
    await this.vatRates.ofLines(input.lines, today);
  }

  private async writeOperations(
    tx: EntityManager,
    orderId: string,
    { lines, operations }: OpeningInput,
    lineIds: readonly string[],
  ): Promise<void> {
    const given =
      operations.length > 0
        ? operations
        : lines.map(({ label, allottedMinutes }, lineIndex) => ({
            title: label,
            lineIndex,
            allottedMinutes,
            minutesToDate: 0,
            done: false,
          }));
    const wanted = await namedOperations(tx, given, lineIds);
    const ids = await this.writer.write(tx, orderId, wanted, []);
    const done = ids.filter((_id, index) => given[index]!.done);
    if (done.length > 0) await tx.update(Operation, { id: In(done) }, { state: 'done' });
    const spent = ids.flatMap((operationId, index) => {
      const { minutesToDate } = given[index]!;
      return minutesToDate > 0 ? [{ operationId, minutes: minutesToDate }] : [];
    });
    if (spent.length > 0) await tx.insert(OperationOpening, spent);
  }
}

const factsOf = ({ openedOn, dueOn = null, lines, operations }: OpeningInput) => ({
  openedOn,
  dueOn,
  lines,
  operations: operations.map(({ lineIndex = null, minutesToDate, done = false }) => ({
    lineIndex,
    minutesToDate,
    done,
  })),
});

async function writeLines(tx: EntityManager, orderId: string, lines: OpeningInput['lines']): Promise<string[]> {
  const rows = lines.map((line, position) => ({
    ...line,
    id: newId(),
    orderId,
    position,
    quoteLineId: null,
    discountBp: 0,
    vatReason: vatReasonOf(line),
    soldCents: lineNet(line),
    // what has left was checked before
    checkedQuantity: line.deliveredQuantity,
  }));
  await tx.insert(ProductionOrderLine, rows);
  await tx.insert(
    LineOpening,
    rows.map(({ id, deliveredQuantity, billedQuantity }) => ({ lineId: id, deliveredQuantity, billedQuantity })),
  );
  return rows.map(({ id }) => id);
}

/** Throws 422 by field: `order_opening.no_title`, `order_opening.unknown`. */
async function namedOperations(
  tx: EntityManager,
  given: OpeningInput['operations'],
  lineIds: readonly string[],
): Promise<WantedOperation[]> {
  const chosen = given.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []);
  const catalogue = await tx.findBy(CatalogueOperation, { id: In(chosen) });
  const taught = await tx.findBy(CatalogueCompetence, { catalogueOperationId: In(chosen) });
  const machines = await tx.findBy(Machine, { id: In(given.flatMap(({ machineId }) => machineId ?? [])) });
  return given.map(({ catalogueOperationId = null, machineId = null, lineIndex, allottedMinutes, ...one }, index) => {
    const entry = catalogue.find(({ id }) => id === catalogueOperationId);
    if (catalogueOperationId && !entry)
      throw orderOpeningErrors.invalid('order_opening.unknown', `operations.${index}.catalogueOperationId`);
    if (machineId && !machines.some(({ id }) => id === machineId))
      throw orderOpeningErrors.invalid('order_opening.unknown', `operations.${index}.machineId`);
    const title = one.title || entry?.title;
    if (!title) throw orderOpeningErrors.invalid('order_opening.no_title', `operations.${index}.title`);
    const lineId = lineIndex === null || lineIndex === undefined ? null : (lineIds[lineIndex] ?? null);
    return {
      title,
      lineId: lineId ?? (lineIds.length === 1 ? lineIds[0]! : null),
      machineId,
      allottedMinutes,
      catalogueOperationId,
      competenceIds: taught
        .filter((competence) => competence.catalogueOperationId === catalogueOperationId)
        .map(({ competenceId }) => competenceId),
    };
  });
}
