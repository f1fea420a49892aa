import { createHash } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, formatDecimal, newId } from '@etabli/kernel';
import { Clock, currentContext, Files, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { EinvoiceSetup } from './einvoice-settings.service.js';
import { einvoiceErrors } from './einvoice.errors.js';
import { EinvoiceLog } from './einvoice-log.js';
import type { EreportingPendingsView } from './ereporting.dto.js';
import { EreportingBatch, EreportingItem } from './ereporting.entity.js';
import {
  paymentRows,
  type PaymentRow,
  type Period,
  periodOf,
  type ReportablePayment,
  type ReportableSale,
  type ReportingPeriod,
  type ReportKind,
  type SalesRow,
  salesRows,
} from './ereporting.rules.js';
import { BillingFacts } from './billing-facts.queries.js';

interface Batch {
  kind: ReportKind;
  period: Period;
  sourceKind: 'invoice' | 'settlement';
  sourceIds: readonly string[];
  rows: readonly (SalesRow | PaymentRow)[];
  totalCents: number;
  vatCents: number;
}

/** What the State is told of sales that no platform sees: written once a period, the same bytes ever after. */
@Injectable()
export class Ereporting {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly school: SchoolService,
    private readonly facts: BillingFacts,
    private readonly log: EinvoiceLog,
    private readonly setup: EinvoiceSetup,
  ) {}

  /** Writes what is over and not yet told; says how many batches. */
  write(): Promise<number> {
    return this.work.run('einvoice.report', async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('einvoice.report', 0))`);
      const yesterday = addDays(this.clock.today(), -1);
      const { batches: untold } = await this.untold(yesterday);
      const batches = untold.filter(({ period }) => period.to <= yesterday);
      for (const batch of batches) await this.keep(tx, batch);
      return batches.length;
    });
  }

  /** What is not told yet, by period, as it stands now: the next batches. */
  async pending(): Promise<EreportingPendingsView> {
    const { from, batches } = await this.untold(this.clock.today());
    return {
      from,
      items: batches.map(({ kind, period, sourceIds, totalCents, vatCents }) => ({
        kind,
        periodFrom: period.from,
        periodTo: period.to,
        documentCount: sourceIds.length,
        totalCents,
        vatCents,
      })),
    };
  }

  /** What happened since the school reports, up to that day, and is in no batch. */
  private async untold(to: CivilDate): Promise<{ from: CivilDate; batches: Batch[] }> {
    const { from, period } = await this.setup.reporting();
    if (to < from) return { from, batches: [] };
    const sales = await this.facts.sales(from, to);
    const payments = await this.facts.payments(from, to);
    const batches = [
      ...byPeriod('sales', sales, period).map(salesBatch),
      ...byPeriod('payments', payments, period).map(paymentsBatch),
    ];
    return { from, batches: batches.filter(({ rows }) => rows.length > 0) };
  }

  /** The bytes as they went. Throws `einvoice.batch_not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const batch = await this.work.manager.findOneBy(EreportingBatch, { id });
    if (!batch) throw einvoiceErrors.notFound('einvoice.batch_not_found');
    return this.files.download(batch.fileId);
  }

  private async keep(tx: EntityManager, batch: Batch): Promise<void> {
    const { kind, period, sourceKind, rows, totalCents, vatCents } = batch;
    const rank = 1 + (await tx.countBy(EreportingBatch, { kind, periodFrom: period.from }));
    const word = kind === 'sales' ? 'ventes' : 'encaissements';
    const name = `ereporting-${word}-${period.from.replaceAll('-', '')}-${period.to.replaceAll('-', '')}-${rank}.json`;
    const { siren } = await this.school.find();
    const content = Buffer.from(contentOf({ ...batch, rank, siren }), 'utf8');
    const id = newId();
    await tx.insert(EreportingBatch, {
      id,
      kind,
      name,
      periodFrom: period.from,
      periodTo: period.to,
      rank,
      createdAt: this.clock.now(),
      createdByName: currentContext()?.actor?.name ?? 'Établi',
      fileId: await this.files.keep(content, { name, mediaType: 'application/json' }),
      sha256: createHash('sha256').update(content).digest('hex'),
      rowCount: rows.length,
      totalCents,
      vatCents,
    });
    await tx.insert(
      EreportingItem,
      batch.sourceIds.map((sourceId) => ({ sourceKind, sourceId, batchId: id })),
    );
    await this.log.queue('ereporting', id);
  }
}

function byPeriod<Row extends { readonly day: string }>(
  kind: ReportKind,
  rows: readonly Row[],
  setting: ReportingPeriod,
): { period: Period; rows: Row[] }[] {
  const groups = new Map<string, { period: Period; rows: Row[] }>();
  for (const row of rows) {
    const period = periodOf(row.day, kind, setting);
    const group = groups.get(period.from) ?? { period, rows: [] };
    group.rows.push(row);
    groups.set(period.from, group);
  }
  return [...groups.values()].toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
}

const sumOf = <Row>(rows: readonly Row[], pick: (row: Row) => number): number =>
  rows.reduce((total, row) => total + pick(row), 0);

function salesBatch({ period, rows: sales }: { period: Period; rows: ReportableSale[] }): Batch {
  const rows = salesRows(sales);
  return {
    kind: 'sales',
    period,
    sourceKind: 'invoice',
    sourceIds: [...new Set(sales.map(({ invoiceId }) => invoiceId))],
    rows,
    totalCents: sumOf(rows, ({ netCents }) => netCents),
    vatCents: sumOf(rows, ({ vatCents }) => vatCents),
  };
}

function paymentsBatch({ period, rows: payments }: { period: Period; rows: ReportablePayment[] }): Batch {
  const rows = paymentRows(payments);
  return {
    kind: 'payments',
    period,
    sourceKind: 'settlement',
    sourceIds: [...new Set(payments.map(({ settlementId }) => settlementId))],
    rows,
    totalCents: sumOf(rows, ({ amountCents }) => amountCents),
    vatCents: 0,
  };
}

const euros = (cents: number): string => formatDecimal(BigInt(cents), 2);

/** One object, keys and rows in one order: the same facts give the same bytes. */
function contentOf({ kind, period, rows, rank, siren }: Batch & { rank: number; siren: string | null }): string {
  const lines = rows.map((row) => ({
    jour: row.day,
    clientele: row.scope,
    ...('category' in row ? { categorie: row.category } : {}),
    tauxTva: formatDecimal(BigInt(row.vatRateBp), 2),
    ...('category' in row
      ? { horsTaxes: euros(row.netCents), tva: euros(row.vatCents), factures: row.invoiceCount }
      : { encaisse: euros(row.amountCents) }),
  }));
  const head = {
    format: 'etabli-ereporting-1',
    nature: kind === 'sales' ? 'ventes' : 'encaissements',
    siren,
    du: period.from,
    au: period.to,
    rang: rank,
  };
  return `${JSON.stringify({ ...head, lignes: lines }, null, 2)}\n`;
}
