import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Lists, type PageRequest, Work } from '@etabli/platform';
import { Invoice } from '../invoice/invoice.entity.js';
import { BillingFacts } from './billing-facts.queries.js';
import { einvoiceErrors } from './einvoice.errors.js';
import type {
  EreportingBatchContentView,
  EreportingBatchesView,
  EreportingBatchView,
  ReportedFigureView,
} from './ereporting.dto.js';
import { EreportingBatch } from './ereporting.entity.js';
import { type FigureShare, figures, paymentShares, salesShares } from './ereporting.rules.js';

const LIST = {
  id: 'b.id',
  by: 'createdAt',
  sorts: { createdAt: { sql: 'b.created_at', type: 'timestamptz', direction: 'desc' } },
} as const;

/** What the State was told, and the documents behind each figure. */
@Injectable()
export class EreportingQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly facts: BillingFacts,
  ) {}

  batches(request: PageRequest): Promise<EreportingBatchesView> {
    return this.lists.page<EreportingBatchView, 'createdAt'>(this.rows(), LIST, { ...request, sort: 'createdAt' });
  }

  /** The figures are added up anew from the documents, which never change. Throws `einvoice.batch_not_found`. */
  async batch(id: string): Promise<EreportingBatchContentView> {
    const batch = await this.rows().where('b.id = :id', { id }).getRawOne<EreportingBatchView>();
    if (!batch) throw einvoiceErrors.notFound('einvoice.batch_not_found');
    const shares =
      batch.kind === 'sales'
        ? salesShares(await this.facts.salesOf(id))
        : paymentShares(await this.facts.paymentsOf(id));
    return { ...batch, figures: await this.named(shares) };
  }

  private async named(shares: readonly FigureShare[]): Promise<ReportedFigureView[]> {
    const ids = [...new Set(shares.map(({ invoiceId }) => invoiceId))];
    const invoices = await this.work.manager.find(Invoice, {
      select: { id: true, number: true },
      where: { id: In(ids) },
    });
    const numbers = new Map(invoices.map(({ id, number }) => [id, number ?? '']));
    return figures(shares).map(({ documents, ...figure }) => ({
      ...figure,
      documents: documents.map((one) => ({ ...one, number: numbers.get(one.invoiceId) ?? '' })),
    }));
  }

  private rows(): SelectQueryBuilder<EreportingBatch> {
    return this.work.manager
      .createQueryBuilder(EreportingBatch, 'b')
      .select(['b.id AS id', 'b.kind AS kind', 'b.name AS name', 'b.period_from AS "periodFrom"'])
      .addSelect(['b.period_to AS "periodTo"', 'b.rank AS rank', 'b.created_at AS "createdAt"', 'b.sha256 AS sha256'])
      .addSelect(['b.created_by_name AS "createdByName"', 'b.row_count AS "rowCount"'])
      .addSelect(['b.total_cents AS "totalCents"', 'b.vat_cents AS "vatCents"'])
      .addSelect(
        `(SELECT m.sent_at FROM einvoice_messages m WHERE m.kind = 'ereporting' AND m.subject_id = b.id)`,
        'sentAt',
      );
  }
}
