import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { catalogueErrors } from '../catalogue/catalogue.errors.js';
import { Operation } from '../operation/operation.entity.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { editRefusals } from '../order/order.rules.js';
import { CatalogueCharacteristic, Characteristic } from './characteristic.entity.js';
import { inspectionErrors } from './inspection.errors.js';
import { measuredRefusals, wantedRefusals, type WantedCharacteristic } from './inspection.rules.js';
import { Measurement } from './measurement.entity.js';

/** What is to check of an operation, in the catalogue and in the order that took it. */
@Injectable()
export class Characteristics {
  constructor(private readonly work: Work) {}

  /** The whole list, in its order; the catalogue has a new version. Throws `catalogue.not_found`, 422 by field. */
  setOfCatalogue(id: string, wanted: readonly WantedCharacteristic[]): Promise<void> {
    return this.work.run('catalogue.edit', async (tx) => {
      const operation = await tx.findOne(CatalogueOperation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!operation) throw catalogueErrors.notFound('catalogue.not_found');
      const known = await tx.findBy(CatalogueCharacteristic, { catalogueOperationId: id });
      throwIfWrong(wanted, known);
      const gone = goneIds(known, wanted);
      if (gone.length) await tx.delete(CatalogueCharacteristic, { id: In(gone) });
      for (const [position, { id: kept, ...one }] of wanted.entries())
        if (kept) await tx.update(CatalogueCharacteristic, { id: kept }, valuesOf(one, position));
        else
          await tx.insert(CatalogueCharacteristic, {
            id: newId(),
            catalogueOperationId: id,
            ...valuesOf(one, position),
          });
      await tx.increment(CatalogueOperation, { id }, 'version', 1);
    });
  }

  /** Throws `inspection.operation_unknown`, `order.ended`, 409 `inspection.measured`, 422 by field. */
  setOfOperation(operationId: string, wanted: readonly WantedCharacteristic[]): Promise<void> {
    return this.work.run('inspection.edit', async (tx) => {
      const operation = await tx.findOneBy(Operation, { id: operationId });
      if (!operation) throw inspectionErrors.notFound('inspection.operation_unknown');
      const order = await tx.findOne(ProductionOrder, {
        where: { id: operation.orderId },
        lock: { mode: 'pessimistic_write' },
      });
      orderErrors.throwIfAny(editRefusals(order!));
      const known = await tx.findBy(Characteristic, { operationId });
      throwIfWrong(wanted, known);
      const measured = await measuredIds(
        tx,
        known.map(({ id }) => id),
      );
      inspectionErrors.throwIfAny(
        measuredRefusals(
          known.map((one) => ({ ...one, measured: measured.has(one.id) })),
          wanted,
        ),
      );
      const gone = goneIds(known, wanted);
      if (gone.length) await tx.delete(Characteristic, { id: In(gone) });
      for (const [position, { id, ...one }] of wanted.entries())
        if (id) await tx.update(Characteristic, { id }, valuesOf(one, position));
        else await tx.insert(Characteristic, { id: newId(), operationId, ...valuesOf(one, position) });
    });
  }
}

/** An operation chosen from the catalogue brings its checks, unless it has its own already. */
export async function copyCharacteristics(
  tx: EntityManager,
  operationId: string,
  catalogueOperationId: string,
): Promise<void> {
  if (await tx.existsBy(Characteristic, { operationId })) return;
  const found = await tx.find(CatalogueCharacteristic, {
    where: { catalogueOperationId },
    order: { position: 'ASC' },
  });
  const rows = found.map(({ catalogueOperationId: _from, ...one }) => ({ ...one, id: newId(), operationId }));
  if (rows.length) await tx.insert(Characteristic, rows);
}

const valuesOf = (
  { label, nominal, lowerDeviation, upperDeviation, unit, instrument, moment, everyN }: WantedCharacteristic,
  position: number,
): Omit<Characteristic, 'id' | 'operationId'> => ({
  position,
  label,
  nominal,
  lowerDeviation,
  upperDeviation,
  unit,
  instrument: instrument || null,
  moment,
  everyN: everyN ?? null,
});

const goneIds = (known: readonly { id: string }[], wanted: readonly WantedCharacteristic[]): string[] =>
  known.filter(({ id }) => !wanted.some((one) => one.id === id)).map(({ id }) => id);

async function measuredIds(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.find(Measurement, {
    select: { id: true, characteristicId: true },
    where: { characteristicId: In(ids) },
  });
  return new Set(rows.map(({ characteristicId }) => characteristicId));
}

function throwIfWrong(wanted: readonly WantedCharacteristic[], known: readonly { id: string }[]): void {
  const wrong = wantedRefusals(wanted, new Set(known.map(({ id }) => id)));
  if (wrong.length)
    throw invalidFields(
      wrong.map(({ field, ...refusal }) => ({ field, message: inspectionErrors.say(refusal).detail })),
    );
}
