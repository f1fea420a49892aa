import { Injectable } from '@nestjs/common';
import { type CivilDate, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Lists, Work } from '@etabli/platform';
import { returnLines, vatGroupWords } from './vat-due.rules.js';
import { VAT_DUE_SQL } from './vat-due.sql.js';
import type {
  VatDocumentRow,
  VatDocumentsRequest,
  VatDocumentsView,
  VatGroupDueView,
  VatReportView,
} from './vat-report.dto.js';

const LIST = {
  id: 'd.key',
  by: 'day',
  sorts: { day: { sql: 'd.day', type: 'date' } },
} as const;

type Group = Omit<VatGroupDueView, 'label'>;

/** Collected VAT of a month by rule and rate, with the documents behind, checked against the ledger. */
@Injectable()
export class VatReports {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  ofMonth(month: Month): Promise<VatReportView> {
    return this.work.atOneInstant(() => this.report(month));
  }

  private async report(month: Month): Promise<VatReportView> {
    const from = monthStart(month);
    const to = monthEnd(month);
    const groups = await this.groups(from, to);
    const vatDueCents = groups.reduce((sum, { vatCents }) => sum + vatCents, 0);
    const ledgerCents = await this.onAccounts('vat_due', '44571%', from, to);
    const pending = await this.onAccounts('vat_pending', '44574%', '2000-01-01', to);
    const deposits = await this.onAccounts('vat_pending_deposits', '4458%', '2000-01-01', to);
    return {
      month,
      lines: returnLines(groups),
      groups: groups.map((group) => ({ ...group, label: vatGroupWords(group) })),
      vatDueCents,
      ledgerCents,
      agrees: vatDueCents === ledgerCents,
      pendingCents: pending + deposits,
    };
  }

  /** Documents behind a figure, by day. A document may stand there twice: once at issue and once for each receipt. */
  documents(month: Month, request: VatDocumentsRequest): Promise<VatDocumentsView> {
    const due = VAT_DUE_SQL.replaceAll('$1', ':from').replaceAll('$2', ':to');
    const query = this.work.manager
      .createQueryBuilder()
      .from(
        `(SELECT concat_ws(' ', invoice_id, rule, vat_category, vat_rate_bp) AS key, rule, vat_category, vat_rate_bp, invoice_id, day, sum(base_cents)::bigint AS base_cents, sum(vat_cents)::bigint AS vat_cents
            FROM (${due}) AS one GROUP BY rule, vat_category, vat_rate_bp, invoice_id, day)`,
        'd',
      )
      .innerJoin('invoices', 'i', 'i.id = d.invoice_id')
      .innerJoin('customers', 'c', 'c.id = i.customer_id')
      .select(['d.invoice_id AS "invoiceId"', 'i.number AS number', 'i.kind AS kind', 'd.day AS day', 'd.rule AS rule'])
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(['d.vat_rate_bp AS "vatRateBp"', 'd.base_cents AS "baseCents"', 'd.vat_cents AS "vatCents"'])
      .where('(d.base_cents <> 0 OR d.vat_cents <> 0)')
      .setParameters({ from: monthStart(month), to: monthEnd(month) });
    if (request.rule) query.andWhere('d.rule = :rule', { rule: request.rule });
    if (request.vatCategory) query.andWhere('d.vat_category = :category', { category: request.vatCategory });
    if (request.vatRateBp !== undefined) query.andWhere('d.vat_rate_bp = :rate', { rate: request.vatRateBp });
    return this.lists.page<VatDocumentRow, 'day'>(query, LIST, request);
  }

  private groups(from: CivilDate, to: CivilDate): Promise<Group[]> {
    return this.work.manager.query(
      `SELECT rule, vat_category AS "vatCategory", vat_rate_bp AS "vatRateBp", sum(base_cents)::bigint AS "baseCents", sum(vat_cents)::bigint AS "vatCents",
              count(DISTINCT invoice_id) FILTER (WHERE base_cents <> 0 OR vat_cents <> 0) AS "documentCount"
         FROM (${VAT_DUE_SQL}) AS due GROUP BY 1, 2, 3 HAVING sum(base_cents) <> 0 OR sum(vat_cents) <> 0 ORDER BY 1, 3 DESC, 2`,
      [from, to],
    );
  }

  /** Credit less debit, in cents, on the accounts of a role as they are and as they were by default. */
  private async onAccounts(role: string, usual: string, from: CivilDate, to: CivilDate): Promise<number> {
    const [row] = (await this.work.manager.query(
      `SELECT coalesce(sum(l.credit_cents - l.debit_cents), 0)::bigint AS cents FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id
        WHERE e.entry_date BETWEEN $3 AND $4 AND (l.account LIKE $2 OR l.account IN (SELECT account FROM ledger_accounts WHERE role = $1))`,
      [role, usual, from, to],
    )) as { cents: number }[];
    return row!.cents;
  }
}
