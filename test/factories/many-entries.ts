import type { World } from '../harness/world.js';

const ENTRIES = 6_000;

/** Closed entries of two lines, without the documents behind them: enough for many parts of the stream. */
export async function bookMany(w: World): Promise<void> {
  await w.db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(
      `INSERT INTO journal_entries (id, journal, entry_number, entry_date, piece_ref, piece_date, label, validated_on, source_kind, source_id, hash)
       SELECT gen_random_uuid(), 'BQ', n, '2026-11-10', 'R-' || n, '2026-11-10', 'Règlement de la pièce R-' || n, '2026-11-10', 'payment', gen_random_uuid(), repeat('0', 64)
         FROM generate_series(1, $1::int) AS n`,
      [ENTRIES],
    );
    await tx.query(
      `INSERT INTO journal_lines (id, entry_id, position, account, account_label, aux, aux_label, debit_cents, credit_cents)
       SELECT gen_random_uuid(), e.id, l.position, l.account, l.label, NULL, NULL, l.debit, l.credit
         FROM journal_entries e, (VALUES (1, '512000', 'Banque', 100, 0), (2, '411000', 'Clients', 0, 100)) AS l (position, account, label, debit, credit)
        WHERE e.journal = 'BQ'`,
    );
  });
}
