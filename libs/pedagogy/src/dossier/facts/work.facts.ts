import { Injectable } from '@nestjs/common';
import { CustomerNamings } from '@etabli/customers';
import type { CivilDate } from '@etabli/kernel';
import { Work as Database } from '@etabli/platform';

export interface DoneOperation {
  readonly id: string;
  readonly title: string;
  readonly machineName: string | null;
  readonly rework: boolean;
  readonly minutes: number;
}
export interface MadeLine {
  readonly label: string;
  readonly quantity: string;
  readonly unit: string;
}
/** An order on which the youth worked: a real part, or an exercise of the school. */
export interface DoneWork {
  readonly orderId: string;
  readonly number: string;
  readonly title: string;
  /** 'client': of a customer who is not named; a name only where the customer agreed; null: the school's own exercise */
  readonly customer: { readonly name: string | null } | null;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly minutes: number;
  readonly deliveredOn: CivilDate | null;
  readonly lines: readonly MadeLine[];
  readonly operations: readonly DoneOperation[];
}

interface Row {
  orderId: string;
  number: string;
  title: string;
  customerId: string | null;
  deliveredOn: CivilDate | null;
  operationId: string;
  operationTitle: string;
  machineName: string | null;
  rework: boolean;
  minutes: number;
  fromOn: CivilDate;
  toOn: CivilDate;
}

/** What a youth made, from the hours that count. */
@Injectable()
export class WorkFacts {
  constructor(
    private readonly database: Database,
    private readonly namings: CustomerNamings,
  ) {}

  /** The latest first; of one order alone when it is given. `day`: on which the customers' agreements are read. */
  async of(studentId: string, day: CivilDate, orderId: string | null = null): Promise<DoneWork[]> {
    const rows: Row[] = await this.database.manager.query(
      `SELECT o.id AS "orderId", o.number, o.title, o.customer_id AS "customerId", o.delivered_on AS "deliveredOn", p.id AS "operationId",
              p.title AS "operationTitle", m.name AS "machineName", p.kind = 'rework' AS rework, sum(t.minutes)::int AS minutes,
              min(t.day) AS "fromOn", max(t.day) AS "toOn"
         FROM time_entries t JOIN operations p ON p.id = t.operation_id JOIN production_orders o ON o.id = p.order_id
         LEFT JOIN machines m ON m.id = p.machine_id
        WHERE t.student_id = $1 AND t.voided_at IS NULL AND ($2::uuid IS NULL OR o.id = $2)
        GROUP BY o.id, p.id, m.id ORDER BY max(t.day) DESC, o.id, p.position, p.id`,
      [studentId, orderId],
    );
    const orderIds = [...new Set(rows.map((row) => row.orderId))];
    const names = await this.namings.names([...new Set(rows.flatMap(({ customerId }) => customerId ?? []))], day);
    const lines: (MadeLine & { orderId: string })[] = await this.database.manager.query(
      `SELECT order_id AS "orderId", label, quantity, unit FROM production_order_lines WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position`,
      [orderIds],
    );
    const works = orderIds.map((id) =>
      toWork(
        rows.filter((row) => row.orderId === id),
        names,
        lines,
      ),
    );
    return works.sort((a, b) => b.toOn.localeCompare(a.toOn) || b.number.localeCompare(a.number));
  }

  /** Minutes that count, 0 for an order he never worked on. */
  async minutesOn(studentId: string, orderId: string): Promise<number> {
    const [row]: { minutes: number }[] = await this.database.manager.query(
      `SELECT coalesce(sum(t.minutes), 0)::int AS minutes FROM time_entries t JOIN operations p ON p.id = t.operation_id
        WHERE t.student_id = $1 AND p.order_id = $2 AND t.voided_at IS NULL`,
      [studentId, orderId],
    );
    return row!.minutes;
  }
}

function toWork(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  lines: readonly (MadeLine & { orderId: string })[],
): DoneWork {
  const [{ orderId, number, title, customerId, deliveredOn }] = rows as [Row];
  const days = rows.flatMap(({ fromOn, toOn }) => [fromOn, toOn]).sort();
  return {
    orderId,
    number,
    title,
    customer: customerId === null ? null : { name: names.get(customerId) ?? null },
    fromOn: days[0]!,
    toOn: days.at(-1)!,
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
    deliveredOn,
    lines: lines
      .filter((line) => line.orderId === orderId)
      .map(({ label, quantity, unit }) => ({ label, quantity, unit })),
    operations: rows.map(({ operationId: id, operationTitle, machineName, rework, minutes }) => ({
      id,
      title: operationTitle,
      machineName,
      rework,
      minutes,
    })),
  };
}
