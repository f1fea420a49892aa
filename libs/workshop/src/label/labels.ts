import { randomBytes } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import encodeQR from 'qr';
import { assetPath, Clock, Config, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { ProductionOrder } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import type { ScannedView } from './label.dto.js';
import { labelErrors } from './label.errors.js';
import { codeOf, readCode, scanAddress } from './label.rules.js';
import { ScanCode } from './scan-code.entity.js';

interface Labelled {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly above: string;
  readonly below: string;
}

const OPERATIONS = `
  SELECT o.id, c.code, o.title, p.number AS above, coalesce(m.name, p.title) AS below FROM operations o JOIN production_orders p ON p.id = o.order_id
    LEFT JOIN machines m ON m.id = o.machine_id LEFT JOIN scan_codes c ON c.operation_id = o.id WHERE o.order_id = $1 ORDER BY o.position, o.id`;
const MACHINES = `
  SELECT m.id, c.code, m.name AS title, m.code AS above, '' AS below FROM machines m LEFT JOIN scan_codes c ON c.machine_id = m.id
   WHERE $1::uuid IS NULL OR m.id = $1 ORDER BY m.code, m.id LIMIT 500`;

/** Labels to stick on order folders and machines, and what they lead to. */
@Injectable()
export class Labels {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** Draws the codes that the operations of an order, a machine, or all machines have not yet. Throws `order.not_found`, `label.nothing`. */
  async draw({ orderId, machineId }: { orderId?: string | null; machineId?: string | null }): Promise<void> {
    if (orderId) await this.order(orderId);
    const rows: Labelled[] = orderId
      ? await this.work.manager.query(OPERATIONS, [orderId])
      : await this.work.manager.query(MACHINES, [machineId ?? null]);
    if (rows.length === 0) throw labelErrors.notFound('label.nothing');
    const of = orderId ? 'operationId' : 'machineId';
    const fresh = rows.filter(({ code }) => code === null);
    await this.work.run('label.print', async (tx) => {
      const drawnAt = this.clock.now();
      const codes = fresh.map(({ id }) => ({ code: newCode(), [of]: id, drawnAt }));
      // two printings at once draw the same
      if (codes.length) await tx.createQueryBuilder().insert().into(ScanCode).values(codes).orIgnore().execute();
    });
  }

  /** A sheet of an order's operations that have their codes. @param origin where the page was asked, for a school without public address. Throws `order.not_found`, `label.nothing`. */
  async ofOrder(orderId: string, origin: string): Promise<StreamableFile> {
    const { number } = await this.order(orderId);
    return this.sheet(await this.work.manager.query(OPERATIONS, [orderId]), origin, number);
  }

  /** A sheet of all machines, or of one. Throws `label.nothing`. */
  async ofMachines(origin: string, machineId: string | null = null): Promise<StreamableFile> {
    return this.sheet(await this.work.manager.query(MACHINES, [machineId]), origin, 'machines');
  }

  /** What a code leads to, as scanned or typed. Throws 404 `label.unknown_code`. */
  async open(text: string): Promise<ScannedView> {
    const [found]: ScannedView[] = await this.work.manager.query(
      `SELECT CASE WHEN c.machine_id IS NULL THEN 'operation' ELSE 'machine' END AS kind, coalesce(c.operation_id, c.machine_id) AS id,
              coalesce(o.title, m.name) AS title, o.order_id AS "orderId", coalesce(o.state = 'open' AND p.state IN ('released', 'in_work'), false) AS open
         FROM scan_codes c LEFT JOIN operations o ON o.id = c.operation_id LEFT JOIN production_orders p ON p.id = o.order_id
         LEFT JOIN machines m ON m.id = c.machine_id WHERE c.code = $1`,
      [readCode(text) ?? ''],
    );
    if (!found) throw labelErrors.notFound('label.unknown_code');
    return found;
  }

  private async order(id: string): Promise<ProductionOrder> {
    const order = await this.work.manager.findOneBy(ProductionOrder, { id });
    if (!order) throw orderErrors.notFound('order.not_found');
    return order;
  }

  private async sheet(rows: readonly Labelled[], origin: string, name: string): Promise<StreamableFile> {
    const labels = rows.flatMap(({ code, title, above, below }) => {
      if (!code) return [];
      const matrix = drawn(scanAddress(this.config.PUBLIC_URL ?? origin, code));
      return [{ title, above, below, code: `${code.slice(0, 4)} ${code.slice(4)}`, matrix }];
    });
    if (labels.length === 0) throw labelErrors.notFound('label.nothing');
    const school = await this.school.letterhead();
    const pdf = await this.typst.render(assetPath('workshop', 'labels.typ'), {
      school: school.name,
      date: this.clock.today(),
      labels,
    });
    const disposition = `attachment; filename="etiquettes-${name}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}

function newCode(): string {
  for (;;) {
    const code = codeOf(randomBytes(16));
    if (code) return code;
  }
}

/** The modules row by row, '1' is dark; without the quiet zone, which the sheet leaves. */
const drawn = (address: string): string[] =>
  encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) =>
      row
        .slice(1, -1)
        .map((dark) => (dark ? '1' : '0'))
        .join(''),
    );
