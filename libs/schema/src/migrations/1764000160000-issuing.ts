import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The state of a month and its lock in one statement; journal and chain written once each under their lock; the last letter found by an index. */
export class Issuing1764000160000 implements MigrationInterface {
  name = 'Issuing1764000160000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [MONTHS, HEADS, LETTERS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const MONTHS = `
  -- Sales of a month are closed with those of any month after it.
  CREATE FUNCTION month_state(asked_scope text, asked_month text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN EXISTS (SELECT FROM locked_months WHERE scope = asked_scope AND (month = asked_month OR (scope = 'sales' AND month > asked_month))) THEN 'closed'
      WHEN (SELECT step FROM month_closings WHERE scope = asked_scope AND month = asked_month ORDER BY rank DESC LIMIT 1) = 'soft_close' THEN 'soft_closed'
      ELSE 'open' END
  $$;

  -- For writers: shares the scope and the month until the commit, then says how the month is. The look comes after the wait with eyes
  -- of its own, so that a closing that ended meanwhile is seen even when the statement around began before it.
  CREATE FUNCTION share_month(asked_scope text, asked_month text) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('months:' || asked_scope, 0)),
            pg_advisory_xact_lock_shared(hashtextextended('month:' || asked_scope || ':' || asked_month, 0));
    RETURN month_state(asked_scope, asked_month);
  END $$;
`;

const HEADS = `
  CREATE OR REPLACE FUNCTION close_entry(closed uuid) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    head ledger_heads;
  BEGIN
    UPDATE ledger_heads SET last_number = last_number + 1, last_hash = entry_hash(last_hash, closed, last_number + 1)
      WHERE journal = (SELECT journal FROM journal_entries WHERE id = closed) RETURNING * INTO head;
    UPDATE journal_entries SET entry_number = head.last_number, hash = head.last_hash WHERE id = closed;
    RETURN head.last_number;
  END $$;

  CREATE OR REPLACE FUNCTION link_chain(linked_kind text, linked uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    head chain_heads;
    said text := chain_digest(linked_kind, linked);
  BEGIN
    UPDATE chain_heads SET position = position + 1,
        hash = encode(sha256(convert_to(concat_ws('|', hash, position + 1, linked_kind, linked, said), 'UTF8')), 'hex')
      RETURNING * INTO head;
    INSERT INTO chain_links (position, kind, subject_id, digest, hash) VALUES (head.position, linked_kind, linked, said, head.hash);
  END $$;
`;

const LETTERS = `
  -- The last letter of an account, however many there are.
  CREATE INDEX line_letters_last_idx ON line_letters (aux, length(letter) DESC, letter DESC);
`;
