import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { type Customer, customerLabel } from '@etabli/customers';
import type { SellerFacts, VatRate } from '@etabli/school';
import { jsonOf, type Rows, rowsOf } from '@etabli/platform';
import { BilledQuantities, Returns } from '@etabli/workshop';
import { effectText, type Moved, takenBack, unbilled } from '../credit/credit-effect.rules.js';
import {
  type DatedAccount,
  invoiceMovements,
  type Movement,
  pendingAfterDeposits,
  type VatShare,
  vatShares,
} from '../ledger/ledger.rules.js';
import { JournalEntry, JournalLine } from '../ledger/ledger.entity.js';
import { type Booking, Ledger, type PreparedEntry } from '../ledger/ledger.service.js';
import { type OrderDeposit, takenOff } from '../progress/deposits.js';
import { buyerOf } from './buyer.js';
import { Invoice, InvoiceAllowance, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { exemptionOf, type Parts } from './invoice-parts.js';
import { bucketsOf, sameGroup } from './line.rules.js';
import { mentions } from './mentions.rules.js';
import type { InvoiceTexts } from './snapshot.rules.js';

/** A draft about to be issued, with all that counts. */
export interface Issue {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly allowances: readonly InvoiceAllowance[];
  /** VAT of the draft, undecided */
  readonly groups: readonly InvoiceVatLine[];
  readonly seller: SellerFacts;
  readonly customer: Customer;
  /** the invoice that a credit note takes back */
  readonly credited: Invoice | null;
  /** live deposits of the order, for a final invoice */
  readonly deposits: readonly OrderDeposit[];
  readonly issuedOn: CivilDate;
  readonly accounts: readonly DatedAccount[];
}

export type IssuedVat = VatShare & Pick<InvoiceVatLine, 'exemptionText' | 'exemptionCode'>;
type DecidedVat = IssuedVat & Pick<InvoiceVatLine, 'id'>;

/** The steps of an issue, between its refusals and its seal. */
@Injectable()
export class IssueSteps {
  constructor(
    private readonly billed: BilledQuantities,
    private readonly returns: Returns,
    private readonly ledger: Ledger,
  ) {}

  /**
   * What is billed of each order line goes up, or comes back with a credit note; lines by id, so that no two wait for each other.
   * Goods that come back are delivered no longer either: answers the number of their return note.
   */
  async moveBilled({ invoice, lines, credited, issuedOn }: Issue): Promise<string | null> {
    const credit = invoice.kind === 'credit_note';
    const moved = credit ? unbilled(lines) : billed(lines);
    moved.sort((a, b) => (a.orderLineId < b.orderLineId ? -1 : 1));
    for (const { orderLineId, quantity } of moved)
      await (credit ? this.billed.unmark(orderLineId, quantity) : this.billed.mark(orderLineId, quantity));
    const back = credit ? takenBack(lines, invoice.creditEffect ?? 'billed_wrongly') : [];
    if (back.length === 0 || invoice.orderId === null) return null;
    const { number } = await this.returns.takeBack(invoice.orderId, {
      lines: back.map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity })),
      reason: invoice.creditReason ?? '',
      returnedOn: issuedOn,
      deliveryId: credited?.deliveryId ?? null,
    });
    return number;
  }

  /** What of the VAT waits for the receipt, and why there is none: the groups of the draft, decided. */
  async vatOf(tx: EntityManager, issue: Issue, rates: readonly VatRate[]): Promise<DecidedVat[]> {
    const { invoice, lines, groups, seller, credited } = issue;
    const kind = credited?.kind ?? invoice.kind;
    const shares = vatShares(groups, bucketsOf(lines, issue.allowances), seller.vatOption, kind);
    const waiting = credited
      ? await stillWaiting(tx, credited, shares)
      : invoice.kind === 'final'
        ? pendingAfterDeposits(shares, await takenOff(tx, depositIds(issue)))
        : shares;
    const before = credited ? await tx.findBy(InvoiceVatLine, { invoiceId: credited.id }) : [];
    return groups.map((group, index) => {
      const { id, vatCategory, vatRateBp, baseCents, vatCents } = group;
      const exemption = credited ? sameReason(before.find(sameGroup(group))) : exemptionOf(group, lines, rates);
      const { pendingCents } = waiting[index]!;
      return { id, vatCategory, vatRateBp, baseCents, vatCents, pendingCents, ...exemption };
    });
  }

  /** The entry in the sales journal, still without number and not written yet. */
  async bookingOf(tx: EntityManager, issue: Issue, vat: readonly VatShare[]): Promise<PreparedEntry> {
    const { invoice, lines, credited } = issue;
    const movements = invoiceMovements({
      kind: invoice.kind,
      creditedKind: credited?.kind ?? null,
      buckets: bucketsOf(lines, issue.allowances),
      vat,
      taken: invoice.kind === 'final' ? await takenOff(tx, depositIds(issue)) : [],
    });
    return this.ledger.prepare(bookingOf(issue, movements), issue.accounts);
  }

  texts(
    issue: Pick<Issue, 'invoice' | 'lines' | 'seller' | 'customer' | 'issuedOn'>,
    vat: readonly IssuedVat[],
    returnNumber: string | null = null,
  ): InvoiceTexts {
    const { invoice, lines, seller, customer, issuedOn } = issue;
    const { latePenaltyText, recoveryText, discountText, vatOption } = seller;
    return {
      title: KIND_TITLES[invoice.kind],
      mentions: mentions({
        kind: customer.kind,
        country: customer.country,
        document: invoice.kind,
        issuedOn,
        natures: lines.map((line) => line.nature),
        goods: goodsText(invoice, lines, returnNumber),
        vatOption,
        exemptions: vat.flatMap(({ exemptionText }) => exemptionText ?? []),
        own: { latePenaltyText, recoveryText, discountText },
      }),
    };
  }
}

const SEAL = 'SELECT seal_invoice($1, $2, $3, $4, $5, $6, $7, $8, $9) AS number';

/** What a draft becomes when it is issued. */
export interface Sealing extends Pick<Issue, 'seller' | 'customer' | 'issuedOn'> {
  readonly booked: PreparedEntry;
  readonly dueOn: CivilDate;
  readonly texts: InvoiceTexts;
}

/** The entry, then number, entry number and hashes, as the last locks of the transaction; answers the number. */
export async function seal(tx: EntityManager, id: string, of: Sealing): Promise<string> {
  const [sealed] = (await tx.query(SEAL, [
    id,
    ...bookedJson(tx, of.booked),
    of.issuedOn,
    of.dueOn,
    of.seller.vatOption,
    JSON.stringify(of.seller),
    JSON.stringify(buyerOf(of.customer)),
    JSON.stringify(of.texts),
  ])) as { number: string }[];
  return sealed!.number;
}

const ISSUE = 'SELECT issue_invoice($1, $2, $3, $4, $5, $6, $7)';

/** As `seal`, for an invoice that is written in the same statement: each of its rows once. */
export async function writeSealed(
  tx: EntityManager,
  { invoice, lines, allowances, vat }: Omit<Parts, 'amounts'> & { readonly invoice: Omit<Invoice, DrawnWithNumber> },
  { booked, seller, customer, issuedOn, dueOn, texts }: Sealing,
  fact: Rows,
): Promise<void> {
  const buyer = buyerOf(customer);
  const sealed = { ...invoice, issuedOn, dueOn, vatOption: seller.vatOption, seller, buyer, texts };
  await tx.query(ISSUE, [
    one(tx, rowsOf(Invoice, [sealed])),
    jsonOf(tx, rowsOf(InvoiceLine, lines)),
    jsonOf(tx, rowsOf(InvoiceAllowance, allowances)),
    jsonOf(tx, rowsOf(InvoiceVatLine, vat)),
    ...bookedJson(tx, booked),
    one(tx, fact),
  ]);
}

type DrawnWithNumber = 'number' | 'buyerSalt' | 'buyerDigest';

const bookedJson = (tx: EntityManager, { entry, lines }: PreparedEntry): [string, string] => [
  one(tx, rowsOf(JournalEntry, [entry])),
  jsonOf(tx, rowsOf(JournalLine, lines)),
];

/** The JSON of a single row. */
const one = (tx: EntityManager, row: Rows): string => jsonOf(tx, row).slice(1, -1);

/** How an issued document is booked: in the sales journal, under the customer's code. */
export function bookingOf(
  { invoice, customer, issuedOn }: Pick<Issue, 'customer' | 'issuedOn'> & { readonly invoice: Pick<Invoice, 'id'> },
  movements: readonly Movement[],
): Booking {
  const label = customerLabel(customer);
  return {
    journal: 'VE',
    entryDate: issuedOn,
    pieceDate: issuedOn,
    // the number is not drawn yet: book_entry puts it before both
    pieceRef: '',
    label,
    sourceKind: 'invoice',
    sourceId: invoice.id,
    aux: customer.code,
    auxLabel: label,
    movements,
  };
}

const KIND_TITLES = {
  invoice: 'Facture',
  deposit: 'Facture d’acompte',
  situation: 'Facture de situation',
  final: 'Facture finale',
  credit_note: 'Avoir',
} as const;

/** What an invoice bills of each order line. */
const billed = (lines: readonly InvoiceLine[]): Moved[] =>
  lines.flatMap(({ orderLineId, quantity }) => (orderLineId === null ? [] : [{ orderLineId, quantity }]));

const goodsText = (
  { creditEffect }: Pick<Invoice, 'creditEffect'>,
  lines: readonly InvoiceLine[],
  returnNumber: string | null,
): string | null =>
  creditEffect === null
    ? null
    : effectText(
        creditEffect,
        lines.map(({ nature }) => nature),
        returnNumber,
      );

const depositIds = ({ deposits }: Issue): string[] => deposits.map(({ id }) => id);

const sameReason = (row: InvoiceVatLine | undefined): Pick<InvoiceVatLine, 'exemptionText' | 'exemptionCode'> => ({
  exemptionText: row?.exemptionText ?? null,
  exemptionCode: row?.exemptionCode ?? null,
});

/** A credit note first takes back VAT that still waits on its invoice; only what is beyond was due already. */
async function stillWaiting(tx: EntityManager, credited: Invoice, shares: readonly VatShare[]): Promise<VatShare[]> {
  const rows: { vatCategory: VatShare['vatCategory']; vatRateBp: number; waiting: number }[] = await tx.query(
    `SELECT v.vat_category AS "vatCategory", v.vat_rate_bp AS "vatRateBp",
            (v.pending_cents
              - coalesce((SELECT sum(c.pending_cents) FROM invoices n JOIN invoice_vat_lines c ON c.invoice_id = n.id
                  WHERE n.credited_id = v.invoice_id AND n.number IS NOT NULL AND c.vat_category = v.vat_category AND c.vat_rate_bp = v.vat_rate_bp), 0)
              - coalesce((SELECT sum(l.vat_due_cents) FROM settlements s JOIN settlement_vat_lines l ON l.settlement_id = s.id
                  WHERE s.invoice_id = v.invoice_id AND l.vat_category = v.vat_category AND l.vat_rate_bp = v.vat_rate_bp), 0))::bigint AS waiting
       FROM invoice_vat_lines v WHERE v.invoice_id = $1`,
    [credited.id],
  );
  return shares.map((share) => {
    const waiting = rows.find(sameGroup(share))?.waiting ?? 0;
    const byOption = credited.vatOption === 'on_debits' && credited.kind !== 'deposit' ? 0 : share.pendingCents;
    return { ...share, pendingCents: Math.max(Math.min(byOption, waiting), 0) };
  });
}
