import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { containing, Clock, type CountView, Lists, Work } from '@etabli/platform';
import { Customer, customerLabel } from '@etabli/customers';
import { fold } from '@etabli/kernel';
import type {
  DunningLawView,
  DunningRequest,
  DunningRow,
  DunningView,
  ReminderRow,
  RemindersRequest,
  RemindersView,
} from './dunning.dto.js';
import { Reminder } from './dunning.entity.js';
import { DunningLaw } from './dunning-law.js';
import { type DunningCase, DunningProposals, sumsOf } from './dunning-proposals.js';
import { daysLate, levelsInForce } from './dunning.rules.js';
import { rateOn } from './interest.rules.js';
import { DUNNING_SQL } from './late-invoices.js';

const LIST = {
  id: 'r.id',
  by: 'sentOn',
  sorts: { sentOn: { sql: 'r.sent_on', type: 'date', direction: 'desc' } },
} as const;

const CASES = { id: 'd.id', by: 'customer', sorts: { customer: { sql: 'd.name', type: 'text' } } } as const;

const EMPTY = { openCents: 0, interestCents: 0, recoveryCents: 0 };

@Injectable()
export class DunningQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly law: DunningLaw,
    private readonly proposals: DunningProposals,
  ) {}

  /** By name; what stands of each is computed for the page alone. */
  async list(request: DunningRequest): Promise<DunningView> {
    const today = this.clock.today();
    const query = (await this.query(request)).select('d.id', 'id');
    const page = await this.lists.page<{ id: string }, 'customer'>(query, CASES, request);
    const cases = await this.proposals.cases({ customerIds: page.items.map(({ id }) => id) });
    const items = page.items.flatMap(({ id }) => cases.find(({ customer }) => customer.id === id) ?? []);
    return {
      items: items.map((one) => toRow(one, today)),
      nextCursor: page.nextCursor,
      baseRateKnown: rateOn(await this.law.penalties(), 'business', today) !== null,
    };
  }

  async count(request: DunningRequest): Promise<CountView> {
    return this.lists.count(await this.query(request));
  }

  private async query({ state, q }: DunningRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const today = this.clock.today();
    const levels = levelsInForce(await this.law.levels(), today);
    const query = this.work.manager
      .createQueryBuilder()
      .from(DUNNING_SQL, 'd')
      .setParameters({ today, ranks: levels.map(({ rank }) => rank), days: levels.map(({ daysAfter }) => daysAfter) });
    if (state) query.andWhere('d.state = :state', { state });
    if (q) query.andWhere('d.search_text LIKE :q', { q: containing(fold(q)) });
    return query;
  }

  async reminders(request: RemindersRequest): Promise<RemindersView> {
    const query = this.work.manager
      .createQueryBuilder(Reminder, 'r')
      .innerJoin(Customer, 'c', 'c.id = r.customer_id')
      .select([
        'r.id AS id',
        'r.customer_id AS "customerId"',
        'r.rank AS rank',
        'r.title AS title',
        'r.sent_on AS "sentOn"',
      ])
      .addSelect(['r.channel AS channel', 'r.recipient AS recipient', 'r.open_cents AS "openCents"'])
      .addSelect(['r.interest_cents AS "interestCents"', 'r.recovery_cents AS "recoveryCents"'])
      .addSelect('r.sent_by_name', 'sentByName')
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(
        "(SELECT string_agg(i.number, ', ' ORDER BY i.number) FROM reminder_invoices ri JOIN invoices i ON i.id = ri.invoice_id WHERE ri.reminder_id = r.id)",
        'invoiceNumbers',
      )
      .addSelect(
        "(SELECT max(m.sent_at) FROM mail_messages m WHERE m.about_kind = 'reminder' AND m.about_id = r.id)",
        'mailedAt',
      );
    if (request.customerId) query.andWhere('r.customer_id = :customerId', { customerId: request.customerId });
    if (request.q) query.andWhere('c.search_text LIKE :q', { q: containing(fold(request.q)) });
    const page = await this.lists.page<Omit<ReminderRow, 'mailedAt'> & { mailedAt: Date | null }, 'sentOn'>(
      query,
      LIST,
      request,
    );
    const items = page.items.map((item) => ({ ...item, mailedAt: item.mailedAt?.toISOString() ?? null }));
    return { items, nextCursor: page.nextCursor };
  }

  async rules(): Promise<DunningLawView> {
    const { rates, bases, fees } = await this.law.penalties();
    return {
      levels: await this.law.levels(),
      penaltyRates: rates,
      refinancingRates: bases,
      recoveryFees: fees.map(({ id: _id, ...fee }) => fee),
    };
  }
}

function toRow(one: DunningCase, today: string): DunningRow {
  const { customer, letter, invoices, hold, lastReminder } = one;
  const sums = letter === null ? EMPTY : sumsOf(letter);
  return {
    customerId: customer.id,
    customerLabel: customerLabel(customer),
    customerKind: customer.kind,
    email: customer.email,
    state: one.state,
    rank: letter?.level.rank ?? null,
    title: letter?.level.title ?? null,
    invoices: invoices.map((invoice) => ({
      id: invoice.id,
      number: invoice.number,
      dueOn: invoice.dueOn,
      daysLate: daysLate(invoice, today),
      openCents: invoice.openCents,
      interestCents: invoice.interestCents,
      lastRank: invoice.last?.rank ?? 0,
      inLetter: letter?.invoices.some((named) => named.invoice.id === invoice.id) ?? false,
    })),
    openCents: invoices.reduce((sum, { openCents }) => sum + openCents, 0),
    letterCents: sums.openCents,
    interestCents: sums.interestCents,
    recoveryCents: sums.recoveryCents,
    nextOn: one.nextOn,
    lastTitle: lastReminder?.title ?? null,
    lastSentOn: lastReminder?.sentOn ?? null,
    holdReason: hold?.reason ?? null,
    holdUntil: hold?.until ?? null,
    heldByName: hold?.heldByName ?? null,
    disputedCount: one.disputedCount,
    roles: [...one.roles],
  };
}
