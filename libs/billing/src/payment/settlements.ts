import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
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

/** Writes what money or a credit note settles, with its VAT; the caller books and closes. */
@Injectable()
export class Settlements {
  constructor(private readonly letters: Letters) {}

  /** Rows for each invoice, and the VAT that they made due. An invoice's own credit note makes none due: it takes back what waits. */
  async write(
    tx: EntityManager,
    by: SettledBy,
    settled: readonly Settled[],
    settledOn: CivilDate,
    own: 'own' | 'foreign' = 'foreign',
  ): Promise<{ ids: string[]; due: VatMadeDue[] }> {
    const ids: string[] = [];
    const due: VatMadeDue[] = [];
    for (const { invoice, amountCents } of settled) {
      const id = newId();
      await this.insert(tx, { id, invoiceId: invoice.id, ...sourceOf(by), amountCents, settledOn });
      ids.push(id);
      if (own === 'own') continue;
      const groups = settle(invoice.groups, {
        settledCents: invoice.settledCents - invoice.creditedCents,
        payableCents: invoice.payableCents - invoice.creditedCents,
        amountCents,
      });
      if (groups.length > 0)
        await tx.insert(
          SettlementVatLine,
          groups.map((group) => ({ settlementId: id, ...group })),
        );
      for (const { vatRateBp, vatDueCents } of groups)
        due.push({ vatRateBp, vatDueCents, deposit: invoice.kind === 'deposit' });
    }
    return { ids, due: due.filter(({ vatDueCents }) => vatDueCents !== 0) };
  }

  /** The opposite of all that a payment settled, to the cent. */
  async mirror(
    tx: EntityManager,
    paymentId: string,
    reversalId: string,
    invoices: readonly Settleable[],
    settledOn: CivilDate,
  ): Promise<{ ids: string[]; due: VatMadeDue[] }> {
    const before = await tx.find(Settlement, { where: { paymentId }, order: { id: 'ASC' } });
    const lines = await tx.findBy(SettlementVatLine, { settlementId: In(before.map(({ id }) => id)) });
    const ids: string[] = [];
    const due: VatMadeDue[] = [];
    for (const { id: undone, invoiceId, amountCents } of before) {
      const id = newId();
      await this.insert(tx, {
        id,
        invoiceId,
        paymentId: reversalId,
        creditNoteId: null,
        amountCents: -amountCents,
        settledOn,
      });
      ids.push(id);
      const mirrored = lines
        .filter(({ settlementId }) => settlementId === undone)
        .map((line) => ({ ...line, settlementId: id, grossCents: -line.grossCents, vatDueCents: -line.vatDueCents }));
      if (mirrored.length > 0) await tx.insert(SettlementVatLine, mirrored);
      const deposit = invoices.find((invoice) => invoice.id === invoiceId)?.kind === 'deposit';
      for (const { vatRateBp, vatDueCents } of mirrored) due.push({ vatRateBp, vatDueCents, deposit });
    }
    return { ids, due: due.filter(({ vatDueCents }) => vatDueCents !== 0) };
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
    if (paymentId) await tx.query(`SELECT link_chain('payment', $1)`, [paymentId]);
    for (const id of settlementIds) await tx.query(`SELECT link_chain('settlement', $1)`, [id]);
  }

  private async insert(tx: EntityManager, row: Settlement): Promise<void> {
    await tx.insert(Settlement, row);
  }
}

const sourceOf = (by: SettledBy): Pick<Settlement, 'paymentId' | 'creditNoteId'> =>
  'paymentId' in by
    ? { paymentId: by.paymentId, creditNoteId: null }
    : { paymentId: null, creditNoteId: by.creditNoteId };
