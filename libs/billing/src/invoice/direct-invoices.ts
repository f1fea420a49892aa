import { Injectable } from '@nestjs/common';
import { CustomerService } from '@etabli/customers';
import { Clock, Outbox, readTogether, Work } from '@etabli/platform';
import { Months, SchoolFacts, VatRates } from '@etabli/school';
import { invoiceMovements, vatShares } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { assertNotBefore, Series } from '../series/series.service.js';
import { freeDraft, type FreeInvoice } from './free-drafts.js';
import { invoiceErrors } from './invoice.errors.js';
import { exemptionOf } from './invoice-parts.js';
import { dueDay, issueRefusals } from './invoice.rules.js';
import { bookingOf, IssueSteps, writeSealed } from './issue-steps.js';
import { bucketsOf, discountOf, discountRefusals } from './line.rules.js';

/**
 * An invoice of no order, issued in the breath in which it is written: the same rules as a draft that is issued, each row written
 * once and sealed, since nothing has to be read back.
 */
@Injectable()
export class DirectInvoices {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
    private readonly series: Series,
    private readonly ledger: Ledger,
    private readonly steps: IssueSteps,
  ) {}

  /** The id of the issued invoice, of today. Throws as `FreeDrafts.create` and as `InvoiceService.issue`. */
  issue(request: FreeInvoice): Promise<string> {
    return this.work.run('invoice.issue', async (tx) => {
      const issuedOn = this.clock.today();
      const suppliedOn = request.suppliedOn ?? issuedOn;
      const [, customer, seller, rates, lastDay, accounts] = await readTogether(
        tx,
        this.months.readOpen('sales', issuedOn),
        this.customers.readForDocument(request.customerId),
        this.school.readSeller(),
        this.vatRates.readOfLines(request.lines, suppliedOn),
        this.series.readLastDay('invoice', issuedOn),
        this.ledger.readAccounts(),
      );

      invoiceErrors.throwIfAny(discountRefusals(request.lines, discountOf(request)));
      const { invoice, ...parts } = freeDraft(request, customer, { today: issuedOn, suppliedOn });
      const reasons = parts.lines.flatMap(({ vatReason }) => vatReason ?? []);
      const facts = { ...invoice, reasons, openDeposits: [], creditedOn: null };
      invoiceErrors.throwIfAny(issueRefusals(facts, seller, customer, issuedOn, issuedOn));
      assertNotBefore(issuedOn, lastDay);

      const buckets = bucketsOf(parts.lines, parts.allowances);
      const shares = vatShares(parts.vat, buckets, seller.vatOption, 'invoice');
      const vat = parts.vat.map((row, index) => ({
        ...row,
        ...shares[index]!,
        ...exemptionOf(row, parts.lines, rates),
      }));
      const movements = invoiceMovements({ kind: 'invoice', buckets, vat: shares });
      const issue = { invoice, lines: parts.lines, seller, customer, issuedOn };
      const booked = this.ledger.prepare(bookingOf(issue, movements), accounts);
      const dueOn = dueDay(issuedOn, customer, seller.paymentDays);
      const fact = this.outbox.fact('billing.invoice.issued.v1', { invoiceId: invoice.id });
      const sealing = { booked, seller, customer, issuedOn, dueOn, texts: this.steps.texts(issue, vat) };
      await writeSealed(tx, { ...parts, invoice, vat }, sealing, fact);
      return invoice.id;
    });
  }
}
