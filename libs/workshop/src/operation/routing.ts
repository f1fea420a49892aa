import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { invalidFields, Work } from '@etabli/platform';
import { CatalogueCompetence, CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { catalogueErrors } from '../catalogue/catalogue.errors.js';
import { choiceRefusals, proposedMinutes } from '../catalogue/catalogue.rules.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { editRefusals, operationsRefusals } from '../order/order.rules.js';
import { backToWork } from '../order/partial-checks.js';
import { OperationWriter } from './operation-writer.js';
import { Operation, OperationCompetence } from './operation.entity.js';
import { operationErrors } from './operation.errors.js';
import { namingRefusals, type OperationKind, orderRefusals, type WantedOperation } from './operation.rules.js';
import { Operations } from './operation.service.js';

export interface AddOperation {
  readonly catalogueOperationId?: string | null;
  readonly title?: string | null;
  readonly lineId?: string | null;
  readonly machineId?: string | null;
  /** left out: setup + per piece × the line's quantity */
  readonly allottedMinutes?: number | null;
  readonly kind?: OperationKind | null;
  readonly reworkOfId?: string | null;
  readonly reworkReason?: string | null;
}

type Lines = readonly Pick<ProductionOrderLine, 'id' | 'position' | 'quantity'>[];

/** The list of operations of an order: one more from the catalogue, in another order, or as a past order had them. */
@Injectable()
export class Routing {
  constructor(
    private readonly work: Work,
    private readonly operations: Operations,
    private readonly writer: OperationWriter,
  ) {}

  /**
   * One operation more, the last; answers its id. A rework takes title, machine and competences of what it repairs, and a checked
   * order goes back to work. Throws `order.*`, `catalogue.not_found`, `catalogue.retired`, `operation.nothing_chosen`, 422 by field.
   */
  add(orderId: string, input: AddOperation): Promise<string> {
    return this.work.run('order.add_operation', async (tx) => {
      const order = await this.operations.lockedOrder(tx, orderId);
      const repairs = input.kind === 'rework' && order.state === 'checked';
      if (!repairs) orderErrors.throwIfAny(operationsRefusals(order));
      const known = await this.operations.known(tx, orderId);
      const wanted = await this.wanted(tx, orderId, input);
      const may = await this.operations.nameable(tx, order, [wanted]);
      const wrong = namingRefusals(known, [wanted], may).map(({ field, ...refusal }) => ({
        field: field.replace('operations.0.', ''),
        message: operationErrors.say(refusal).detail,
      }));
      if (wrong.length) throw invalidFields(wrong);
      if (repairs) await backToWork(tx, orderId);
      const [id] = await this.writer.write(tx, orderId, [wanted], known, await nextPosition(tx, orderId));
      return id!;
    });
  }

  /** The same operations, in the order of `ids`. Throws `order.not_found`, `order.ended`, `operation.others_meanwhile`. */
  reorder(orderId: string, ids: readonly string[]): Promise<void> {
    return this.work.run('order.split', async (tx) => {
      orderErrors.throwIfAny(editRefusals(await this.operations.lockedOrder(tx, orderId)));
      operationErrors.throwIfAny(orderRefusals(await this.operations.known(tx, orderId), ids));
      for (const [position, id] of ids.entries()) await tx.update(Operation, { id }, { position });
    });
  }

  /**
   * The operations of a past order, with the times for this order's quantities. Those here that carry no hours make place for
   * them. Throws `order.*`, `operation.same_order`, `operation.nothing_to_copy`, 422 by field.
   */
  copy(orderId: string, fromOrderId: string): Promise<void> {
    return this.work.run('order.copy_routing', async (tx) => {
      if (fromOrderId === orderId) throw operationErrors.invalid('operation.same_order', 'fromOrderId');
      if (!(await tx.existsBy(ProductionOrder, { id: fromOrderId }))) throw orderErrors.notFound('order.not_found');
      const past = (await inOrder(tx, fromOrderId)).filter(({ kind }) => kind !== 'rework');
      if (past.length === 0) throw operationErrors.invalid('operation.nothing_to_copy', 'fromOrderId');
      const copied = await this.copies(tx, past, await linesOf(tx, fromOrderId), await linesOf(tx, orderId));
      await this.operations.lockedOrder(tx, orderId);
      const known = await this.operations.known(tx, orderId);
      const here = await inOrder(tx, orderId);
      const named = new Set(here.flatMap(({ reworkOfId }) => reworkOfId ?? []));
      const staying = here.filter(({ id }) => {
        const facts = known.find((one) => one.id === id);
        return facts?.hasHours || facts?.hasPhotos || facts?.hasFindings || facts?.reworkOfId || named.has(id);
      });
      const weighed = await weightsOf(tx, staying);
      const kept = staying.map((one) => ({ ...one, competenceIds: [...(weighed.get(one.id)?.keys() ?? [])] }));
      await this.operations.replace(orderId, [...kept, ...copied]);
    });
  }

  private async wanted(tx: EntityManager, orderId: string, input: AddOperation): Promise<WantedOperation> {
    const lines = await linesOf(tx, orderId);
    const repaired =
      input.kind === 'rework' && input.reworkOfId
        ? await tx.findOneBy(Operation, { id: input.reworkOfId, orderId })
        : null;
    const lineId = input.lineId ?? repaired?.lineId ?? (lines.length === 1 ? lines[0]!.id : null);
    const named = { kind: input.kind, reworkOfId: input.reworkOfId, reworkReason: input.reworkReason, lineId };
    if (!input.catalogueOperationId) {
      if (!repaired) throw operationErrors.invalid('operation.nothing_chosen', 'catalogueOperationId');
      const weights = (await weightsOf(tx, [repaired])).get(repaired.id) ?? new Map<string, number>();
      return {
        ...named,
        title: input.title ?? `Reprise – ${repaired.title}`.slice(0, 200),
        machineId: input.machineId ?? repaired.machineId,
        allottedMinutes: input.allottedMinutes ?? 0,
        competenceIds: [...weights.keys()],
        weights: Object.fromEntries(weights),
      };
    }
    const chosen = await tx.findOneBy(CatalogueOperation, { id: input.catalogueOperationId });
    if (!chosen) throw catalogueErrors.notFound('catalogue.not_found');
    catalogueErrors.throwIfAny(choiceRefusals(chosen));
    const taught = await tx.findBy(CatalogueCompetence, { catalogueOperationId: chosen.id });
    const quantity = lines.find(({ id }) => id === lineId)?.quantity ?? '1';
    return {
      ...named,
      title: input.title ?? chosen.title,
      machineId: input.machineId ?? null,
      allottedMinutes: input.allottedMinutes ?? (input.kind === 'rework' ? 0 : proposedMinutes(chosen, quantity)),
      competenceIds: taught.map(({ competenceId }) => competenceId),
      catalogueOperationId: chosen.id,
    };
  }

  private async copies(
    tx: EntityManager,
    past: readonly Operation[],
    pastLines: Lines,
    lines: Lines,
  ): Promise<WantedOperation[]> {
    const ids = past.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []);
    const active = await tx.findBy(CatalogueOperation, { id: In(ids), state: 'active' });
    const taught = await tx.findBy(CatalogueCompetence, { catalogueOperationId: In(active.map(({ id }) => id)) });
    const weighed = await weightsOf(tx, past);
    return past.map(({ id, title, kind, machineId, allottedMinutes, lineId, catalogueOperationId }) => {
      const position = pastLines.find((line) => line.id === lineId)?.position;
      const line = lines.find((one) => one.position === position);
      const chosen = active.find((one) => one.id === catalogueOperationId);
      const weights = weighed.get(id) ?? new Map<string, number>();
      return {
        title,
        kind,
        machineId,
        lineId: line?.id ?? null,
        allottedMinutes: chosen ? proposedMinutes(chosen, line?.quantity ?? '1') : allottedMinutes,
        catalogueOperationId: chosen?.id ?? null,
        competenceIds: chosen
          ? taught.filter((one) => one.catalogueOperationId === chosen.id).map(({ competenceId }) => competenceId)
          : [...weights.keys()],
        ...(chosen ? {} : { weights: Object.fromEntries(weights) }),
      };
    });
  }
}

const inOrder = (tx: EntityManager, orderId: string): Promise<Operation[]> =>
  tx.find(Operation, { where: { orderId }, order: { position: 'ASC', id: 'ASC' } });

const linesOf = (tx: EntityManager, orderId: string): Promise<ProductionOrderLine[]> =>
  tx.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });

async function weightsOf(
  tx: EntityManager,
  operations: readonly { id: string }[],
): Promise<Map<string, Map<string, number>>> {
  const rows = await tx.findBy(OperationCompetence, { operationId: In(operations.map(({ id }) => id)) });
  const found = new Map(operations.map(({ id }) => [id, new Map<string, number>()]));
  for (const { operationId, competenceId, weight } of rows) found.get(operationId)?.set(competenceId, weight);
  return found;
}

async function nextPosition(tx: EntityManager, orderId: string): Promise<number> {
  const last = await tx.findOne(Operation, { where: { orderId }, order: { position: 'DESC' } });
  return (last?.position ?? -1) + 1;
}
