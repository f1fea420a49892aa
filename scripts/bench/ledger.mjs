// A year of entries without the documents behind them: what an export reads.

export const YEAR = 2025;
const LINES_A_SALE = 6;

/**
 * Fills an empty ledger with at least `lines` lines of the year: sales of four lines, each with its receipt of two. Triggers
 * are skipped, so that a million lines take seconds.
 * @returns the number of lines
 */
export async function fillLedger(client, lines) {
  const sales = Math.ceil(lines / LINES_A_SALE);
  await client.query('SET session_replication_role = replica');
  await client.query('TRUNCATE journal_lines, export_batch_entries, journal_entries, export_batches CASCADE');
  await client.query(
    `INSERT INTO journal_entries (id, journal, entry_number, entry_date, piece_ref, piece_date, label, validated_on, source_kind, source_id, hash)
     SELECT gen_random_uuid(), j.journal, n, d.day, p.ref, d.day, j.words || p.ref || ' Chaudronnerie de l’Ain n° ' || n % 400, d.day,
       j.source, gen_random_uuid(), repeat('0', 64)
     FROM generate_series(1, $1::int) AS n
       CROSS JOIN (VALUES ('VE', 'Facture ', 'invoice'), ('BQ', 'Règlement ', 'payment')) AS j (journal, words, source)
       CROSS JOIN LATERAL (SELECT date '${YEAR}-01-01' + (n::bigint * 365 / ($1::int + 1))::int AS day) AS d
       CROSS JOIN LATERAL (SELECT 'FA-${YEAR}-' || lpad(n::text, 6, '0') AS ref) AS p`,
    [sales],
  );
  await client.query(
    `INSERT INTO journal_lines (id, entry_id, position, account, account_label, aux, aux_label, debit_cents, credit_cents)
     SELECT gen_random_uuid(), e.id, l.position, l.account, l.label, CASE WHEN l.third THEN 'C' || lpad((e.entry_number % 400)::text, 4, '0') END,
       CASE WHEN l.third THEN 'Chaudronnerie de l’Ain n° ' || e.entry_number % 400 END, l.debit * e.entry_number, l.credit * e.entry_number
     FROM journal_entries e JOIN (VALUES
       ('VE', 1, '411000', 'Clients', true, 120, 0), ('VE', 2, '701000', 'Ventes de pièces fabriquées', false, 0, 60),
       ('VE', 3, '706000', 'Prestations et travaux à façon', false, 0, 40), ('VE', 4, '445710', 'TVA collectée', false, 0, 20),
       ('BQ', 1, '512000', 'Banque', false, 120, 0), ('BQ', 2, '411000', 'Clients', true, 0, 120)
     ) AS l (journal, position, account, label, third, debit, credit) ON l.journal = e.journal`,
  );
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('VACUUM ANALYZE journal_entries, journal_lines');
  return sales * LINES_A_SALE;
}
