import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate, fold, newId } from '@etabli/kernel';
import { CustomerService, customerLabel } from '@etabli/customers';
import { Clock, Outbox, Work } from '@etabli/platform';
import { VatRates } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { type Discount, discountOf, discountRefusals, priced } from '../invoice/line.rules.js';
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
import { amounts, linesOf, locked, orderLines, writeLines } from './quote-parts.js';
import {
  acceptRefusals,
  editRefusals,
  refuseRefusals,
  reviseRefusals,
  sendRefusals,
  versionNumber,
} from './quote.rules.js';

const VALID_DAYS = 30;

/** What a new draft has not yet. */
const UNANSWERED = {
  number: null,
  state: 'draft',
  sentOn: null,
  acceptedOn: null,
  acceptedByName: null,
  refusedOn: null,
  refusedByName: null,
  refusalReason: null,
  answeredAt: null,
  answeredSha256: null,
  productionOrderId: null,
  estimateId: null,
} as const;

/** Answered by the client's own link: when, and the hash of the PDF he was shown. */
export interface AnsweredByLink {
  readonly answeredAt: Date;
  readonly answeredSha256: string;
}

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
        ...UNANSWERED,
        id,
        firstId: id,
        version: 1,
        createdOn: today,
        customerId: request.customerId,
        title: request.title,
        customerReference: request.customerReference ?? null,
        validUntil,
        depositBp: request.depositBp ?? 0,
        ...discount,
        ...amounts(totals),
        searchText: await this.searchText(request),
      });
      await writeLines(tx, { id, estimateId: null }, totals.lines);
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
        depositBp = quote.depositBp,
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
          depositBp,
          ...discount,
          ...amounts(totals),
          searchText: await this.searchText({ customerId, title, customerReference }),
        },
      );
      await tx.delete(QuoteLine, { quoteId: id });
      await writeLines(tx, quote, totals.lines);
    });
  }

  /**
   * Gives the number; the original is rendered, and mailed, right after. A revision supersedes the version before it.
   * Throws `quote.not_draft`, `quote.accepted_meanwhile`, `quote.validity_over`, `quote.total_zero`.
   */
  async send(id: string, { byMail = true }: { byMail?: boolean } = {}): Promise<void> {
    await this.work.run('quote.send', async (tx) => {
      const quote = await locked(tx, id);
      const today = this.clock.today();
      const { firstId, version } = quote;
      const before =
        version === 1
          ? null
          : await tx.findOneOrFail(Quote, {
              where: { firstId, version: version - 1 },
              lock: { mode: 'pessimistic_write' },
            });
      quoteErrors.throwIfAny(sendRefusals(quote, today, before?.state));
      await this.checked(await linesOf(tx, id), quote.validUntil, today, quote);
      const customer = await this.customers.findForDocument(quote.customerId);
      if (before?.state === 'sent') await tx.update(Quote, { id: before.id }, { state: 'superseded' });
      await this.outbox.publish('billing.quote.sent.v1', { quoteId: id, byMail: byMail && customer.email !== null });
      const number = await this.numberOf(tx, quote, today);
      await tx.update(
        Quote,
        { id },
        { number, state: 'sent', sentOn: today, searchText: `${fold(number)} ${quote.searchText}` },
      );
    });
  }

  /** Opens the production order and answers its id. Throws `quote.not_sent`, `quote.answered`, `quote.expired` and others of its day. */
  accept(id: string, request: AcceptQuoteRequest, byLink?: AnsweredByLink): Promise<string> {
    return this.work.run('quote.accept', async (tx) => {
      const quote = await locked(tx, id);
      const today = this.clock.today();
      const acceptedOn = request.acceptedOn ?? today;
      quoteErrors.throwIfAny(acceptRefusals(quote, acceptedOn, today));
      const customerReference = request.customerReference ?? quote.customerReference;
      const lines = await linesOf(tx, id);
      const productionOrderId = await this.orders.openOrder({
        quoteId: id,
        estimateId: quote.estimateId,
        customerId: quote.customerId,
        title: quote.title,
        customerReference,
        dueOn: request.dueOn ?? null,
        discountBp: quote.discountBp,
        discountCents: quote.discountCents,
        lines: orderLines(lines, quote),
      });
      await tx.update(
        Quote,
        { id },
        {
          state: 'accepted',
          acceptedOn,
          acceptedByName: request.acceptedBy,
          customerReference,
          productionOrderId,
          ...byLink,
        },
      );
      return productionOrderId;
    });
  }

  /** Throws `quote.not_sent`, `quote.answered`. */
  async refuse(id: string, request: RefuseQuoteRequest, byLink?: AnsweredByLink): Promise<void> {
    await this.work.run('quote.refuse', async (tx) => {
      quoteErrors.throwIfAny(refuseRefusals(await locked(tx, id)));
      await tx.update(
        Quote,
        { id },
        {
          state: 'refused',
          refusedOn: this.clock.today(),
          refusedByName: request.refusedBy ?? null,
          refusalReason: request.reason ?? null,
          ...byLink,
        },
      );
    });
  }

  /** A new draft with the same customer and lines, whatever became of the first. */
  copy(id: string): Promise<string> {
    return this.work.run('quote.copy', async (tx) => {
      const quote = await locked(tx, id);
      const { customerId, title, customerReference, discountBp, discountCents, depositBp } = quote;
      const lines = await linesOf(tx, id);
      return this.create({ customerId, title, customerReference, discountBp, discountCents, depositBp, lines });
    });
  }

  /**
   * A new draft of the same offer, its next version; the old one is superseded when it is sent.
   * Throws `quote.still_draft`, `quote.answered`, `quote.newer_version`.
   */
  revise(id: string): Promise<string> {
    return this.work.run('quote.revise', async (tx) => {
      const quote = await locked(tx, id);
      const { firstId, version } = quote;
      const newest = !(await tx.existsBy(Quote, { firstId, version: version + 1 }));
      quoteErrors.throwIfAny(reviseRefusals(quote, newest));
      const today = this.clock.today();
      const revisionId = newId();
      const validUntil = addDays(today, VALID_DAYS);
      const totals = await this.checked(await linesOf(tx, id), validUntil, today, quote);
      const { customerId, title, customerReference, discountBp, discountCents, depositBp } = quote;
      await tx.insert(Quote, {
        ...UNANSWERED,
        id: revisionId,
        firstId,
        version: version + 1,
        estimateId: quote.estimateId,
        createdOn: today,
        customerId,
        title,
        customerReference,
        validUntil,
        depositBp,
        discountBp,
        discountCents,
        ...amounts(totals),
        searchText: await this.searchText({ customerId, title, customerReference }),
      });
      await writeLines(tx, { id: revisionId, estimateId: quote.estimateId }, totals.lines);
      return revisionId;
    });
  }

  /** The first version draws from the series, the last lock of the transaction; the others add their version to its number. */
  private async numberOf(tx: EntityManager, { firstId, version }: Quote, today: CivilDate): Promise<string> {
    if (version > 1) return versionNumber((await tx.findOneByOrFail(Quote, { id: firstId })).number!, version);
    await this.series.assertNotBefore('quote', today);
    return this.series.draw(tx, 'quote', today);
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
