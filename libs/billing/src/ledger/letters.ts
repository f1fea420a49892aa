import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { rowsOf, writeTogether } from '@etabli/platform';
import { LineLetter } from './ledger.entity.js';
import { letterOf } from './letter.rules.js';

interface Line {
  id: string;
  aux: string;
  cents: number;
  letter: string | null;
}

/** Lettering of the customers' accounts: all that hangs together by settlements bears one letter once it cancels out. */
@Injectable()
export class Letters {
  /** Looks anew at what hangs together with these invoices and payments: gives a letter, or takes one away after a reversal. */
  async renew(
    tx: EntityManager,
    around: { invoiceIds: readonly string[]; paymentIds: readonly string[] },
    day: CivilDate,
  ): Promise<void> {
    const lines: Line[] = await tx.query(TOGETHER, [around.invoiceIds, around.paymentIds]);
    if (lines.length === 0) return;
    const even = lines.length > 1 && lines.reduce((sum, { cents }) => sum + cents, 0) === 0;
    const lettered = lines.filter(({ letter }) => letter !== null);
    if (even && lettered.length === lines.length && new Set(lettered.map(({ letter }) => letter)).size === 1) return;
    if (lettered.length > 0)
      await tx.query('DELETE FROM line_letters WHERE line_id = ANY ($1)', [lettered.map(({ id }) => id)]);
    if (!even) return;
    const { aux } = lines[0]!;
    const [last] = (await tx.query(LAST, [aux])) as { letter: string }[];
    const letter = letterOf(last?.letter ?? null);
    const letters = lines.map(({ id: lineId }) => ({ lineId, aux, letter, letteredOn: day }));
    await writeTogether(tx, rowsOf(LineLetter, letters));
  }
}

/** Documents are knots, settlements, reversals and refunds the threads between them. */
const TOGETHER = `
  WITH RECURSIVE knots (id) AS (
    SELECT unnest($1::uuid[] || $2::uuid[])
    UNION
    SELECT found.id FROM knots k, LATERAL (
      SELECT coalesce(s.payment_id, s.credit_note_id) AS id FROM settlements s WHERE s.invoice_id = k.id
      UNION ALL SELECT s.invoice_id FROM settlements s WHERE s.payment_id = k.id
      UNION ALL SELECT s.invoice_id FROM settlements s WHERE s.credit_note_id = k.id
      UNION ALL SELECT p.id FROM payments p WHERE p.reverses_id = k.id
      UNION ALL SELECT p.id FROM payments p WHERE p.refunds_payment_id = k.id
      UNION ALL SELECT p.id FROM payments p WHERE p.refunds_credit_note_id = k.id
      UNION ALL SELECT coalesce(p.reverses_id, p.refunds_payment_id, p.refunds_credit_note_id) FROM payments p WHERE p.id = k.id AND p.kind <> 'receipt'
    ) AS found)
  SELECT l.id, l.aux, l.cents, t.letter
    FROM knots k
    -- few knots, whatever the planner thinks of a recursion: OFFSET 0 keeps it from reading the whole ledger for them
    JOIN LATERAL (SELECT id FROM journal_entries WHERE source_id = k.id AND source_kind IN ('invoice', 'payment', 'opening') OFFSET 0) e ON true
    JOIN LATERAL (SELECT id, aux, debit_cents - credit_cents AS cents FROM journal_lines WHERE entry_id = e.id AND aux IS NOT NULL OFFSET 0) l ON true
    LEFT JOIN LATERAL (SELECT letter FROM line_letters WHERE line_id = l.id OFFSET 0) t ON true`;

const LAST = 'SELECT letter FROM line_letters WHERE aux = $1 ORDER BY length(letter) DESC, letter DESC LIMIT 1';
