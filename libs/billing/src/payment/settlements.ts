import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { type Rows, rowsOf, writeTogether } from '@etabli/platform';
import type { VatMadeDue } from '../ledger/ledger.rules.js';
import { Letters } from '../ledger/letters.js';
import type { Settleable } from './open-invoices.js';
import { Settlement, SettlementVatLine } from './settlement.entity.js';
import { settle } from './settlement.rules.js';

/** What settles: a payment or a credit note, never both. */
export type SettledBy = { readonly paymentId: string } | { readonly creditNoteId: string };

export interface Settled {
  readonly invoice: Settleable;
  readonly amountCents: number;
}

/** What is to be written, and the VAT that it makes due. */
export interface SettlementRows {
  readonly settlements: readonly Settlement[];
  readonly vat: readonly SettlementVatLine[];
  readonly due: readonly VatMadeDue[];
}

/** Writes what money or a credit note settles, with its VAT; the caller books and closes. */
@Injectable()
export class Settlements {
  constructor(private readonly letters: Letters) {}

  /**
   * Rows for each invoice, not written yet, and the VAT that they make due. An invoice's own credit note makes none due: it takes back
   * what waits.
   */
  rowsFor(
    by: SettledBy,
    settled: readonly Settled[],
    settledOn: CivilDate,
    own: 'own' | 'foreign' = 'foreign',
  ): SettlementRows {
    const settlements: Settlement[] = [];
    const vat: SettlementVatLine[] = [];
    const due: VatMadeDue[] = [];
    for (const { invoice, amountCents } of settled) {
      const settlementId = newId();
      settlements.push({ id: settlementId, invoiceId: invoice.id, ...sourceOf(by), amountCents, settledOn });
      if (own === 'own') continue;
      const groups = settle(invoice.groups, {
        settledCents: invoice.settledCents - invoice.creditedCents,
        payableCents: invoice.payableCents - invoice.creditedCents,
        amountCents,
      });
      vat.push(...groups.map((group) => ({ settlementId, ...group })));
      for (const { vatRateBp, vatDueCents } of groups)
        due.push({ vatRateBp, vatDueCents, deposit: invoice.kind === 'deposit' });
    }
    return { settlements, vat, due: due.filter(({ vatDueCents }) => vatDueCents !== 0) };
  }

  /** Writes `rowsFor`; the ids of the settlements and the VAT made due. */
  async write(
    tx: EntityManager,
    ...of: Parameters<Settlements['rowsFor']>
  ): Promise<{ ids: string[]; due: readonly VatMadeDue[] }> {
    const { settlements, vat, due } = this.rowsFor(...of);
    await writeTogether(tx, ...settlementRows({ settlements, vat }));
    return { ids: settlements.map(({ id }) => id), due };
  }

  /** The opposite of all that a payment settled, to the cent, not written yet. */
  async mirror(
    tx: EntityManager,
    paymentId: string,
    reversalId: string,
    invoices: readonly Settleable[],
    settledOn: CivilDate,
  ): Promise<SettlementRows> {
    const before = await tx.find(Settlement, { where: { paymentId }, order: { id: 'ASC' } });
    const lines = await tx.findBy(SettlementVatLine, { settlementId: In(before.map(({ id }) => id)) });
    const settlements: Settlement[] = [];
    const vat: SettlementVatLine[] = [];
    const due: VatMadeDue[] = [];
    for (const { id: undone, invoiceId, amountCents } of before) {
      const id = newId();
      const by = sourceOf({ paymentId: reversalId });
      settlements.push({ id, invoiceId, ...by, amountCents: -amountCents, settledOn });
      const mirrored = lines
        .filter(({ settlementId }) => settlementId === undone)
        .map((line) => ({ ...line, settlementId: id, grossCents: -line.grossCents, vatDueCents: -line.vatDueCents }));
      vat.push(...mirrored);
      const deposit = invoices.find((invoice) => invoice.id === invoiceId)?.kind === 'deposit';
      for (const { vatRateBp, vatDueCents } of mirrored) due.push({ vatRateBp, vatDueCents, deposit });
    }
    return { settlements, vat, due: due.filter(({ vatDueCents }) => vatDueCents !== 0) };
  }

  /** After the entries are closed: the letters of all that hangs together with these invoices, then the links of the chain. */
  async seal(
    tx: EntityManager,
    {
      invoiceIds,
      settlementIds,
      paymentId,
    }: { invoiceIds: readonly string[]; settlementIds: readonly string[]; paymentId?: string },
    day: CivilDate,
  ): Promise<void> {
    await this.letters.renew(tx, { invoiceIds, paymentIds: paymentId ? [paymentId] : [] }, day);
    const kinds = [...(paymentId ? ['payment'] : []), ...settlementIds.map(() => 'settlement')];
    await tx.query(LINK, [kinds, [...(paymentId ? [paymentId] : []), ...settlementIds]]);
  }
}

/** One after the other, in the order given. */
const LINK = 'SELECT link_chain(kind, id) FROM unnest($1::text[], $2::uuid[]) AS l (kind, id)';

export const settlementRows = ({ settlements, vat }: Omit<SettlementRows, 'due'>): Rows[] => [
  rowsOf(Settlement, settlements),
  rowsOf(SettlementVatLine, vat),
];

const sourceOf = (by: SettledBy): Pick<Settlement, 'paymentId' | 'creditNoteId'> =>
  'paymentId' in by
    ? { paymentId: by.paymentId, creditNoteId: null }
    : { paymentId: null, creditNoteId: by.creditNoteId };
