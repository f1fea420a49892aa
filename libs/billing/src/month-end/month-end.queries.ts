import { Injectable } from '@nestjs/common';
import { type CivilDate, formatCents, formatDay, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { type MonthState, Months } from '@etabli/school';
import { periodTotals } from '../closing/period-totals.js';
import { ProofQueries } from '../proof/proof.queries.js';
import { VatReports } from '../vat/vat-report.queries.js';
import type { CheckedItemView } from './checked-item.dto.js';
import type { CheckCode, CheckState, CheckView, MonthEndView, MonthStepView } from './month-end.dto.js';
import { type Found, OpenSales } from './open-sales.queries.js';
import type { ReconciliationView } from './reconciliation.dto.js';
import { Reconciliation } from './reconciliation.queries.js';

/** The end of a month on one page: each thing that could be forgotten, found in the rows. */
@Injectable()
export class MonthEnd {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly proof: ProofQueries,
    private readonly sales: OpenSales,
    private readonly vat: VatReports,
    private readonly bank: Reconciliation,
  ) {}

  view(month: Month): Promise<MonthEndView> {
    return this.work.atOneInstant(() => this.read(month));
  }

  private async read(month: Month): Promise<MonthEndView> {
    const from = monthStart(month);
    const to = monthEnd(month);
    const state = await this.months.state('sales', month);
    const over = to < this.clock.today();
    const proof = await this.proof.books();
    return {
      month,
      state,
      over,
      checks: [
        check('drafts', 'todo', await this.sales.drafts(to)),
        check('deliveries', 'todo', await this.deliveries(to)),
        check('deposits', 'info', await this.sales.deposits(to)),
        check('situations', 'info', await this.sales.situations(to)),
        check('rests', 'info', await this.sales.rests(to)),
        bankCheck(await this.bank.of(month)),
        check('numbers', 'wrong', numbersOf(proof)),
        check('entries', 'wrong', entriesOf(proof)),
        check('vat', 'wrong', await this.vatOf(month)),
        check('export', 'todo', waitingOf(proof, month)),
        closeCheck(state),
      ],
      sums: (await periodTotals(this.work.manager, from, to)) as MonthEndView['sums'],
      steps: await this.steps(month),
    };
  }

  private async deliveries(until: CivilDate): Promise<Found> {
    const rows = await this.proof.unbilled(until);
    return {
      count: rows[0]?.found ?? 0,
      items: rows.map(({ number, customerLabel, deliveredOn, orderId }) => ({
        label: `${number}, ${customerLabel}, ${formatDay(deliveredOn)}`,
        target: 'order',
        targetId: orderId,
      })),
    };
  }

  private async vatOf(month: Month): Promise<Found> {
    const { agrees, vatDueCents, ledgerCents } = await this.vat.ofMonth(month);
    return agrees
      ? NOTHING
      : named([`Pièces\u202f: ${formatCents(vatDueCents)}, compte de TVA\u202f: ${formatCents(ledgerCents)}`]);
  }

  private steps(month: Month): Promise<MonthStepView[]> {
    return this.work.manager.query(
      `SELECT m.step, m.reason, m.at, u.name AS "byName" FROM month_closings m LEFT JOIN users u ON u.id = m.by_user
        WHERE m.scope = 'sales' AND m.month = $1 ORDER BY m.rank DESC`,
      [month],
    );
  }
}

type Books = Awaited<ReturnType<ProofQueries['books']>>;

const SHOWN = 20;
const NOTHING: Found = { count: 0, items: [] };

const check = (code: CheckCode, unless: CheckState, { count, items }: Found): CheckView => ({
  code,
  state: count === 0 ? 'done' : unless,
  count,
  items: items.slice(0, SHOWN),
});

const closeCheck = (state: MonthState): CheckView => ({
  code: 'close',
  state: state === 'open' ? 'todo' : 'done',
  count: state === 'open' ? 1 : 0,
  items: [],
});

/** Nothing to compare is nothing to do; money that waits for its statement is no mistake. */
function bankCheck({ bankCents, ledgerCents, missingCents, statementOn, differences }: ReconciliationView): CheckView {
  if (bankCents === null && ledgerCents === 0 && differences.length === 0) return check('bank', 'done', NOTHING);
  const told = differences.filter(({ kind }) => kind !== 'elsewhere_lines');
  const until = statementOn === null ? NO_STATEMENT : `Le dernier relevé s’arrête au ${formatDay(statementOn)}`;
  const missing = [
    ...(bankCents === null ? [until] : []),
    ...(missingCents === 0 ? [] : [`Un relevé manque\u202f: ${formatCents(missingCents)}`]),
  ];
  const found = {
    count: missing.length + told.reduce((sum, { count }) => sum + count, 0),
    items: missing.map(plain),
  };
  const waits = missing.length === 0 && told.every(({ kind }) => kind === 'payments');
  return check('bank', missingCents !== 0 ? 'wrong' : waits ? 'info' : 'todo', found);
}

const NO_STATEMENT = 'Aucun relevé de la banque avec son solde';

const plain = (label: string): CheckedItemView => ({ label, target: null, targetId: null });
const named = (labels: readonly string[]): Found => ({ count: labels.length, items: labels.map(plain) });

function numbersOf({ series, strangers }: Books): Found {
  const holes = series.flatMap(({ missing }) =>
    missing.map(({ first, last, count }) => (count === 1 ? first : `${first} – ${last}`)),
  );
  const back = series.flatMap(({ backdated }) => backdated);
  return named([...holes, ...back, ...strangers.map(({ number }) => number)]);
}

function entriesOf({ notBooked, notBookedCount, bookedAlone, brokenLinks }: Books): Found {
  return {
    count: notBookedCount + bookedAlone.length + brokenLinks.length,
    items: [
      ...notBooked.map(({ id, number }) => ({ label: number, target: 'invoice' as const, targetId: id })),
      ...bookedAlone.map(plain),
      ...brokenLinks.map(({ journal, entryNumber }) => plain(`${journal} n°\u00a0${entryNumber ?? '?'}`)),
    ],
  };
}

function waitingOf({ waiting }: Books, month: Month): Found {
  const own = waiting.find((one) => one.month === month);
  return { count: own?.entryCount ?? 0, items: [] };
}
