import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import type { CorrectLoanRequest, LoanRequest, LoanRow, LoansView, LoanView } from './loan.dto.js';
import { FundingLoan } from './loan.entity.js';
import { loanErrors } from './loan.errors.js';
import { LOAN_PERIODS, type LoanPeriod, scheduleOf } from './loan.rules.js';

type Kept = FundingLoan & { lenderLabel: string };

/** Loans and their schedules. */
@Injectable()
export class Loans {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
  ) {}

  /** All of them: a school has a handful. */
  async list(): Promise<LoansView> {
    const today = this.clock.today();
    return { items: (await this.rows(null)).map((loan) => rowOf(loan, today)) };
  }

  /** Throws 404 `loan.not_found`. */
  async one(id: string): Promise<LoanView> {
    const [loan] = await this.rows(id);
    if (!loan) throw loanErrors.notFound('loan.not_found');
    const schedule = scheduleOf(loan);
    const interestCents = schedule.reduce((sum, row) => sum + row.interestCents, 0);
    return { ...rowOf(loan, this.clock.today()), interestCents, schedule };
  }

  /** Its id. Throws 422 `customer.not_found`, `loan.period`, `loan.grace`. */
  add(request: LoanRequest): Promise<string> {
    return this.work.run('funding_loan.add', async (tx) => {
      const values = await this.sound(request);
      const id = newId();
      await tx.insert(FundingLoan, { ...values, id, withdrawnOn: null, withdrawnReason: null, correctedReason: null });
      return id;
    });
  }

  /** What it was stays in its history. As `add`; throws 404 `loan.not_found`, 409 `loan.withdrawn`. */
  async edit(id: string, { reason, ...request }: CorrectLoanRequest): Promise<void> {
    await this.work.run('funding_loan.edit', async (tx) => {
      await lockKept(tx, id);
      await tx.update(FundingLoan, { id }, { ...(await this.sound(request)), correctedReason: reason });
    });
  }

  /** Noted by mistake: it stays readable and is owed to nobody. Throws 404 `loan.not_found`, 409 `loan.withdrawn`. */
  async withdraw(id: string, reason: string): Promise<void> {
    await this.work.run('funding_loan.withdraw', async (tx) => {
      await lockKept(tx, id);
      await tx.update(FundingLoan, { id }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
    });
  }

  private async sound(
    request: LoanRequest,
  ): Promise<Omit<FundingLoan, 'id' | 'withdrawnOn' | 'withdrawnReason' | 'correctedReason'>> {
    await this.customers.findNamed(request.customerId);
    const periodMonths = LOAN_PERIODS.find((one) => one === request.periodMonths);
    if (!periodMonths) throw loanErrors.invalid('loan.period', 'periodMonths');
    if (request.graceCount >= request.termCount) throw loanErrors.invalid('loan.grace', 'graceCount');
    return { ...request, periodMonths: periodMonths satisfies LoanPeriod, rateBasis: request.rateBasis ?? null };
  }

  private rows(id: string | null): Promise<Kept[]> {
    return this.work.manager.query(
      `SELECT l.id, l.customer_id AS "customerId", concat_ws(' ', c.first_name, c.name) AS "lenderLabel", l.label, l.kind, l.amount_cents AS "amountCents",
              l.rate_bp AS "rateBp", l.rate_basis AS "rateBasis", l.first_due_on AS "firstDueOn", l.period_months AS "periodMonths",
              l.term_count AS "termCount", l.grace_count AS "graceCount", l.withdrawn_on AS "withdrawnOn", l.withdrawn_reason AS "withdrawnReason"
         FROM funding_loans l JOIN customers c ON c.id = l.customer_id WHERE $1::uuid IS NULL OR l.id = $1 ORDER BY l.withdrawn_on IS NOT NULL, l.first_due_on, l.id`,
      [id],
    );
  }
}

async function lockKept(tx: EntityManager, id: string): Promise<void> {
  const loan = await tx.findOne(FundingLoan, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!loan) throw loanErrors.notFound('loan.not_found');
  if (loan.withdrawnOn !== null) throw loanErrors.refused('loan.withdrawn');
}

function rowOf(loan: Kept, today: CivilDate): LoanRow {
  const schedule = scheduleOf(loan);
  const withdrawn = loan.withdrawnOn !== null;
  const paid = schedule.findLast(({ dueOn }) => dueOn <= today);
  return {
    ...loan,
    remainingCents: withdrawn ? 0 : paid ? paid.closingCents : loan.amountCents,
    nextDueOn: withdrawn ? null : (schedule.find(({ dueOn }) => dueOn > today)?.dueOn ?? null),
  };
}
