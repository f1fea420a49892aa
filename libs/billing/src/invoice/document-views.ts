import { Injectable } from '@nestjs/common';
import { addDecimals } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { liveDeposits, takenDeposits } from '../progress/deposits.js';
import { buyerOf } from './buyer.js';
import type { DocumentView, ViewDeposit } from './document-view.rules.js';
import { Invoice, InvoiceAllowance, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';

/** The one view of an invoice or a credit note: what was kept at issue; a draft shows the facts of today. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly work: Work,
    private readonly school: SchoolFacts,
  ) {}

  /** Throws `invoice.not_found`. */
  async find(id: string): Promise<DocumentView> {
    const invoice = await this.work.manager.findOneBy(Invoice, { id });
    if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
    return this.of(invoice);
  }

  async of(invoice: Invoice): Promise<DocumentView> {
    const tx = this.work.manager;
    const { id: invoiceId, kind } = invoice;
    const lines = await tx.find(InvoiceLine, { where: { invoiceId }, order: { position: 'ASC' } });
    const allowances = await tx.find(InvoiceAllowance, { where: { invoiceId }, order: { vatRateBp: 'DESC' } });
    const vat = await tx.find(InvoiceVatLine, {
      where: { invoiceId },
      order: { vatRateBp: 'DESC', vatCategory: 'ASC' },
    });
    const seller = invoice.seller ?? (await this.school.seller());
    const buyer = invoice.buyer ?? buyerOf(await tx.findOneByOrFail(Customer, { id: invoice.customerId }));
    const credited = invoice.creditedId ? await tx.findOneByOrFail(Invoice, { id: invoice.creditedId }) : null;
    const deposits = await this.deposits(invoice);
    const paidOn = invoice.texts?.paidOn ?? null;
    const allowanceCents = allowances.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return {
      kind,
      creditedKind: credited?.kind ?? null,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      suppliedOn: kind === 'deposit' || credited?.kind === 'deposit' ? null : invoice.suppliedOn,
      title: invoice.title,
      seller,
      buyer,
      deliveredTo: invoice.deliveredTo,
      vatOption: invoice.vatOption ?? (await this.school.seller()).vatOption,
      references: {
        customerReference: invoice.customerReference,
        serviceCode: invoice.serviceCode,
        engagementNumber: invoice.engagementNumber,
        orderNumber: invoice.orderNumber,
        quoteNumber: invoice.quoteNumber,
        deliveryNumbers: invoice.deliveryNumbers,
        preceding: credited
          ? [{ number: credited.number!, issuedOn: credited.issuedOn! }]
          : [...deposits, ...(await this.situations(invoice))].map(({ number, issuedOn }) => ({ number, issuedOn })),
      },
      lines: lines.map((line) => ({
        ...line,
        quantity: addDecimals(line.quantity, '0'),
        unitPrice: addDecimals(line.unitPrice, '0'),
      })),
      allowances,
      vat,
      totals: {
        linesNetCents: invoice.netCents + allowanceCents,
        allowanceCents,
        netCents: invoice.netCents,
        vatCents: invoice.vatCents,
        grossCents: invoice.grossCents,
        // nothing is asked for any more; the row keeps what was owed, which the payment settles
        prepaidCents: paidOn === null ? invoice.prepaidCents : invoice.grossCents,
        payableCents: paidOn === null ? invoice.payableCents : 0,
      },
      deposits,
      alreadyPaid: paidOn !== null,
      situation:
        invoice.situationRank === null ? null : { rank: invoice.situationRank, cumulativeBp: invoice.percentBp ?? 0 },
      mentions: invoice.texts?.mentions ?? [],
    };
  }

  /** Of a draft, those that would be taken off today. */
  private async deposits({ id, kind, number, orderId }: Invoice): Promise<ViewDeposit[]> {
    if (kind !== 'final') return [];
    const tx = this.work.manager;
    if (number !== null) return takenDeposits(tx, id);
    const live = orderId === null ? [] : await liveDeposits(tx, orderId);
    return live.filter(({ settledCents, grossCents }) => settledCents === grossCents);
  }

  private async situations({ kind, orderId }: Invoice): Promise<{ number: string; issuedOn: string }[]> {
    if (kind !== 'final' || orderId === null) return [];
    return this.work.manager.query(
      `SELECT number, issued_on AS "issuedOn" FROM invoices
        WHERE order_id = $1 AND kind = 'situation' AND number IS NOT NULL ORDER BY issued_on, number`,
      [orderId],
    );
  }
}
