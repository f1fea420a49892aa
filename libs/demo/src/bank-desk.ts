import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, monthEnd, monthOf, monthStart } from '@etabli/kernel';
import {
  AsideRules,
  BankImport,
  BankLine,
  BankMatching,
  ChequeSlip,
  ChequeSlips,
  PaymentQueries,
  type PaymentRow,
} from '@etabli/billing';
import { CustomerRoles } from '@etabli/customers';
import { Work } from '@etabli/platform';
import { Between } from 'typeorm';
import type { Cast, Season } from './cast.js';
import { camtOf, type DemoMovement } from './data/bank-statement.js';
import { ASIDE, DEMO_ROLES, type MonthlyMovement, MONTHLY } from './data/bank-year.js';
import { DEMO_SCHOOL } from './data/school.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

const STATEMENT_DAYS = 2;
const SLIP_DAY = 24;
/** A slip is credited so many days after it was brought to the bank. */
const CREDITED_DAYS = 2;
/** The last statement is not gone through to its end: the accountant still has these days before her. */
const UNREAD_DAYS = 9;
const START_CENTS = 18_450_00;

type Act = (lineId: string) => Promise<unknown>;
interface Known {
  readonly movement: DemoMovement;
  readonly act: Act;
}

/** What the accountant does with the bank: slips of cheques, a statement a month, each line recognised; and what clients are beside. */
@Injectable()
export class BankDesk {
  private balanceCents = START_CENTS;

  constructor(
    private readonly stage: Stage,
    private readonly work: Work,
    private readonly payments: PaymentQueries,
    private readonly slips: ChequeSlips,
    private readonly imports: BankImport,
    private readonly matching: BankMatching,
    private readonly rules: AsideRules,
    private readonly roles: CustomerRoles,
  ) {}

  async open({ opening }: Season, cast: Cast): Promise<void> {
    this.balanceCents = START_CENTS;
    for (const { customer, role, note } of DEMO_ROLES)
      await this.stage.act(cast.actors.direction, 'customer.roles', () =>
        this.roles.add(cast.customers[customer]!, { role, validFrom: opening, note }),
      );
    // Établi knows the words of fees by itself
    for (const { words, way, ...aside } of MONTHLY.filter(({ kind }) => kind !== 'fees'))
      await this.stage.act(cast.actors.compta, 'aside_rule.edit', () =>
        this.rules.add({ words, way, ...ASIDE[aside.kind], validFrom: opening }),
      );
  }

  announce({ days, today, agenda }: Season, cast: Cast): void {
    const months = [...new Set(days.map(monthOf))];
    for (const month of months) {
      agenda.on(onWorkDay(addDays(monthStart(month), SLIP_DAY)), '15:20', () => this.slip(cast));
      if (month === monthOf(today)) continue;
      const span = { from: monthStart(month), to: monthEnd(month) };
      agenda.on(onWorkDay(addDays(span.to, STATEMENT_DAYS)), '15:30', () => this.statement(cast, span, span.to));
    }
    const last = days.at(-1);
    if (!last || monthOf(last) !== monthOf(today)) return;
    agenda.on(last, '15:25', () => this.slip(cast));
    agenda.on(last, '15:30', () =>
      this.statement(cast, { from: monthStart(monthOf(today)), to: addDays(last, -1) }, addDays(last, -UNREAD_DAYS)),
    );
  }

  /** All cheques that wait, together. */
  private slip({ actors: { compta } }: Cast): Promise<void> {
    return this.stage.act(compta, 'cheque_slip.make', async () => {
      const { items } = await this.payments.list({ shown: 'to_deposit', limit: 200 });
      const paymentIds = items.map(({ id }) => id);
      if (paymentIds.length > 0) await this.slips.make({ depositedOn: this.stage.today(), paymentIds });
    });
  }

  /** Imports the statement and recognises its lines up to that day. */
  private async statement(cast: Cast, { from, to }: Span, read: CivilDate): Promise<void> {
    const { compta } = cast.actors;
    const known = [...(await this.transfers(from, to)), ...(await this.credited(from, to)), ...this.monthly(from, to)];
    const movements = known.map(({ movement }) => movement).toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const openingCents = this.balanceCents;
    this.balanceCents += movements.reduce((sum, { cents }) => sum + cents, 0);
    const camt = camtOf({ iban: DEMO_SCHOOL.iban, from, to, openingCents, closingCents: this.balanceCents, movements });
    await this.stage.act(compta, 'bank_statement.import', () =>
      this.imports.import({ content: Buffer.from(camt), name: `releve-${from.slice(0, 7)}.xml` }),
    );
    const lines = await this.work.manager.findBy(BankLine, { bookedOn: Between(from, to) });
    for (const { movement, act } of known.filter(({ movement: { day } }) => day <= read)) {
      const line = lines.find(({ text, bookedOn }) => text === movement.text && bookedOn === movement.day);
      if (line) await this.stage.act(compta, 'bank_statement.match', async () => void (await act(line.id)));
    }
  }

  private async transfers(from: CivilDate, to: CivilDate): Promise<Known[]> {
    const rows: Pick<PaymentRow, 'id' | 'receivedOn' | 'amountCents' | 'reference' | 'customerLabel'>[] =
      await this.work.manager.query(
        `SELECT p.id, p.received_on AS "receivedOn", p.amount_cents AS "amountCents", p.reference, concat_ws(' ', c.first_name, c.name) AS "customerLabel"
           FROM payments p JOIN customers c ON c.id = p.customer_id WHERE p.method IN ('transfer', 'card') AND p.kind = 'receipt' AND p.received_on BETWEEN $1 AND $2
          ORDER BY p.received_on, p.id`,
        [from, to],
      );
    return rows.map(({ id, receivedOn, amountCents, reference, customerLabel }, rank) => ({
      movement: {
        day: receivedOn,
        cents: amountCents,
        name: customerLabel,
        text: `${reference ?? 'REMISE CARTE'} ${rank + 1}`,
        family: 'RCDT',
      },
      act: (lineId) => this.matching.tie(lineId, id),
    }));
  }

  private async credited(from: CivilDate, to: CivilDate): Promise<Known[]> {
    const deposited = Between(addDays(from, -CREDITED_DAYS), addDays(to, -CREDITED_DAYS));
    const slips = await this.work.manager.findBy(ChequeSlip, { depositedOn: deposited });
    return slips.map(({ id, number, depositedOn, totalCents }) => ({
      movement: {
        day: addDays(depositedOn, CREDITED_DAYS),
        cents: totalCents,
        name: DEMO_SCHOOL.name,
        text: `REMISE CHEQUES ${number}`,
        family: 'RCHQ',
      },
      act: (lineId) => this.matching.matchSlip(lineId, id),
    }));
  }

  private monthly(from: CivilDate, to: CivilDate): Known[] {
    return MONTHLY.map((one: MonthlyMovement) => ({ one, day: addDays(from, one.dayOfMonth - 1) }))
      .filter(({ day }) => day <= to)
      .map(({ one: { cents, name, text, kind, way }, day }) => ({
        movement: { day, cents, name, text, family: way === 'in' ? 'RCDT' : 'ICDT' },
        act: (lineId) => this.matching.setAside(lineId, ASIDE[kind]),
      }));
  }
}

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
