import { Injectable, StreamableFile } from '@nestjs/common';
import { addDays, addYears, type CivilDate } from '@etabli/kernel';
import { type Customer, CustomerService, customerLabel } from '@etabli/customers';
import { assetPath, Clock, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { buyerOf } from '../invoice/buyer.js';
import { printedStatement } from '../paper/statement.rules.js';
import { type AccountMovement, type AccountRow, balanceOf, movementOf } from './account.rules.js';
import { AgedBalance } from './aged-balance.queries.js';
import type { StatementRequest, StatementView } from './statement.dto.js';
import { statementErrors } from './statement.errors.js';

const TEMPLATE = assetPath('billing', 'statement.typ');

interface Drawn {
  readonly customer: Customer;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly openingCents: number;
  readonly movements: readonly AccountMovement[];
  readonly overdueCents: number;
}

/** The account of a customer over a period, on the screen and on paper from the same movements. */
@Injectable()
export class Statements {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly aged: AgedBalance,
  ) {}

  /** Throws 404 `customer.not_found`, 422 `statement.days`. */
  async view(customerId: string, request: StatementRequest): Promise<StatementView> {
    const { customer, from, to, openingCents, movements, overdueCents } = await this.draw(customerId, request);
    let balanceCents = openingCents;
    const shown = movements.map((movement) => {
      balanceCents += movement.debitCents - movement.creditCents;
      return { ...movement, balanceCents };
    });
    return {
      customerId,
      from,
      to,
      openingCents,
      overdueCents,
      customerCode: customer.code,
      customerLabel: customerLabel(customer),
      movements: shown,
      debitCents: movements.reduce((sum, one) => sum + one.debitCents, 0),
      creditCents: movements.reduce((sum, one) => sum + one.creditCents, 0),
      closingCents: balanceCents,
    };
  }

  /** As of today: a statement is drawn each time it is asked for. */
  async pdf(customerId: string, request: StatementRequest): Promise<StreamableFile> {
    const { customer, movements, ...period } = await this.draw(customerId, request);
    const seller = await this.school.seller();
    const lettered = movements.map(({ letter, note, ...movement }) => ({
      ...movement,
      note: [note, letter && `lettrage ${letter}`].filter(Boolean).join(' · ') || null,
    }));
    const facts = { ...period, movements: lettered, seller, buyer: buyerOf(customer), drawnOn: this.clock.today() };
    return new StreamableFile(await this.typst.render(TEMPLATE, printedStatement(facts)), {
      type: 'application/pdf',
      disposition: `attachment; filename="releve-${customer.code}-${period.to}.pdf"`,
    });
  }

  private async draw(customerId: string, request: StatementRequest): Promise<Drawn> {
    const customer = await this.customers.find(customerId);
    const to = request.to ?? this.clock.today();
    const from = request.from ?? addDays(addYears(to, -1), 1);
    if (to < from) throw statementErrors.invalid('statement.days', 'to');
    const { rows, overdueCents } = await this.work.atOneInstant(async () => ({
      rows: (await this.work.manager.query(MOVEMENTS_SQL, [customerId, to])) as AccountRow[],
      overdueCents: await this.aged.overdueCents(customerId, to),
    }));
    const movements = rows.map(movementOf);
    return {
      customer,
      from,
      to,
      openingCents: balanceOf(movements.filter(({ day }) => day < from)),
      movements: movements.filter(({ day }) => day >= from),
      overdueCents,
    };
  }
}

const LETTER_SQL = (id: string): string =>
  `(SELECT min(ll.letter) FROM journal_entries e JOIN journal_lines jl ON jl.entry_id = e.id JOIN line_letters ll ON ll.line_id = jl.id WHERE e.source_id = ${id})`;

const MOVEMENTS_SQL = `
  SELECT 'invoice' AS source, i.id, i.issued_on AS day, i.kind, i.number, i.title, i.due_on AS "dueOn", i.payable_cents AS "amountCents", NULL AS method,
         NULL AS reference, NULL AS reason, ${LETTER_SQL('i.id')} AS letter, 0 AS step
    FROM invoices i WHERE i.customer_id = $1 AND i.number IS NOT NULL AND i.issued_on <= $2
  UNION ALL
  SELECT 'payment', p.id, p.received_on, p.kind, NULL, NULL, NULL, p.amount_cents, p.method, p.reference, p.reason, ${LETTER_SQL('p.id')}, 1
    FROM payments p WHERE p.customer_id = $1 AND p.received_on <= $2
  ORDER BY day, step, id`;
