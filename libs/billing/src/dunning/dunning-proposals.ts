import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Customer, type CustomerRoleKind, CustomerRoles } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { DunningHold, type DunningLevel, Reminder } from './dunning.entity.js';
import { DunningLaw } from './dunning-law.js';
import { type DunningState, holds, levelsInForce, type Letter, situationOf, stateOf } from './dunning.rules.js';
import { interestCents, interestStart, type PenaltyLaw, recoveryCents } from './interest.rules.js';
import { disputedCounts, type Late, lateInvoices } from './late-invoices.js';

export interface Counted extends Late {
  /** null: a rate is missing, nothing is computed */
  readonly interestCents: number | null;
  readonly recoveryCents: number;
}

/** What stands of a customer who is late, at this very moment. */
export interface DunningCase {
  readonly customer: Customer;
  readonly state: DunningState;
  readonly invoices: readonly Counted[];
  readonly letter: Letter<DunningLevel, Counted> | null;
  readonly nextOn: CivilDate | null;
  readonly hold: DunningHold | null;
  readonly lastReminder: Pick<Reminder, 'title' | 'sentOn'> | null;
  readonly disputedCount: number;
  /** what else the customer is to the school */
  readonly roles: readonly CustomerRoleKind[];
}

/** Computed anew each time: a payment recorded a second ago is out of it. */
@Injectable()
export class DunningProposals {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly law: DunningLaw,
    private readonly roles: CustomerRoles,
  ) {}

  /** Of these customers those with something late and uncontested, by name; `invoiceIds` keeps these invoices of them. */
  async cases(of: { customerIds: readonly string[]; invoiceIds?: readonly string[] }): Promise<DunningCase[]> {
    const tx = this.work.manager;
    const today = this.clock.today();
    const wanted = of.invoiceIds && new Set(of.invoiceIds);
    const late = (await lateInvoices(tx, today, of.customerIds)).filter(({ id }) => !wanted || wanted.has(id));
    const ids = [...new Set(late.map(({ customerId }) => customerId))];
    const customers = await tx.find(Customer, { where: { id: In(ids) }, order: { name: 'ASC', id: 'ASC' } });
    const open = await tx
      .createQueryBuilder(DunningHold, 'h')
      .where('h.customer_id = ANY (:ids) AND h.released_on IS NULL', { ids })
      .getMany();
    const reminders = await tx
      .createQueryBuilder(Reminder, 'r')
      .select(['r.id', 'r.customerId', 'r.title', 'r.sentOn'])
      .distinctOn(['r.customer_id'])
      .where('r.customer_id = ANY (:ids)', { ids })
      .orderBy('r.customer_id')
      .addOrderBy('r.id', 'DESC')
      .getMany();
    const disputed = await disputedCounts(tx, today);
    const roles = await this.roles.on(ids, today);
    const levels = levelsInForce(await this.law.levels(), today);
    const penalties = await this.law.penalties();
    return customers.map((customer) => {
      const own = late.filter(({ customerId }) => customerId === customer.id);
      const invoices = own.map((invoice) => counted(invoice, customer.kind, penalties, today));
      const situation = situationOf(invoices, levels, today);
      const hold = open.find(({ customerId }) => customerId === customer.id) ?? null;
      const held = holds(hold, today);
      return {
        customer,
        invoices,
        ...situation,
        state: stateOf(situation, held),
        hold: held ? hold : null,
        lastReminder: reminders.find(({ customerId }) => customerId === customer.id) ?? null,
        disputedCount: disputed.get(customer.id) ?? 0,
        roles: roles(customer.id),
      };
    });
  }
}

function counted(late: Late, kind: Customer['kind'], law: PenaltyLaw, today: CivilDate): Counted {
  const start = interestStart(kind, late.dueOn, late.formalNoticeOn);
  return {
    ...late,
    interestCents: start === null ? 0 : interestCents(late, start, today, kind, law),
    recoveryCents: recoveryCents(law, kind, late.dueOn),
  };
}

/** The sums of a letter; one missing rate and no interest is stated at all. */
export function sumsOf(letter: Letter<unknown, Counted>): {
  openCents: number;
  interestCents: number | null;
  recoveryCents: number;
} {
  const invoices = letter.invoices.map(({ invoice }) => invoice);
  return {
    openCents: invoices.reduce((sum, { openCents }) => sum + openCents, 0),
    interestCents: invoices.reduce<number | null>(
      (sum, one) => (sum === null || one.interestCents === null ? null : sum + one.interestCents),
      0,
    ),
    recoveryCents: invoices.reduce((sum, one) => sum + one.recoveryCents, 0),
  };
}
