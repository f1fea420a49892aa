import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Customer, CustomerService } from '@etabli/customers';
import { Clock, writeTogether, readTogether, rowsOf, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { draftFor } from './draft-of-order.js';
import { Invoice } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { type Parts, partsOf, rowsOfParts, writeParts } from './invoice-parts.js';
import { discountOf, discountRefusals, type NewLine } from './line.rules.js';
import type { PostalAddress } from './snapshot.rules.js';
import { editRefusals } from './invoice.rules.js';
import { lockedInvoice } from './invoice-drafts.js';

export interface FreeInvoice {
  customerId: string;
  title: string;
  /** the day of the supply; today when left out */
  suppliedOn?: CivilDate | null;
  customerReference?: string | null;
  serviceCode?: string | null;
  engagementNumber?: string | null;
  deliveredTo?: { label: string; address: PostalAddress } | null;
  discountBp?: number;
  discountCents?: number;
  lines: readonly FreeLine[];
}
export type FreeLine = Omit<
  NewLine,
  'details' | 'discountBp' | 'vatReason' | 'orderLineId' | 'creditedLineId' | 'returnedQuantity'
> &
  Partial<Pick<NewLine, 'details' | 'discountBp' | 'vatReason'>>;

/** Invoices of no order: a training, a sale over the counter, a fee. */
@Injectable()
export class FreeDrafts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly customers: CustomerService,
    private readonly vatRates: VatRates,
  ) {}

  /** The id of the draft. Throws 422 `vat.not_in_force` by line, 422 `customer.not_found`, `customer.archived`, `invoice.discount_above`. */
  create(request: FreeInvoice): Promise<string> {
    return this.work.run('invoice.draft', async (tx) => {
      const today = this.clock.today();
      const suppliedOn = request.suppliedOn ?? today;
      const [customer] = await readTogether(
        tx,
        this.customers.readForDocument(request.customerId),
        this.vatRates.readOfLines(request.lines, suppliedOn),
      );
      invoiceErrors.throwIfAny(discountRefusals(request.lines, discountOf(request)));
      const { invoice, ...parts } = freeDraft(request, customer, { today, suppliedOn });
      await writeTogether(tx, rowsOf(Invoice, [invoice]), ...rowsOfParts(parts));
      return invoice.id;
    });
  }

  /** Lines, discount and day of a draft of no order, replaced as a whole. Throws `invoice.issued`, `invoice.of_order`, and as `create`. */
  rewrite(
    id: string,
    change: Pick<FreeInvoice, 'lines' | 'suppliedOn' | 'discountBp' | 'discountCents'>,
  ): Promise<void> {
    return this.work.run('invoice.edit', async (tx) => {
      const invoice = await lockedInvoice(tx, id);
      invoiceErrors.throwIfAny(editRefusals(invoice));
      if (invoice.orderId !== null || invoice.kind !== 'invoice') throw invoiceErrors.refused('invoice.of_order');
      const suppliedOn = change.suppliedOn ?? invoice.suppliedOn ?? this.clock.today();
      await this.vatRates.ofLines(change.lines, suppliedOn);
      const discount = discountOf(change);
      invoiceErrors.throwIfAny(discountRefusals(change.lines, discount));
      const amounts = await writeParts(tx, id, change.lines.map(wholeLine), discount);
      await tx.update(Invoice, { id }, { ...amounts, ...discount, suppliedOn });
    });
  }
}

/** The rows of a draft of no order, not written yet. */
export function freeDraft(
  request: FreeInvoice,
  customer: Customer,
  { today, suppliedOn }: { today: CivilDate; suppliedOn: CivilDate },
): Parts & { invoice: Invoice } {
  const { title, lines } = request;
  const draft = draftFor(customer, today, { ...ownOf(request), kind: 'invoice', suppliedOn, title });
  const parts = partsOf(draft.id, lines.map(wholeLine), discountOf(request));
  return { ...parts, invoice: { ...draft, ...parts.amounts } };
}

/** A line with all that was left out. */
const wholeLine = (line: FreeLine): NewLine => ({
  details: null,
  discountBp: 0,
  vatReason: null,
  ...given(line),
});

/** What the request says of the invoice itself. */
const ownOf = ({
  customerId: _customerId,
  lines: _lines,
  suppliedOn: _suppliedOn,
  ...own
}: FreeInvoice): Partial<Invoice> => ({ ...given(own), ...discountOf(own) });

const given = <T extends object>(request: T): T =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as T;
