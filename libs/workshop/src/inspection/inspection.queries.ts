import { Injectable } from '@nestjs/common';
import { addDecimals } from '@etabli/kernel';
import { currentContext, mayActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { catalogueErrors } from '../catalogue/catalogue.errors.js';
import { Operation } from '../operation/operation.entity.js';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import type { CatalogueCharacteristic } from './characteristic.entity.js';
import { CheckGate } from './check-gate.js';
import type {
  CharacteristicView,
  MeasurementView,
  OperationInspectionView,
  OrderInspectionsView,
} from './inspection.dto.js';
import { inspectionErrors } from './inspection.errors.js';
import { bounds } from './inspection.rules.js';

type Row = Omit<CatalogueCharacteristic, 'catalogueOperationId'> & { operationId: string; operationTitle: string };

interface ValueRow extends Omit<MeasurementView, 'measuredAt' | 'studentName'> {
  characteristicId: string;
  measuredAt: Date;
  firstName: string | null;
  lastName: string | null;
  groupId: string | null;
}

const FACTS = `c.id, c.position, c.label, c.nominal, c.lower_deviation AS "lowerDeviation", c.upper_deviation AS "upperDeviation", c.unit, c.instrument, c.moment, c.every_n AS "everyN"`;

const VALUES = `
  SELECT m.id, m.characteristic_id AS "characteristicId", m.piece, m.value, m.conform, m.instrument, m.measured_at AS "measuredAt", m.corrects_id AS "correctsId", m.reason,
         EXISTS (SELECT 1 FROM measurements x WHERE x.corrects_id = m.id) AS corrected, u.name AS "trainerName",
         s.first_name AS "firstName", s.last_name AS "lastName", s.group_id AS "groupId",
         (SELECT n.id FROM nonconformities n JOIN measurements x ON x.id = n.measurement_id
           WHERE x.characteristic_id = m.characteristic_id AND x.piece = m.piece AND n.state <> 'withdrawn' ORDER BY n.id DESC LIMIT 1) AS "nonconformityId"
    FROM measurements m LEFT JOIN users u ON u.id = m.measured_by LEFT JOIN students s ON s.id = m.student_id
   WHERE m.characteristic_id = ANY($1) ORDER BY m.measured_at, m.id`;

/** What is to check and what was measured. */
@Injectable()
export class InspectionQueries {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
    private readonly gate: CheckGate,
  ) {}

  /** Throws `catalogue.not_found`. */
  async ofCatalogue(id: string): Promise<CharacteristicView[]> {
    if (!(await this.work.manager.existsBy(CatalogueOperation, { id })))
      throw catalogueErrors.notFound('catalogue.not_found');
    const rows: Row[] = await this.work.manager.query(
      `SELECT ${FACTS} FROM catalogue_characteristics c WHERE c.catalogue_operation_id = $1 ORDER BY c.position, c.id`,
      [id],
    );
    return rows.map((row) => toView(row, []));
  }

  /** Throws `inspection.operation_unknown`. */
  async ofOperation(operationId: string): Promise<CharacteristicView[]> {
    if (!(await this.work.manager.existsBy(Operation, { id: operationId })))
      throw inspectionErrors.notFound('inspection.operation_unknown');
    return (await this.read('c.operation_id = $1', operationId)).flatMap(({ characteristics }) => characteristics);
  }

  /** The operations that have something to check. Throws `order.not_found`. */
  async ofOrder(orderId: string): Promise<OrderInspectionsView> {
    if (!(await this.work.manager.existsBy(ProductionOrder, { id: orderId })))
      throw orderErrors.notFound('order.not_found');
    return {
      operations: await this.read('o.order_id = $1', orderId),
      missing: (await this.gate.refusals(this.work.manager, orderId))
        .map(inspectionErrors.say)
        .map(({ code, detail }) => ({ code, detail })),
    };
  }

  private async read(where: string, id: string): Promise<OperationInspectionView[]> {
    const rows: Row[] = await this.work.manager.query(
      `SELECT ${FACTS}, o.id AS "operationId", o.title AS "operationTitle" FROM characteristics c JOIN operations o ON o.id = c.operation_id
        WHERE ${where} ORDER BY o.position, o.id, c.position, c.id`,
      [id],
    );
    const values: ValueRow[] = await this.work.manager.query(VALUES, [rows.map((row) => row.id)]);
    const seen = await this.seen();
    const operations = [...new Set(rows.map(({ operationId }) => operationId))];
    return operations.map((operationId) => {
      const mine = rows.filter((row) => row.operationId === operationId);
      return {
        operationId,
        operationTitle: mine[0]!.operationTitle,
        characteristics: mine.map((row) =>
          toView(
            row,
            values
              .filter(({ characteristicId }) => characteristicId === row.id)
              .map((value) => toMeasurementView(value, seen)),
          ),
        ),
      };
    });
  }

  /** Youths whose names the actor may read: of his groups; none for who reads no file. */
  private async seen(): Promise<(groupId: string | null) => boolean> {
    const actor = currentContext()?.actor;
    if (!actor || !mayActor(actor, 'student.read')) return () => false;
    const mine = await this.visibility.groupIds();
    return (groupId) => mine === 'all' || (groupId !== null && mine.includes(groupId));
  }
}

/** '12.5000' → '12.5' */
const canonical = (decimal: string): string => addDecimals(decimal, '0');

function toView(row: Row, values: MeasurementView[]): CharacteristicView {
  const { id, label, unit, instrument, moment, everyN } = row;
  return {
    id,
    label,
    nominal: canonical(row.nominal),
    lowerDeviation: canonical(row.lowerDeviation),
    upperDeviation: canonical(row.upperDeviation),
    ...bounds(row),
    unit,
    instrument,
    moment,
    everyN,
    nextPiece: nextPiece(values, everyN),
    values,
  };
}

/** The first one, then the one after the last; in process so many further. */
const nextPiece = (values: readonly MeasurementView[], everyN: number | null): number =>
  values.length === 0 ? (everyN ?? 1) : Math.max(...values.map(({ piece }) => piece)) + (everyN ?? 1);

const toMeasurementView = (row: ValueRow, seen: (groupId: string | null) => boolean): MeasurementView => {
  const { characteristicId: _of, firstName, lastName, groupId, measuredAt, value, ...rest } = row;
  return {
    ...rest,
    value: canonical(value),
    measuredAt: measuredAt.toISOString(),
    studentName: firstName && seen(groupId) ? shortName(firstName, lastName) : null,
  };
};

/** « Adem B. » */
export const shortName = (firstName: string, lastName: string | null): string =>
  lastName ? `${firstName} ${lastName.slice(0, 1)}.` : firstName;
