import type { EntityManager } from 'typeorm';
import { sumDecimals } from '@etabli/kernel';
import { Invoice, InvoiceAllowance, InvoiceDeposit, InvoiceLine, InvoiceVatLine } from '../invoice/invoice.entity.js';
import type { VatGroup } from '../invoice/line.rules.js';
import type { Creditable } from './credit.rules.js';

/** The invoice with what issued credit notes took back of it; `exceptId` is a draft that asks about itself. */
export async function creditable(tx: EntityManager, invoice: Invoice, exceptId?: string): Promise<Creditable> {
  const { id: invoiceId, number, kind } = invoice;
  const lines = await tx.find(InvoiceLine, { where: { invoiceId }, order: { position: 'ASC' } });
  const taken = await tx
    .createQueryBuilder(InvoiceLine, 'l')
    .innerJoin(Invoice, 'i', 'i.id = l.invoice_id AND i.number IS NOT NULL AND i.credited_id = :invoiceId', {
      invoiceId,
    })
    .getMany();
  const credited: (VatGroup & { allowanceCents: number })[] = await tx.query(
    `SELECT v.vat_category AS "vatCategory", v.vat_rate_bp AS "vatRateBp", sum(v.base_cents)::bigint AS "baseCents", sum(v.vat_cents)::bigint AS "vatCents",
            coalesce(sum(a.amount_cents), 0)::bigint AS "allowanceCents"
       FROM invoices i JOIN invoice_vat_lines v ON v.invoice_id = i.id
       LEFT JOIN invoice_allowances a ON a.invoice_id = i.id AND a.vat_category = v.vat_category AND a.vat_rate_bp = v.vat_rate_bp
      WHERE i.credited_id = $1 AND i.number IS NOT NULL GROUP BY 1, 2`,
    [invoiceId],
  );
  const drafts = await tx.findBy(Invoice, { creditedId: invoiceId });
  return {
    number,
    kind,
    takenOff: await takenOff(tx, invoice),
    draftKnown: drafts.some((draft) => draft.number === null && draft.id !== exceptId),
    lines: lines.map((line) => {
      const mine = taken.filter(({ creditedLineId }) => creditedLineId === line.id);
      return {
        ...line,
        creditedCents: mine.reduce((sum, one) => sum + one.netCents, 0),
        returnedSoFar: sumDecimals(mine.flatMap((one) => one.returnedQuantity ?? [])),
      };
    }),
    vat: await tx.find(InvoiceVatLine, { where: { invoiceId }, order: { vatRateBp: 'DESC' } }),
    allowances: await tx.findBy(InvoiceAllowance, { invoiceId }),
    credited,
  };
}

/** A deposit that a final invoice took off for good; a situation as long as a final invoice that took it off stands. */
async function takenOff(tx: EntityManager, { id, kind, orderId }: Invoice): Promise<boolean> {
  if (kind === 'deposit') return tx.existsBy(InvoiceDeposit, { depositId: id });
  if (kind !== 'situation' || orderId === null) return false;
  return tx
    .createQueryBuilder(Invoice, 'f')
    .where("f.order_id = :orderId AND f.kind = 'final' AND f.number IS NOT NULL", { orderId })
    .andWhere(
      'coalesce((SELECT sum(c.net_cents) FROM invoices c WHERE c.credited_id = f.id AND c.number IS NOT NULL), 0) < f.net_cents',
    )
    .getExists();
}
