import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { draftFor } from './draft-of-order.js';
import { Invoice } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { writeParts } from './invoice-parts.js';
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
      const customer = await this.customers.findForDocument(request.customerId);
      const { lines, suppliedOn } = request;
      const draft = draftFor(customer, today, {
        ...ownOf(request),
        kind: 'invoice',
        suppliedOn: suppliedOn ?? today,
        title: request.title,
      });
      await this.vatRates.ofLines(lines, suppliedOn ?? today);
      invoiceErrors.throwIfAny(discountRefusals(lines, discountOf(request)));
      await tx.insert(Invoice, draft);
      await tx.update(
        Invoice,
        { id: draft.id },
        await writeParts(tx, draft.id, lines.map(wholeLine), discountOf(request)),
      );
      return draft.id;
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

/** A line with all that was left out. */
export const wholeLine = (line: FreeLine): NewLine => ({
  details: null,
  discountBp: 0,
  vatReason: null,
  ...given(line),
});

/** What the request says of the invoice itself. */
export const ownOf = ({
  customerId: _customerId,
  lines: _lines,
  suppliedOn: _suppliedOn,
  ...own
}: FreeInvoice): Partial<Invoice> => ({ ...given(own), ...discountOf(own) });

const given = <T extends object>(request: T): T =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as T;
