import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Competence } from '@etabli/curriculum';
import { invalidFields, Work } from '@etabli/platform';
import { Assignment } from '../hours/assignment.entity.js';
import { TimeEntry } from '../hours/time-entry.entity.js';
import { Machine } from '../machine/machine.entity.js';
import { lockedOrder } from '../order/locked-order.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { operationsRefusals } from '../order/order.rules.js';
import { backToWork } from '../order/partial-checks.js';
import { Characteristic } from '../inspection/characteristic.entity.js';
import { Measurement } from '../inspection/measurement.entity.js';
import { Nonconformity } from '../nonconformity/nonconformity.entity.js';
import { CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { OperationOpening } from '../order-opening/order-opening.entity.js';
import { OperationPhoto } from '../photo/operation-photo.entity.js';
import { Operation } from './operation.entity.js';
import { OperationWriter } from './operation-writer.js';
import { operationErrors } from './operation.errors.js';
import {
  closeRefusals,
  type KnownOperation,
  type Nameable,
  namingRefusals,
  removed,
  reopenRefusals,
  splitRefusals,
  type WantedOperation,
} from './operation.rules.js';

/** The steps of an order. Locks go order first, then its operations. */
@Injectable()
export class Operations {
  constructor(
    private readonly work: Work,
    private readonly writer: OperationWriter,
  ) {}

  /**
   * Splits the order as wanted, in that order: known operations change, new ones come, missing ones go with their plan.
   * Throws `order.not_found`, `order.checked`, `order.ended`, `operation.has_hours`, `operation.none_left`, 422 by field.
   */
  replace(orderId: string, wanted: readonly WantedOperation[]): Promise<void> {
    return this.work.run('order.split', async (tx) => {
      const order = await lockedOrder(tx, orderId);
      orderErrors.throwIfAny(operationsRefusals(order));
      const known = await this.known(tx, orderId);
      operationErrors.throwIfAny(splitRefusals(known, wanted));
      const wrong = namingRefusals(known, wanted, await this.nameable(tx, order, wanted));
      if (wrong.length)
        throw invalidFields(
          wrong.map(({ field, ...refusal }) => ({ field, message: operationErrors.say(refusal).detail })),
        );

      const gone = removed(known, wanted).map(({ id }) => id);
      if (gone.length) {
        await tx.delete(Assignment, { operationId: In(gone) });
        await tx.delete(Operation, { id: In(gone) });
      }
      await this.writer.write(tx, orderId, wanted, known);
    });
  }

  /** The step is over: no more hours on it. Throws `operation.not_found`, `operation.already_done`, `order.checked`, `order.ended`. */
  close(operationId: string): Promise<void> {
    return this.work.run('operation.close', async (tx) => {
      const { operation, order } = await this.locked(tx, operationId);
      orderErrors.throwIfAny(operationsRefusals(order));
      operationErrors.throwIfAny(closeRefusals(operation));
      await tx.update(Operation, { id: operationId }, { state: 'done' });
    });
  }

  /** Rework: the step takes hours again, and a checked order goes back to work. Throws `operation.already_open`, `order.ended`. */
  reopen(operationId: string): Promise<void> {
    return this.work.run('operation.reopen', async (tx) => {
      const { operation, order } = await this.locked(tx, operationId);
      operationErrors.throwIfAny(reopenRefusals(operation));
      if (order.state === 'checked') await backToWork(tx, order.id);
      else orderErrors.throwIfAny(operationsRefusals(order));
      await tx.update(Operation, { id: operationId }, { state: 'open' });
    });
  }

  private async locked(
    tx: EntityManager,
    operationId: string,
  ): Promise<{ operation: Operation; order: ProductionOrder }> {
    const { orderId } = (await tx.findOneBy(Operation, { id: operationId })) ?? {};
    if (!orderId) throw operationErrors.notFound('operation.not_found');
    const order = await lockedOrder(tx, orderId);
    const operation = await tx.findOne(Operation, { where: { id: operationId }, lock: { mode: 'pessimistic_write' } });
    if (!operation) throw operationErrors.notFound('operation.not_found');
    return { operation, order };
  }

  /** For the commands beside. Throws `order.not_found`. */
  async lockedOrder(tx: EntityManager, id: string): Promise<ProductionOrder> {
    const order = await lockedOrder(tx, id);
    return order;
  }

  /** Locks the operations, so that no hours slip onto one that goes away. */
  async known(tx: EntityManager, orderId: string): Promise<KnownOperation[]> {
    const operations = await tx.find(Operation, {
      where: { orderId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const worked = await tx
      .createQueryBuilder(TimeEntry, 'e')
      .select('DISTINCT e.operation_id', 'id')
      .where({ operationId: In(operations.map(({ id }) => id)) })
      .getRawMany<{ id: string }>();
    const before = await tx.findBy(OperationOpening, { operationId: In(operations.map(({ id }) => id)) });
    const pictured = await tx.find(OperationPhoto, {
      select: { id: true, operationId: true },
      where: { operationId: In(operations.map(({ id }) => id)) },
    });
    const proven = await this.proven(
      tx,
      operations.map(({ id }) => id),
    );
    return operations.map(({ id, title, catalogueOperationId, kind, reworkOfId, reworkReason }) => ({
      id,
      title,
      catalogueOperationId,
      kind,
      reworkOfId,
      reworkReason,
      hasHours: worked.some((one) => one.id === id) || before.some(({ operationId }) => operationId === id),
      hasPhotos: pictured.some(({ operationId }) => operationId === id),
      hasFindings: proven.has(id),
    }));
  }

  /** Those on which a value was taken or a non-conformity found. */
  private async proven(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const measured = await tx
      .createQueryBuilder(Measurement, 'm')
      .innerJoin(Characteristic, 'c', 'c.id = m.characteristic_id')
      .select('DISTINCT c.operation_id', 'id')
      .where('c.operation_id = ANY(:ids)', { ids })
      .getRawMany<{ id: string }>();
    const found = await tx.find(Nonconformity, {
      select: { id: true, operationId: true, reworkOperationId: true },
      where: [{ operationId: In(ids) }, { reworkOperationId: In(ids) }],
    });
    return new Set(
      [
        ...measured.map(({ id }) => id),
        ...found.flatMap(({ operationId, reworkOperationId }) => [operationId, reworkOperationId]),
      ].filter((id): id is string => id !== null),
    );
  }

  async nameable(
    tx: EntityManager,
    { id: orderId, dueOn }: ProductionOrder,
    wanted: readonly WantedOperation[],
  ): Promise<Nameable> {
    const machineIds = wanted.flatMap(({ machineId }) => machineId ?? []);
    const competenceIds = wanted.flatMap((one) => one.competenceIds);
    const chosen = wanted.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []);
    const [lines, machines, competences, catalogue] = [
      await tx.find(ProductionOrderLine, { select: { id: true }, where: { orderId } }),
      machineIds.length ? await tx.find(Machine, { select: { id: true }, where: { id: In(machineIds) } }) : [],
      competenceIds.length ? await tx.find(Competence, { select: { id: true }, where: { id: In(competenceIds) } }) : [],
      chosen.length
        ? await tx.find(CatalogueOperation, { select: { id: true }, where: { id: In(chosen), state: 'active' } })
        : [],
    ];
    return {
      lineIds: idsOf(lines),
      machineIds: idsOf(machines),
      competenceIds: idsOf(competences),
      catalogueOperationIds: idsOf(catalogue),
      dueOn,
    };
  }
}

const idsOf = (rows: readonly { id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
