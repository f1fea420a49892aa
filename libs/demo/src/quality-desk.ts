import { Injectable } from '@nestjs/common';
import {
  Characteristics,
  InspectionQueries,
  Measurements,
  Nonconformities,
  NonconformityQueries,
} from '@etabli/workshop';
import type { Cast, Season } from './cast.js';
import { WORK_PICTURE } from './data/catalogue.js';
import { CATALOGUE_CHECKS, FIRST_PIECE, VALUES } from './data/quality.js';
import { STEPS } from './data/steps.js';
import { drawn } from './drawing.js';
import { isOwnWork, type LiveOperation, type LiveOrder } from './live-order.js';
import { Stage } from './stage.js';

/** Days before the last one. */
const FAULT = 15;
const SETTLED = 3;
const REWORK_MINUTES = 240;

/** What the trainers measure, what they find wrong and have done again. */
@Injectable()
export class QualityDesk {
  constructor(
    private readonly stage: Stage,
    private readonly characteristics: Characteristics,
    private readonly inspections: InspectionQueries,
    private readonly measurements: Measurements,
    private readonly nonconformities: Nonconformities,
    private readonly queries: NonconformityQueries,
  ) {}

  /** The checks of the catalogue. */
  async open({ groups, catalogue }: Cast): Promise<void> {
    for (const step of STEPS) {
      const wanted = CATALOGUE_CHECKS[step];
      if (wanted)
        await this.stage.act(groups.A.trainer, 'catalogue.edit', () =>
          this.characteristics.setOfCatalogue(catalogue[step], wanted),
        );
    }
  }

  /** A fault is found, done again and settled; on the last evening pieces are measured, one is out of tolerance. */
  announce({ agenda, days, today }: Season, cast: Cast, orders: readonly LiveOrder[]): void {
    const day = (before: number): string => days.at(-1 - before) ?? today;
    agenda.on(day(FAULT), '17:00', async () => {
      for (const order of underWay(orders).slice(0, 2)) await this.fault(cast, order);
    });
    agenda.on(day(SETTLED), '17:00', () => this.settle(cast, orders));
    agenda.on(day(0), '17:00', async () => {
      for (const [index, order] of underWay(orders).slice(0, 3).entries()) await this.measure(cast, order, index === 0);
    });
  }

  private async fault(cast: Cast, order: LiveOrder): Promise<void> {
    const { trainer } = cast.groups[order.plan.order.group];
    const faulty = worked(order);
    const id = await this.stage.act(trainer, 'nonconformity.edit', () =>
      this.nonconformities.open({
        orderId: order.id,
        operationId: faulty.id,
        what: 'Cote de perçage décalée de 2 mm',
        cause: 'plan_misread',
        toRework: '2',
      }),
    );
    await this.stage.act(trainer, 'nonconformity.edit', async () => {
      await this.nonconformities.takePhoto(id, drawn(WORK_PICTURE));
      await this.nonconformities.decide(id, { decision: 'rework' });
    });
    const { reworkOperationId } = await this.queries.find(id);
    const rework = { id: reworkOperationId!, step: faulty.step, target: REWORK_MINUTES, spent: 0, open: true };
    // the last operation of an order that stays open never closes by itself
    order.operations.splice(-1, 0, rework);
  }

  private async settle(cast: Cast, orders: readonly LiveOrder[]): Promise<void> {
    for (const order of orders) {
      const { trainer } = cast.groups[order.plan.order.group];
      for (const one of await this.queries.ofOrder(order.id)) {
        const { actions } = await this.queries.find(one.id);
        const may = actions.find(({ act }) => act === 'settle')?.refusals.length === 0;
        if (may) await this.stage.act(trainer, 'nonconformity.edit', () => this.nonconformities.settle(one.id));
      }
    }
  }

  private async measure(cast: Cast, order: LiveOrder, out: boolean): Promise<void> {
    const { trainer, youths } = cast.groups[order.plan.order.group];
    const { id: operationId } = worked(order);
    await this.stage.act(trainer, 'measurement.take', async () => {
      await this.characteristics.setOfOperation(operationId, [FIRST_PIECE]);
      const [asked] = await this.inspections.ofOperation(operationId);
      const values = out ? VALUES : VALUES.filter((_value, index) => index !== 3);
      for (const [index, value] of values.entries())
        await this.measurements.take(asked!.id, {
          piece: index + 1,
          value,
          studentId: youths[index % youths.length]!.id,
        });
      if (!out) return;
      const [measured] = await this.inspections.ofOperation(operationId);
      await this.nonconformities.open({
        orderId: order.id,
        operationId,
        measurementId: measured!.values.find(({ conform }) => !conform)!.id,
        what: 'Cote sur plan, pièce 4',
        cause: 'setting',
        toRework: '1',
      });
    });
  }
}

/** Orders of clients that stay open to the end of the play, with work done: what is left open there stops nothing. */
const underWay = (orders: readonly LiveOrder[]): LiveOrder[] =>
  orders.filter(
    (order) =>
      !order.over && !isOwnWork(order) && order.plan.endOn === null && order.operations.some(({ spent }) => spent > 0),
  );

const worked = ({ operations }: LiveOrder): LiveOperation => operations.findLast(({ spent }) => spent > 0)!;
