import { Injectable, StreamableFile } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { assetPath, containing, type CountView, Lists, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { BankLine, BankMatch } from '../bank/bank.entity.js';
import { printedReport } from '../paper/ledger-report.rules.js';
import type { SlipChequeView, SlipRow, SlipSort, SlipsRequest, SlipsView, SlipView } from './cheque-slip.dto.js';
import { ChequeSlip } from './cheque-slip.entity.js';
import { chequeSlipErrors } from './cheque-slip.errors.js';
import { slipReport } from './cheque-slip.rules.js';

const LIST = {
  id: 's.id',
  by: 'depositedOn',
  sorts: { depositedOn: { sql: 's.deposited_on', type: 'date', direction: 'desc' } },
} as const;
const STATE_SQL =
  "CASE WHEN s.taken_back_at IS NOT NULL THEN 'taken_back' WHEN m.id IS NOT NULL THEN 'credited' ELSE 'deposited' END";
const TEMPLATE = assetPath('billing', 'ledger-report.typ');

@Injectable()
export class ChequeSlipQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  list(request: SlipsRequest): Promise<SlipsView> {
    return this.lists.page<SlipRow, SlipSort>(this.selected(this.query(request)), LIST, request);
  }

  count(request: SlipsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `cheque_slip.not_found`. */
  async one(id: string): Promise<SlipView> {
    const row = await this.selected(this.query({}).andWhere('s.id = :id', { id })).getRawOne<SlipRow>();
    if (!row) throw chequeSlipErrors.notFound('cheque_slip.not_found');
    return { ...row, cheques: await this.cheques(id) };
  }

  /** For the bank. Throws `cheque_slip.not_found`. */
  async pdf(id: string): Promise<StreamableFile> {
    const slip = await this.one(id);
    const report = printedReport(slipReport(slip, slip.cheques, await this.school.seller()));
    return new StreamableFile(await this.typst.render(TEMPLATE, report), {
      type: 'application/pdf',
      disposition: `attachment; filename="remise-de-cheques-${slip.number}.pdf"`,
    });
  }

  private cheques(slipId: string): Promise<SlipChequeView[]> {
    return this.work.manager.query(
      `SELECT k.payment_id AS "paymentId", concat_ws(' ', c.first_name, c.name) AS "customerLabel", p.received_on AS "receivedOn", p.reference,
              k.amount_cents AS "amountCents",
              (SELECT coalesce(string_agg(DISTINCT i.number, ', ' ORDER BY i.number), '') FROM settlements t JOIN invoices i ON i.id = t.invoice_id
                WHERE t.payment_id = p.id) AS "invoiceNumbers"
         FROM cheque_slip_cheques k JOIN payments p ON p.id = k.payment_id JOIN customers c ON c.id = p.customer_id
        WHERE k.slip_id = $1 ORDER BY k.position`,
      [slipId],
    );
  }

  private query(request: SlipsRequest): SelectQueryBuilder<ChequeSlip> {
    const query = this.work.manager
      .createQueryBuilder(ChequeSlip, 's')
      .leftJoin(BankMatch, 'm', 'm.slip_id = s.id AND m.undone_at IS NULL');
    if (request.state) query.andWhere(`${STATE_SQL} = :state`, { state: request.state });
    if (request.q) query.andWhere('s.number ILIKE :q', { q: containing(request.q) });
    return query;
  }

  private selected(query: SelectQueryBuilder<ChequeSlip>): SelectQueryBuilder<ChequeSlip> {
    return query
      .leftJoin(BankLine, 'l', 'l.id = m.line_id')
      .select(['s.id AS id', 's.number AS number', 's.deposited_on AS "depositedOn"', 's.iban AS iban'])
      .addSelect(['s.cheque_count AS "chequeCount"', 's.total_cents AS "totalCents"'])
      .addSelect(['s.made_by_name AS "madeByName"', 's.taken_back_reason AS "takenBackReason"'])
      .addSelect('l.booked_on', 'creditedOn')
      .addSelect(STATE_SQL, 'state');
  }
}
