import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { Operation } from '../operation/operation.entity.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { measureRefusals } from '../order/order.rules.js';
import { Characteristic } from './characteristic.entity.js';
import { inspectionErrors } from './inspection.errors.js';
import { conforms, correctionRefusals } from './inspection.rules.js';
import { Measurement } from './measurement.entity.js';

export interface NewMeasurement {
  readonly piece: number;
  /** a decimal text */
  readonly value: string;
  /** who measured; left out: the trainer himself */
  readonly studentId?: string | null;
  /** left out: the one of the characteristic */
  readonly instrument?: string | null;
}

/** Values taken of pieces, judged when they are taken, never changed. */
@Injectable()
export class Measurements {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Answers its id. Throws `inspection.characteristic_unknown`, `order.not_released`, `order.ended`, 404 for a youth not to be seen. */
  take(characteristicId: string, { piece, value, studentId, instrument }: NewMeasurement): Promise<string> {
    return this.work.run('measurement.take', async (tx) => {
      if (studentId) await this.visibility.assertStudent(studentId);
      const characteristic = await open(tx, characteristicId);
      return this.write(tx, characteristic, {
        piece,
        value,
        studentId: studentId ?? null,
        instrument: instrument || characteristic.instrument,
        correctsId: null,
        reason: null,
      });
    });
  }

  /** A new row of the same piece, by the same youth, with the reason; answers its id. Throws as `take`, `inspection.already_corrected`. */
  correct(id: string, { value, reason }: { value: string; reason: string }): Promise<string> {
    return this.work.run('measurement.correct', async (tx) => {
      const before = await tx.findOneBy(Measurement, { id });
      if (!before) throw inspectionErrors.notFound('inspection.measurement_unknown');
      if (before.studentId) await this.visibility.assertStudent(before.studentId);
      const characteristic = await open(tx, before.characteristicId);
      const corrected = await tx.existsBy(Measurement, { correctsId: id });
      inspectionErrors.throwIfAny(correctionRefusals({ corrected }));
      const { piece, studentId, instrument } = before;
      return this.write(tx, characteristic, { piece, value, studentId, instrument, correctsId: id, reason });
    });
  }

  private async write(
    tx: EntityManager,
    characteristic: Characteristic,
    of: Pick<Measurement, 'piece' | 'value' | 'studentId' | 'instrument' | 'correctsId' | 'reason'>,
  ): Promise<string> {
    const id = newId();
    await tx.insert(Measurement, {
      id,
      characteristicId: characteristic.id,
      ...of,
      conform: conforms(characteristic, of.value),
      measuredBy: currentActor().userId,
      measuredAt: this.clock.now(),
    });
    return id;
  }
}

/** Locks the order, so that no value slips in while it is checked. */
async function open(tx: EntityManager, id: string): Promise<Characteristic> {
  const characteristic = await tx.findOneBy(Characteristic, { id });
  const operation = characteristic && (await tx.findOneBy(Operation, { id: characteristic.operationId }));
  if (!operation) throw inspectionErrors.notFound('inspection.characteristic_unknown');
  const order = await tx.findOne(ProductionOrder, {
    where: { id: operation.orderId },
    lock: { mode: 'pessimistic_write' },
  });
  orderErrors.throwIfAny(measureRefusals(order!));
  return characteristic;
}
