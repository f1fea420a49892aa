import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Customer } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { draftFor } from '../invoice/draft-of-order.js';
import { Invoice } from '../invoice/invoice.entity.js';
import { writeParts } from '../invoice/invoice-parts.js';
import { NO_DISCOUNT } from '../invoice/line.rules.js';
import { lockedInvoice } from '../invoice/invoice-drafts.js';
import { creditable } from './creditable.js';
import { type CreditEffect, withEffect } from './credit-effect.rules.js';
import { creditErrors } from './credit.errors.js';
import {
  type Credit,
  type Creditable,
  creditRefusals,
  partialCredit,
  restOf,
  type WantedCredit,
  wantedRefusals,
  wholeCredit,
} from './credit.rules.js';

/** Drafts of credit notes, each citing its invoice and never above what remains of it. */
@Injectable()
export class CreditDrafts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * `wanted` null: the whole of what is left. `effect` says what becomes of goods. Throws those of `creditRefusals` and
   * `wantedRefusals`, `credit.above_invoice`.
   */
  create(
    invoiceId: string,
    reason: string,
    wanted: readonly WantedCredit[] | null,
    effect: CreditEffect = 'billed_wrongly',
  ): Promise<string> {
    return this.work.run('credit_note.draft', async (tx) => {
      const invoice = await lockedInvoice(tx, invoiceId);
      const known = await creditable(tx, invoice);
      creditErrors.throwIfAny(creditRefusals(known));
      creditErrors.throwIfAny(wanted === null ? [] : wantedRefusals(known, wanted));
      const credit = wanted === null ? wholeCredit(known) : partialCredit(known, wanted);
      assertWithin(known, credit);
      return this.write(tx, invoice, { reason, effect }, credit);
    });
  }

  private async write(
    tx: EntityManager,
    invoice: Invoice,
    { reason, effect }: { readonly reason: string; readonly effect: CreditEffect },
    credit: Credit,
  ): Promise<string> {
    const customer = await tx.findOneByOrFail(Customer, { id: invoice.customerId });
    const { title, orderId, orderNumber, deliveryNumbers, quoteNumber, customerReference, serviceCode } = invoice;
    const draft = draftFor(customer, this.clock.today(), {
      kind: 'credit_note',
      suppliedOn: invoice.suppliedOn,
      title,
      orderId,
      orderNumber,
      deliveryNumbers,
      quoteNumber,
      customerReference,
      serviceCode,
      engagementNumber: invoice.engagementNumber,
      deliveredTo: invoice.deliveredTo,
      creditedId: invoice.id,
      creditReason: reason,
      creditEffect: effect,
    });
    await tx.insert(Invoice, draft);
    const amounts = await writeParts(tx, draft.id, withEffect(credit.lines, effect), NO_DISCOUNT, credit.totals);
    await tx.update(Invoice, { id: draft.id }, amounts);
    return draft.id;
  }
}

/** A credit stays within what is left of every VAT group. Throws `credit.above_invoice`. */
export function assertWithin(known: Creditable, { totals }: Pick<Credit, 'totals'>): void {
  const rests = restOf(known);
  const above = totals.vatGroups.some((group) => {
    const rest = rests.find((one) => one.vatCategory === group.vatCategory && one.vatRateBp === group.vatRateBp);
    return !rest || group.baseCents > rest.baseCents || group.vatCents > rest.vatCents;
  });
  if (above || totals.grossCents <= 0) throw creditErrors.refused('credit.above_invoice');
}
