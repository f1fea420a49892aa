import type { DataSource } from 'typeorm';
import { freshDatabase } from '@etabli/testing';
import { dataSource } from './data-source.js';

/** Tables without the audit trigger, each with the reason. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  absence_contacts: 'a log of its own: who told whom, frozen',
  audit_changes: 'the trail itself',
  audit_commands: 'the trail itself, frozen',
  backups: 'a log of its own: what was saved when, and whether it can be read',
  bank_lines: 'as the bank wrote them, frozen; the statement is audited',
  cheque_slip_cheques: 'written with the slip, frozen; the slip is audited',
  chain_checks: 'a log of its own: what each check found, frozen',
  chain_heads: 'moved by link_chain alone, checked by the chain',
  chain_links: 'the chain itself, frozen',
  export_batch_entries: 'written by the database with the batch, frozen',
  competence_positions: 'a log of its own: who said which level when, frozen',
  device_sightings: 'when a tablet was last heard of',
  einvoice_messages: 'a log of its own: what went to the platform and when',
  einvoice_receipts: 'a log of its own: what came from the platform, frozen',
  einvoice_statuses: 'a log of its own, frozen',
  ereporting_items: 'written once, frozen',
  family_messages: 'a log of its own: what went to whom and when',
  half_logins: 'logins of five minutes that wait for a code',
  idempotency_keys: 'kept 35 days, ids only',
  invoice_allowances: 'derived from the discount, frozen at issue',
  invoice_deposits: 'written at issue, frozen',
  invoice_vat_lines: 'derived from the lines, frozen at issue',
  issued_documents: 'written once, frozen',
  job_runs: 'a log of its own: who asked, when, how it ended',
  journal_entries: 'frozen and chained by hashes',
  journal_lines: 'frozen and chained by hashes',
  ledger_heads: 'moved by close_entry alone, checked by the chain',
  login_attempts: 'counts of fifteen minutes',
  machine_state_changes: 'a log of its own: who stopped what and why, frozen',
  mail_messages: 'a log of its own: what went to whom and when',
  measurements: 'a log of its own: who measured what and when, frozen',
  migrations: 'of TypeORM',
  notice_choices: 'a wish of one’s own: when a mail shall come',
  open_invoices: 'reckoned by the database from invoices and settlements, which are audited and frozen',
  outbox_events: 'facts of commands that are audited',
  permit_decisions: 'a log of its own: who asked the gate, what it read and said, frozen',
  permit_grounds: 'part of permit_decisions, by its hash: frozen',
  pin_tries: 'counts of a day',
  readings: 'a log of its own: who looked at whose file',
  reminder_invoices: 'written with the reminder, frozen',
  reminders: 'a log of its own: what was sent to whom and when, frozen',
  roll_call_corrections: 'a log of its own: who put what right and why, frozen',
  roll_call_signatures: 'written once, frozen',
  run_notices: 'what was told to whom and whether it was seen, kept 90 days',
  scan_codes: 'drawn once at the first printing, ids only',
  self_assessments: 'a log of its own: what the youth said of himself and when, frozen',
  sessions: 'logins, not business',
  settlement_vat_lines: 'derived from the settlement, frozen',
  stock_levels: 'the sum of the movements',
  stock_movements: 'a log of its own: who moved what, frozen',
  stored_files: 'written once, frozen, named by their hash',
  supplier_invoice_steps: 'a log of its own: who did what, frozen',
  supplier_invoice_vat_lines: 'read from the kept file, or typed with the invoice',
  worked_months: 'the sum of the hours of a month that is closed for good, frozen',
  workshop_counters: 'the number stands on the audited order or delivery',
};
/** Columns that must never reach the trail. */
const SECRET = /password|token|secret|code_hash/;

describe('the audit trail', () => {
  let db: DataSource;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    db = await dataSource(database.url).initialize();
  });
  afterAll(async () => {
    await db.destroy();
    await drop();
  });

  const tables = async (): Promise<string[]> =>
    (await db.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).map(
      (row: { tablename: string }) => row.tablename,
    );
  const triggers = (): Promise<{ table: string; definition: string; arguments: string }[]> =>
    db.query(
      `SELECT c.relname AS "table", pg_get_triggerdef(g.oid) AS definition, encode(g.tgargs, 'escape') AS arguments FROM pg_trigger g
         JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid WHERE p.proname = 'audit_row' AND g.tgenabled = 'O'`,
    );

  it('follows every table, or says why not', async () => {
    const audited = (await triggers()).map(({ table }) => table);
    expect((await tables()).filter((table) => !audited.includes(table))).toEqual(Object.keys(NOT_AUDITED).sort());
  });

  it('sees changes and deletions in each of them, but of rows that cannot change', async () => {
    const blind = (await triggers()).filter(({ definition }) => !/UPDATE/.test(definition)).map(({ table }) => table);
    expect(blind.sort()).toEqual(['locked_months', 'month_closings', 'openings', 'period_closings', 'school_logos']);
    expect((await triggers()).filter(({ definition }) => !definition.includes('FOR EACH ROW'))).toEqual([]);
  });

  it('hides every column with a secret', async () => {
    const columns: { table: string; column: string }[] = await db.query(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const audited = new Map((await triggers()).map((trigger) => [trigger.table, trigger.arguments]));
    const open = columns.filter(
      ({ table, column }) => SECRET.test(column) && audited.has(table) && !audited.get(table)!.includes(column),
    );
    expect(open).toEqual([]);
  });

  it('remembers that a password was changed, of whom and by whom, but nothing of it', async () => {
    await db.transaction(async (tx) => {
      const id = '01920000-0000-7000-8000-000000000001';
      await tx.query(
        `INSERT INTO users (id, email, name, roles, password_hash, active, created_at) VALUES ($1, 'a@b.example', 'A', '{teacher}', 'one', true, now())`,
        [id],
      );
      await tx.query("UPDATE users SET password_hash = 'two' WHERE id = $1", [id]);
      await tx.query('UPDATE users SET name = name WHERE id = $1', [id]);
      const rows: { operation: string }[] = await tx.query(
        'SELECT operation, before, after FROM audit_changes WHERE row_id = $1 ORDER BY id',
        [id],
      );
      expect(rows.map(({ operation }) => operation)).toEqual(['insert', 'update']);
      expect(rows[1]).toMatchObject({ before: {}, after: {} });
      expect(JSON.stringify(rows)).not.toMatch(/one|two/);
    });
  });
});
