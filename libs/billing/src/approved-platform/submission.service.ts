import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Work } from '@etabli/platform';
import { Invoice } from '../invoice/invoice.entity.js';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { BillingFacts } from './billing-facts.queries.js';
import { ChorusDeposit, EinvoiceMessage } from './einvoice.entity.js';
import { einvoiceErrors } from './einvoice.errors.js';
import { EinvoiceLog } from './einvoice-log.js';
import { EinvoiceQueries } from './einvoice.queries.js';
import { ExchangeRequest } from './exchange-request.js';
import { lastSaid } from './submission.rules.js';

/** What a person does about an invoice on its way: sends it again, answers the buyer, lays it down on Chorus Pro. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: BillingFacts,
    private readonly queries: EinvoiceQueries,
    private readonly log: EinvoiceLog,
    private readonly request: ExchangeRequest,
  ) {}

  /** The same file goes again with the next exchange, which is asked for. Throws `einvoice.not_resendable`. */
  resend(invoiceId: string): Promise<void> {
    return this.work.run('einvoice.resend', async (tx) => {
      const { resendable, items } = await this.queries.ofInvoice(invoiceId);
      if (!resendable) throw einvoiceErrors.refused('einvoice.not_resendable');
      await tx.update(
        EinvoiceMessage,
        { kind: 'invoice', subjectId: invoiceId },
        { sentAt: null, resentAfter: lastSaid(items)?.id ?? null },
      );
      await this.request.ask();
    });
  }

  /** Tells the buyer by 209 that what he missed is there. Throws `einvoice.not_completable`. */
  complete(invoiceId: string, note: string): Promise<void> {
    return this.work.run('einvoice.complete', async () => {
      const { completable } = await this.queries.ofInvoice(invoiceId);
      if (!completable) throw einvoiceErrors.refused('einvoice.not_completable');
      await this.log.add({ invoiceId, code: '209', reasonText: note, source: 'school' });
      await this.request.ask();
    });
  }

  /** Notes, or corrects, the day on which it was laid down. Throws `einvoice.not_on_chorus_pro`, `einvoice.deposited_outside`. */
  deposit(invoiceId: string, request: { depositedOn: string; reference?: string | null }): Promise<void> {
    return this.work.run('einvoice.deposit', async (tx) => {
      const invoice = await tx.findOneBy(Invoice, { id: invoiceId });
      if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
      if (!(await this.facts.onChorusPro(invoiceId))) throw einvoiceErrors.refused('einvoice.not_on_chorus_pro');
      const { depositedOn, reference = null } = request;
      if (depositedOn > this.clock.today() || depositedOn < (invoice.issuedOn ?? depositedOn))
        throw einvoiceErrors.invalid('einvoice.deposited_outside', 'depositedOn', { day: invoice.issuedOn ?? '' });
      await tx.upsert(
        ChorusDeposit,
        {
          invoiceId,
          depositedOn,
          reference,
          notedAt: this.clock.now(),
          notedByName: currentContext()?.actor?.name ?? 'Établi',
        },
        ['invoiceId'],
      );
    });
  }

  /** It was not laid down after all, or Chorus Pro refused it. Throws `invoice.not_found`. */
  async withdraw(invoiceId: string): Promise<void> {
    await this.work.run('einvoice.withdraw', async (tx) => {
      if (!(await tx.existsBy(Invoice, { id: invoiceId }))) throw invoiceErrors.notFound('invoice.not_found');
      await tx.delete(ChorusDeposit, { invoiceId });
    });
  }
}
