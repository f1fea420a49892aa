import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Lists, type PageRequest, Work } from '@etabli/platform';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { SupplierInvoice } from '../supplier-invoice/supplier-invoice.entity.js';
import { supplierInvoiceErrors } from '../supplier-invoice/supplier-invoice.errors.js';
import { BillingFacts } from './billing-facts.queries.js';
import type {
  EinvoiceReceiptsRequest,
  EinvoiceReceiptsView,
  EinvoiceReceiptView,
  EinvoiceSettingsRequest,
  EinvoiceSettingsView,
  EinvoiceStatusesView,
  EreportingBatchesView,
  EreportingBatchView,
} from './einvoice.dto.js';
import { EinvoiceMessage, EinvoiceReceipt, EinvoiceSettings, EinvoiceStatus } from './einvoice.entity.js';
import { EreportingBatch } from './ereporting.entity.js';

const RECEIPTS = {
  id: 'r.id',
  by: 'readAt',
  sorts: { readAt: { sql: 'r.read_at', type: 'timestamptz', direction: 'desc' } },
} as const;
const BATCHES = {
  id: 'b.id',
  by: 'createdAt',
  sorts: { createdAt: { sql: 'b.created_at', type: 'timestamptz', direction: 'desc' } },
} as const;

@Injectable()
export class EinvoiceQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly facts: BillingFacts,
  ) {}

  /** The life cycle of an issued invoice. Throws `invoice.not_found`. */
  async ofInvoice(invoiceId: string): Promise<EinvoiceStatusesView> {
    if (!(await this.facts.exists(invoiceId))) throw invoiceErrors.notFound('invoice.not_found');
    const message = await this.work.manager.findOneBy(EinvoiceMessage, { kind: 'invoice', subjectId: invoiceId });
    return {
      throughPlatform: message !== null || (await this.facts.throughPlatform(invoiceId)),
      sentAt: message?.sentAt?.toISOString() ?? null,
      items: await this.statuses({ invoiceId }),
    };
  }

  /** The life cycle of a supplier's invoice that came by the platform. Throws `supplier_invoice.not_found`. */
  async ofSupplierInvoice(supplierInvoiceId: string): Promise<EinvoiceStatusesView> {
    if (!(await this.work.manager.existsBy(SupplierInvoice, { id: supplierInvoiceId })))
      throw supplierInvoiceErrors.notFound('supplier_invoice.not_found');
    return { throughPlatform: false, sentAt: null, items: await this.statuses({ supplierInvoiceId }) };
  }

  receipts(request: EinvoiceReceiptsRequest): Promise<EinvoiceReceiptsView> {
    const query = this.work.manager
      .createQueryBuilder(EinvoiceReceipt, 'r')
      .select(['r.id AS id', 'r.name AS name', 'r.outcome AS outcome', 'r.reason AS reason', 'r.read_at AS "readAt"']);
    if (request.outcome) query.andWhere('r.outcome = :outcome', { outcome: request.outcome });
    return this.lists.page<EinvoiceReceiptView, 'readAt'>(query, RECEIPTS, { ...request, sort: 'readAt' });
  }

  batches(request: PageRequest): Promise<EreportingBatchesView> {
    const query = this.work.manager
      .createQueryBuilder(EreportingBatch, 'b')
      .select(['b.id AS id', 'b.kind AS kind', 'b.name AS name', 'b.period_from AS "periodFrom"'])
      .addSelect(['b.period_to AS "periodTo"', 'b.rank AS rank', 'b.created_at AS "createdAt"', 'b.sha256 AS sha256'])
      .addSelect(['b.created_by_name AS "createdByName"', 'b.row_count AS "rowCount"'])
      .addSelect(['b.total_cents AS "totalCents"', 'b.vat_cents AS "vatCents"']);
    return this.lists.page<EreportingBatchView, 'createdAt'>(query, BATCHES, { ...request, sort: 'createdAt' });
  }

  async settings(): Promise<EinvoiceSettingsView> {
    const { reportingPeriod, reportedFrom } = await this.work.manager.findOneByOrFail(EinvoiceSettings, {
      single: true,
    });
    return {
      reportingPeriod,
      reportedFrom,
      waitingCount: await this.work.manager.countBy(EinvoiceMessage, { sentAt: IsNull() }),
    };
  }

  async set({ reportingPeriod, reportedFrom = null }: EinvoiceSettingsRequest): Promise<void> {
    await this.work.run('einvoice.settings', (tx) =>
      tx.update(EinvoiceSettings, { single: true }, { reportingPeriod, reportedFrom }),
    );
  }

  private async statuses(
    of: { invoiceId: string } | { supplierInvoiceId: string },
  ): Promise<EinvoiceStatusesView['items']> {
    const rows = await this.work.manager.find(EinvoiceStatus, { where: of, order: { at: 'DESC', id: 'DESC' } });
    return rows.map(({ id, code, label, reasonCode, reasonText, at, source, amounts }) => ({
      id,
      code,
      label,
      reasonCode,
      reasonText,
      source,
      at: at.toISOString(),
      amounts: amounts ?? [],
    }));
  }
}
