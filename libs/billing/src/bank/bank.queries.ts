import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { AsideRules } from '../aside/aside.service.js';
import { suggestionFor } from '../aside/aside.rules.js';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import type { AsideRule } from '../aside/aside-rule.entity.js';
import type {
  AsideSuggestionView,
  BankLineRow,
  BankLinesRequest,
  BankLinesView,
  LineSort,
  MatchProposalView,
  StatementRow,
  StatementsRequest,
  StatementsView,
} from './bank.dto.js';
import { BankLine, BankMatch, BankStatement } from './bank.entity.js';
import { bankErrors, proposalWords } from './bank.errors.js';
import { methodOf } from './bank-line.rules.js';
import { type Proposal, proposalsOf, SURE } from './proposal.rules.js';
import { acquaintances, loosePayments, openBills, slipsOnTheirWay } from './proposal-facts.js';
import { slipProposalsOf } from './slip-proposal.rules.js';

const STATEMENTS = {
  id: 's.id',
  by: 'importedAt',
  sorts: { importedAt: { sql: 's.imported_at', type: 'timestamptz', direction: 'desc' } },
} as const;
const LINES = {
  id: 'l.id',
  by: 'bookedOn',
  sorts: {
    bookedOn: { sql: 'l.booked_on', type: 'date', direction: 'desc' },
    amountCents: { sql: 'l.amount_cents', type: 'bigint', direction: 'desc' },
  },
} as const;

/** A match ends when it is undone, or when its payment is reversed. */
export const LIVE_MATCH =
  'm.undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM payments u WHERE u.reverses_id = m.payment_id)';
const LINE_STATE_SQL =
  "CASE WHEN m.id IS NULL THEN 'open' WHEN m.kind = 'set_aside' THEN 'set_aside' ELSE 'matched' END";

const MOST_PROPOSED = 5;

type RawLine = Omit<BankLineRow, 'method' | 'match' | 'proposals' | 'aside'> & {
  bankCode: string | null;
  payerKey: string | null;
  match: BankLineRow['match'][number] | null;
};

@Injectable()
export class BankQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly asides: AsideRules,
  ) {}

  async statements(request: StatementsRequest): Promise<StatementsView> {
    const query = this.statementQuery(request);
    const page = await this.lists.page<Omit<StatementRow, 'importedAt'> & { importedAt: Date }, 'importedAt'>(
      query,
      STATEMENTS,
      request,
    );
    const items = page.items.map((item) => ({ ...item, importedAt: item.importedAt.toISOString() }));
    return { items, nextCursor: page.nextCursor };
  }

  async lines(request: BankLinesRequest): Promise<BankLinesView> {
    const page = await this.lists.page<RawLine, LineSort>(this.selected(this.lineQuery(request)), LINES, request);
    return { items: await this.shown(page.items), nextCursor: page.nextCursor };
  }

  count(request: BankLinesRequest): Promise<CountView> {
    return this.lists.count(this.lineQuery(request));
  }

  /** Throws `bank.line_not_found`. */
  async line(id: string): Promise<BankLineRow> {
    const rows = await this.selected(this.lineQuery({}).andWhere('l.id = :id', { id })).getRawMany<RawLine>();
    const [row] = await this.shown(rows);
    if (!row) throw bankErrors.notFound('bank.line_not_found');
    return row;
  }

  /** With proposals for money in that is still open, all from one reading of what is due. */
  private async shown(rows: readonly RawLine[]): Promise<BankLineRow[]> {
    const open = rows.filter(({ state, amountCents }) => state === 'open' && amountCents > 0);
    const propose = open.length === 0 ? () => [] : await this.proposer(open);
    const rules = rows.some(({ state }) => state === 'open') ? await this.asides.all() : [];
    return rows.map(({ bankCode, payerKey, match, ...row }) => {
      const suggestion = row.state === 'open' ? suggestionFor(row, rules) : null;
      return {
        ...row,
        method: methodOf({ bankCode, text: row.text }),
        match: match === null ? [] : [match],
        proposals: open.some(({ id }) => id === row.id) ? propose({ ...row, bankCode, payerKey, match }) : [],
        aside: suggestion === null ? [] : [toAsideView(suggestion)],
      };
    });
  }

  private async proposer(open: readonly RawLine[]): Promise<(line: RawLine) => MatchProposalView[]> {
    const tx = this.work.manager;
    const amounts = open.map(({ amountCents }) => amountCents);
    const bills = await openBills(tx);
    const payments = await loosePayments(tx, amounts);
    const slips = await slipsOnTheirWay(tx, amounts);
    const known = await acquaintances(tx, open);
    return (line) =>
      [
        ...slipProposalsOf(line, slips, { byCheque: methodOf(line) === 'cheque' }),
        ...proposalsOf(line, bills, payments, known(line)),
      ]
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MOST_PROPOSED)
        .map(toProposalView);
  }

  private statementQuery(request: StatementsRequest): SelectQueryBuilder<BankStatement> {
    const columns = ['id', 'format', 'name', 'account'].map((name) => `s.${name} AS ${name}`);
    const query = this.work.manager
      .createQueryBuilder(BankStatement, 's')
      .select([...columns, 's.from_day AS "fromDay"', 's.to_day AS "toDay"', 's.new_count AS "newCount"'])
      .addSelect(['s.opening_cents AS "openingCents"', 's.closing_cents AS "closingCents"'])
      .addSelect(['s.known_count AS "knownCount"', 's.imported_at AS "importedAt"'])
      .addSelect('s.imported_by_name', 'importedByName');
    if (request.q) query.andWhere('s.name ILIKE :q', { q: containing(request.q) });
    return query;
  }

  private lineQuery(request: BankLinesRequest): SelectQueryBuilder<BankLine> {
    const query = this.work.manager
      .createQueryBuilder(BankLine, 'l')
      .leftJoin(BankMatch, 'm', `m.line_id = l.id AND ${LIVE_MATCH}`);
    if (request.state) query.andWhere(`${LINE_STATE_SQL} = :state`, { state: request.state });
    if (request.way) query.andWhere(request.way === 'in' ? 'l.amount_cents > 0' : 'l.amount_cents < 0');
    if (request.statementId) query.andWhere('l.statement_id = :statementId', { statementId: request.statementId });
    if (request.q) query.andWhere('l.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }

  private selected(query: SelectQueryBuilder<BankLine>): SelectQueryBuilder<BankLine> {
    return query
      .select(['l.id AS id', 'l.statement_id AS "statementId"', 'l.booked_on AS "bookedOn"', 'l.value_on AS "valueOn"'])
      .addSelect(['l.amount_cents AS "amountCents"', 'l.counterparty AS counterparty', 'l.iban AS iban'])
      .addSelect([
        'l.reference AS reference',
        'l.text AS text',
        'l.bank_code AS "bankCode"',
        'l.payer_key AS "payerKey"',
      ])
      .addSelect(LINE_STATE_SQL, 'state')
      .addSelect(`CASE WHEN m.id IS NOT NULL THEN ${MATCH_SQL} END`, 'match');
  }
}

/** One IN, never an OR: each half goes by its own index. */
const MATCHED_PAYMENTS =
  'SELECT m.payment_id UNION ALL SELECT k.payment_id FROM cheque_slip_cheques k WHERE k.slip_id = m.slip_id';
const MATCH_SQL = `jsonb_build_object('kind', m.kind, 'paymentId', m.payment_id, 'slipId', m.slip_id, 'asideAs', m.aside_as, 'note', m.note, 'account', m.account,
  'accountLabel', m.account_label, 'matchedByName', m.matched_by_name, 'slipNumber', (SELECT k.number FROM cheque_slips k WHERE k.id = m.slip_id),
  'customerLabel', (SELECT string_agg(DISTINCT concat_ws(' ', c.first_name, c.name), ', ') FROM payments p JOIN customers c ON c.id = p.customer_id
                     WHERE p.id IN (${MATCHED_PAYMENTS})),
  'invoiceNumbers', (SELECT string_agg(DISTINCT i.number, ', ' ORDER BY i.number) FROM settlements s JOIN invoices i ON i.id = s.invoice_id
                      WHERE s.payment_id IN (${MATCHED_PAYMENTS})))`;

const toAsideView = ({ asideAs, account, accountLabel, note, words }: AsideRule): AsideSuggestionView => ({
  asideAs,
  account,
  accountLabel,
  note,
  words,
});

const toProposalView = ({ allocations, numbers, reasons, ...proposal }: Proposal): MatchProposalView => ({
  ...proposal,
  trust: proposal.score >= SURE ? 'sure' : 'possible',
  parts: allocations.map((part, index) => ({ ...part, number: numbers[index]! })),
  reasons: reasons.map((reason) => proposalWords.say(reason).detail),
});
