import { Injectable } from '@nestjs/common';
import { Lists, Work } from '@etabli/platform';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { SupplierInvoice } from '../supplier-invoice/supplier-invoice.entity.js';
import { supplierInvoiceErrors } from '../supplier-invoice/supplier-invoice.errors.js';
import { BillingFacts } from './billing-facts.queries.js';
import type {
  EinvoiceReceiptsRequest,
  EinvoiceReceiptsView,
  EinvoiceReceiptView,
  EinvoiceStatusesView,
} from './einvoice.dto.js';
import { ChorusDeposit, EinvoiceMessage, EinvoiceReceipt, EinvoiceStatus } from './einvoice.entity.js';
import { COMPLETABLE, lastSaid, RESENDABLE } from './submission.rules.js';
import { Submissions } from './submissions.queries.js';

const RECEIPTS = {
  id: 'r.id',
  by: 'readAt',
  sorts: { readAt: { sql: 'r.read_at', type: 'timestamptz', direction: 'desc' } },
} as const;

@Injectable()
export class EinvoiceQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly facts: BillingFacts,
    private readonly submissions: Submissions,
  ) {}

  /** The life cycle of an issued invoice. Throws `invoice.not_found`. */
  async ofInvoice(invoiceId: string): Promise<EinvoiceStatusesView> {
    if (!(await this.facts.exists(invoiceId))) throw invoiceErrors.notFound('invoice.not_found');
    const message = await this.work.manager.findOneBy(EinvoiceMessage, { kind: 'invoice', subjectId: invoiceId });
    const items = await this.statuses({ invoiceId });
    return {
      throughPlatform: message !== null || (await this.facts.throughPlatform(invoiceId)),
      sentAt: message?.sentAt?.toISOString() ?? null,
      failure: message?.failure ?? null,
      items,
      reported: await this.facts.reported(invoiceId),
      ...(await this.next(invoiceId, items)),
    };
  }

  /** The life cycle of a supplier's invoice that came by the platform. Throws `supplier_invoice.not_found`. */
  async ofSupplierInvoice(supplierInvoiceId: string): Promise<EinvoiceStatusesView> {
    if (!(await this.work.manager.existsBy(SupplierInvoice, { id: supplierInvoiceId })))
      throw supplierInvoiceErrors.notFound('supplier_invoice.not_found');
    return {
      throughPlatform: false,
      sentAt: null,
      failure: null,
      items: await this.statuses({ supplierInvoiceId }),
      state: null,
      resendable: false,
      completable: false,
      reported: false,
      onChorusPro: false,
      chorusDeposit: null,
    };
  }

  /** Where the invoice stands on its way, and what a person may do about it. */
  private async next(
    invoiceId: string,
    items: EinvoiceStatusesView['items'],
  ): Promise<Pick<EinvoiceStatusesView, 'state' | 'resendable' | 'completable' | 'onChorusPro' | 'chorusDeposit'>> {
    const state = await this.submissions.stateOf(invoiceId);
    const said = lastSaid(items);
    const open = state === 'to_act' && said !== undefined;
    const deposit = await this.work.manager.findOneBy(ChorusDeposit, { invoiceId });
    return {
      state,
      resendable: open && RESENDABLE.has(said.code),
      completable: open && COMPLETABLE.has(said.code),
      onChorusPro: deposit !== null || (await this.facts.onChorusPro(invoiceId)),
      chorusDeposit: deposit && {
        depositedOn: deposit.depositedOn,
        reference: deposit.reference,
        notedAt: deposit.notedAt.toISOString(),
        notedByName: deposit.notedByName,
      },
    };
  }

  receipts(request: EinvoiceReceiptsRequest): Promise<EinvoiceReceiptsView> {
    const query = this.work.manager
      .createQueryBuilder(EinvoiceReceipt, 'r')
      .select(['r.id AS id', 'r.name AS name', 'r.outcome AS outcome', 'r.reason AS reason', 'r.read_at AS "readAt"']);
    if (request.outcome) query.andWhere('r.outcome = :outcome', { outcome: request.outcome });
    return this.lists.page<EinvoiceReceiptView, 'readAt'>(query, RECEIPTS, { ...request, sort: 'readAt' });
  }

  private async statuses(
    of: { invoiceId: string } | { supplierInvoiceId: string },
  ): Promise<EinvoiceStatusesView['items']> {
    const rows = await this.work.manager.find(EinvoiceStatus, { where: of, order: { at: 'DESC', id: 'DESC' } });
    return rows.map(({ id, code, label, reasonCode, reasonText, at, source, amounts }) => ({
      id,
      code,
      label,
      reasonCode,
      reasonText,
      source,
      at: at.toISOString(),
      amounts: amounts ?? [],
    }));
  }
}
