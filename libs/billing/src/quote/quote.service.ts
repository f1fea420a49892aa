import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, fold, newId, spread, vatReasonOf } from '@etabli/kernel';
import { CustomerService, customerLabel } from '@etabli/customers';
import { Clock, Outbox, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { type Discount, discountOf, discountRefusals, priced, sectorOf } from '../invoice/line.rules.js';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { Series } from '../series/series.service.js';
import type {
  AcceptQuoteRequest,
  CreateQuoteRequest,
  EditQuoteRequest,
  QuoteLineRequest,
  RefuseQuoteRequest,
} from './quote.dto.js';
import { Quote, QuoteLine } from './quote.entity.js';
import { quoteErrors } from './quote.errors.js';
import { acceptRefusals, editRefusals, refuseRefusals, sendRefusals } from './quote.rules.js';

const VALID_DAYS = 30;

/** The life of a quote: written, sent with its number, accepted — which opens the order — or refused. */
@Injectable()
export class QuoteService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly customers: CustomerService,
    private readonly vatRates: VatRates,
    private readonly series: Series,
    private readonly orders: Orders,
  ) {}

  /** The id of a new draft. Throws 422 `vat.not_in_force` by line, 422 `quote.valid_until_past`, `customer.archived`. */
  create(request: CreateQuoteRequest): Promise<string> {
    return this.work.run('quote.create', async (tx) => {
      const today = this.clock.today();
      const validUntil = request.validUntil ?? addDays(today, VALID_DAYS);
      const id = newId();
      const discount = discountOf(request);
      const totals = await this.checked(request.lines, validUntil, today, discount);
      await tx.insert(Quote, {
        id,
        number: null,
        state: 'draft',
        createdOn: today,
        sentOn: null,
        acceptedOn: null,
        acceptedByName: null,
        refusedOn: null,
        refusalReason: null,
        productionOrderId: null,
        customerId: request.customerId,
        title: request.title,
        customerReference: request.customerReference ?? null,
        validUntil,
        ...discount,
        ...amounts(totals),
        searchText: await this.searchText(request),
      });
      await writeLines(tx, id, totals.lines);
      return id;
    });
  }

  /** What is left out stays; lines are replaced as a whole. Throws 409 `quote.not_draft` and as `create`. */
  async edit(id: string, request: EditQuoteRequest): Promise<void> {
    await this.work.run('quote.edit', async (tx) => {
      const quote = await locked(tx, id);
      quoteErrors.throwIfAny(editRefusals(quote));
      const {
        customerId = quote.customerId,
        title = quote.title,
        validUntil = quote.validUntil,
        customerReference = quote.customerReference,
      } = request;
      const lines = request.lines ?? (await linesOf(tx, id));
      const asked = request.discountBp !== undefined || request.discountCents !== undefined;
      const discount = discountOf(asked ? request : quote);
      const totals = await this.checked(lines, validUntil, this.clock.today(), discount);
      await tx.update(
        Quote,
        { id },
        {
          customerId,
          title,
          validUntil,
          customerReference,
          ...discount,
          ...amounts(totals),
          searchText: await this.searchText({ customerId, title, customerReference }),
        },
      );
      await tx.delete(QuoteLine, { quoteId: id });
      await writeLines(tx, id, totals.lines);
    });
  }

  /** Gives the number; the original is rendered, and mailed, right after. Throws `quote.not_draft`, `quote.validity_over`, `quote.total_zero`. */
  async send(id: string, { byMail = true }: { byMail?: boolean } = {}): Promise<void> {
    await this.work.run('quote.send', async (tx) => {
      const quote = await locked(tx, id);
      const today = this.clock.today();
      quoteErrors.throwIfAny(sendRefusals(quote, today));
      await this.checked(await linesOf(tx, id), quote.validUntil, today, quote);
      const customer = await this.customers.findForDocument(quote.customerId);
      await this.series.assertNotBefore('quote', today);
      await this.outbox.publish('billing.quote.sent.v1', { quoteId: id, byMail: byMail && customer.email !== null });
      const number = await this.series.draw(tx, 'quote', today);
      await tx.update(
        Quote,
        { id },
        { number, state: 'sent', sentOn: today, searchText: `${fold(number)} ${quote.searchText}` },
      );
    });
  }

  /** Opens the production order and answers its id. Throws `quote.not_sent`, `quote.answered`, `quote.expired` and others of its day. */
  accept(id: string, request: AcceptQuoteRequest): Promise<string> {
    return this.work.run('quote.accept', async (tx) => {
      const quote = await locked(tx, id);
      const today = this.clock.today();
      const acceptedOn = request.acceptedOn ?? today;
      quoteErrors.throwIfAny(acceptRefusals(quote, acceptedOn, today));
      const customerReference = request.customerReference ?? quote.customerReference;
      const lines = await linesOf(tx, id);
      const productionOrderId = await this.orders.openOrder({
        quoteId: id,
        customerId: quote.customerId,
        title: quote.title,
        customerReference,
        dueOn: request.dueOn ?? null,
        discountBp: quote.discountBp,
        discountCents: quote.discountCents,
        lines: soldLines(lines, quote).map(
          ({
            id: quoteLineId,
            label,
            nature,
            unit,
            quantity,
            unitPrice,
            discountBp,
            vatRateBp,
            vatReason,
            soldCents,
            allottedMinutes,
          }) => ({
            quoteLineId,
            label,
            nature,
            unit,
            quantity,
            unitPrice,
            discountBp,
            vatRateBp,
            vatReason,
            soldCents,
            allottedMinutes,
          }),
        ),
      });
      await tx.update(
        Quote,
        { id },
        { state: 'accepted', acceptedOn, acceptedByName: request.acceptedBy, customerReference, productionOrderId },
      );
      return productionOrderId;
    });
  }

  /** Throws `quote.not_sent`, `quote.answered`. */
  async refuse(id: string, request: RefuseQuoteRequest): Promise<void> {
    await this.work.run('quote.refuse', async (tx) => {
      quoteErrors.throwIfAny(refuseRefusals(await locked(tx, id)));
      await tx.update(
        Quote,
        { id },
        { state: 'refused', refusedOn: this.clock.today(), refusalReason: request.reason ?? null },
      );
    });
  }

  /** A new draft with the same customer and lines, whatever became of the first. */
  copy(id: string): Promise<string> {
    return this.work.run('quote.copy', async (tx) => {
      const { customerId, title, customerReference, discountBp, discountCents } = await locked(tx, id);
      const lines = await linesOf(tx, id);
      return this.create({ customerId, title, customerReference, discountBp, discountCents, lines });
    });
  }

  private async checked<L extends QuoteLineRequest>(
    lines: readonly L[],
    validUntil: CivilDate,
    today: CivilDate,
    discount: Discount,
  ): Promise<ReturnType<typeof priced<L>>> {
    if (validUntil < today) throw quoteErrors.invalid('quote.valid_until_past', 'validUntil');
    await this.vatRates.ofLines(lines, today);
    invoiceErrors.throwIfAny(discountRefusals(lines, discount));
    return priced(lines, discount);
  }

  private async searchText(quote: {
    customerId: string;
    title: string;
    customerReference?: string | null;
  }): Promise<string> {
    const customer = await this.customers.findForDocument(quote.customerId);
    return fold(`${quote.title} ${customerLabel(customer)} ${customer.code} ${quote.customerReference ?? ''}`);
  }
}

async function locked(tx: EntityManager, id: string): Promise<Quote> {
  const quote = await tx.findOne(Quote, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!quote) throw quoteErrors.notFound('quote.not_found');
  return quote;
}

const linesOf = (tx: EntityManager, quoteId: string): Promise<QuoteLine[]> =>
  tx.find(QuoteLine, { where: { quoteId }, order: { position: 'ASC' } });

/** Each line as sold: its part of the discount on the whole taken off, so that the margins read what is earned. */
function soldLines(lines: readonly QuoteLine[], discount: Discount): (QuoteLine & { soldCents: number })[] {
  const { allowanceCents, linesNetCents } = priced(lines, discount);
  const nets = lines.map(({ netCents }) => netCents);
  const shares = linesNetCents === 0 ? nets.map(() => 0) : spread(allowanceCents, nets);
  return lines.map((line, index) => ({ ...line, soldCents: line.netCents - shares[index]! }));
}

const amounts = ({
  netCents,
  vatCents,
  grossCents,
}: {
  netCents: number;
  vatCents: number;
  grossCents: number;
}): Pick<Quote, 'netCents' | 'vatCents' | 'grossCents'> => ({
  netCents,
  vatCents,
  grossCents,
});

async function writeLines(
  tx: EntityManager,
  quoteId: string,
  lines: readonly (QuoteLineRequest & { netCents: number })[],
): Promise<void> {
  await tx.insert(
    QuoteLine,
    lines.map((line, index) => {
      const { nature, label, details, quantity, unit, unitPrice, discountBp = 0, vatRateBp, netCents } = line;
      return {
        id: newId(),
        quoteId,
        position: index + 1,
        nature,
        sector: sectorOf(line),
        label,
        details: details || null,
        quantity,
        unit,
        unitPrice,
        discountBp,
        vatRateBp,
        vatReason: vatReasonOf(line),
        netCents,
        allottedMinutes: line.allottedMinutes,
      };
    }),
  );
}
