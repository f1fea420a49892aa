import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { lockedInvoice } from './invoice-drafts.js';
import { InvoiceDispute } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { disputeRefusals } from './invoice.rules.js';
import { settledOf } from './paid.js';

/** The customer contests an invoice: said beside it, for the invoice itself never changes. */
@Injectable()
export class Disputes {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Throws `invoice.not_issued`, `invoice.credit_note`, `invoice.disputed`, `invoice.paid`. */
  open(invoiceId: string, reason: string): Promise<string> {
    return this.work.run('invoice.dispute', async (tx) => {
      const invoice = await lockedInvoice(tx, invoiceId);
      const disputed = (await openDispute(tx, invoiceId)) !== null;
      invoiceErrors.throwIfAny(disputeRefusals({ ...invoice, ...(await settledOf(tx, invoiceId)), disputed }));
      const id = newId();
      const openedOn = this.clock.today();
      await tx.insert(InvoiceDispute, { id, invoiceId, openedOn, reason, closedOn: null, closingNote: null });
      return id;
    });
  }

  /** Throws `invoice.not_disputed`. */
  async close(invoiceId: string, closingNote: string | null): Promise<void> {
    await this.work.run('invoice.dispute', async (tx) => {
      await lockedInvoice(tx, invoiceId);
      const dispute = await openDispute(tx, invoiceId);
      if (!dispute) throw invoiceErrors.refused('invoice.not_disputed');
      await tx.update(InvoiceDispute, { id: dispute.id }, { closedOn: this.clock.today(), closingNote });
    });
  }
}

const openDispute = (tx: EntityManager, invoiceId: string): Promise<InvoiceDispute | null> =>
  tx
    .createQueryBuilder(InvoiceDispute, 'd')
    .where('d.invoice_id = :invoiceId AND d.closed_on IS NULL', { invoiceId })
    .getOne();
