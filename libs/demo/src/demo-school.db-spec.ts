import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ageOn, civilDateAt, instantAt } from '@etabli/kernel';
import { BillingJobsModule, Reconciliation } from '@etabli/billing';
import { FundingJobsModule } from '@etabli/funding';
import { EvidenceQueries } from '@etabli/pedagogy';
import { actingAs, Clock, JobsModule, PlatformModule, readConfig, type Role, SYSTEM } from '@etabli/platform';
import { ReportsJobsModule } from '@etabli/reports';
import { SchemaModule } from '@etabli/schema';
import { SchoolService } from '@etabli/school';
import { freshDatabase, type TestDatabase } from '@etabli/testing';
import { StudentsJobsModule } from '@etabli/students';
import { BoardQueries, WorkshopJobsModule } from '@etabli/workshop';
import { DemoModule } from './demo.module.js';
import { DemoSchool } from './demo-school.js';
import { Stage } from './stage.js';

/** A Monday, so that the trainer's board is that of a school day. */
const TODAY = '2026-11-23';
const NEVER = '600000';
const UNSIGNED = 'audit_changes WHERE command_id IS NULL';

describe('the demo school', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let folder: string;
  let afterPowerCut: unknown;
  let writtenByMigrations: number;
  const steps: string[] = [];
  /** A load that dies after its first act. */
  const cutOff = async (): Promise<unknown> => {
    const dying = module.get(Stage).play(SYSTEM, () =>
      module.get(Stage).act(SYSTEM, 'school.open', async () => {
        await module.get(SchoolService, { strict: false }).create({ name: 'École à demi chargée', isDemo: true });
        throw new Error('power cut');
      }),
    );
    await expect(dying).rejects.toThrow('power cut');
    return module.get(SchoolService, { strict: false }).status();
  };
  const db = (): DataSource => module.get(DataSource);
  const count = async (sql: string, ...params: unknown[]): Promise<number> => {
    const [row] = (await db().query(`SELECT count(*)::int AS n FROM ${sql}`, params)) as { n: number }[];
    return row?.n ?? -1;
  };
  const values = async (sql: string): Promise<string[]> =>
    ((await db().query(sql)) as { value: string }[]).map(({ value }) => value);

  beforeAll(async () => {
    database = await freshDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-demo-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      ETABLI_SECRET: 'a secret for tests only, 32 chars',
      FILES_DIR: path.join(folder, 'files'),
      MAIL_DIR: path.join(folder, 'mail'),
      LOG_LEVEL: 'silent',
      JOB_POLL_MS: NEVER,
    });
    module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config),
        SchemaModule,
        DemoModule,
        JobsModule.inProcess(),
        StudentsJobsModule,
        WorkshopJobsModule,
        FundingJobsModule,
        BillingJobsModule,
        ReportsJobsModule,
      ],
    }).compile();
    await module.init();
    module.get(Clock, { strict: false }).startAt(instantAt(TODAY, '10:30'));
    writtenByMigrations = await count(UNSIGNED);
    afterPowerCut = await cutOff();
    await module.get(DemoSchool).open((percent, step) => void steps.push(`${percent} ${step}`));
  }, 600_000);

  afterAll(async () => {
    await module?.close();
    await database?.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('leaves nothing of a load that was cut off', () => {
    expect(afterPowerCut).toEqual({ school: false, demo: false });
  });

  it('writes the audit trail of each act, with its person and its day', async () => {
    expect(
      await count(`audit_commands WHERE command = 'invoice.issue' AND actor_name = 'Odile Ferrand' AND at < $1`, TODAY),
    ).toBeGreaterThan(25);
    expect(
      await count(
        `audit_changes c JOIN audit_commands a ON a.id = c.command_id WHERE c.table_name = 'invoices' AND a.command = 'invoice.issue'`,
      ),
    ).toBeGreaterThan(25);
    expect(await count(UNSIGNED)).toBe(writtenByMigrations);
  });

  it('tells how far it is', () => {
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.at(-1)).toContain('100');
  });

  it('puts the clock back', () => {
    const now = module.get(Clock, { strict: false }).now();
    expect(civilDateAt(now)).toBe(TODAY);
    expect(now.getTime() - instantAt(TODAY, '10:30').getTime()).toBeLessThan(600_000);
  });

  it('says that it is one, and loads once', async () => {
    expect(await module.get(SchoolService, { strict: false }).find()).toMatchObject({ isDemo: true });
    await expect(module.get(DemoSchool).open(() => undefined)).rejects.toMatchObject({ code: 'demo.not_empty' });
  });

  it.each([
    ['students', 28],
    [`students WHERE state = 'enrolled'`, 22],
    [`students WHERE state = 'trial_week'`, 1],
    ['exit_surveys WHERE answered', 3],
    ['placements', 3],
    ['class_tests', 22],
    ['exam_sessions', 4],
    ["exam_decisions WHERE decision = 'admitted'", 4],
    ['groups', 2],
    ['machines', 14],
    ['customers', 27],
    ['funding_agreements', 3],
    ['tax_receipts', 3],
    ['tax_letters WHERE file_id IS NULL', 0],
    ['funding_packs WHERE file_id IS NOT NULL', 1],
    ['frozen_reports', 1],
    ["yearly_duties WHERE state = 'active'", 14],
    ['duty_dones', 10],
    ['production_orders', 42],
    ['quotes', 45],
    ['inquiries', 5],
    ['plans', 8],
    ['estimates', 3],
    ['subcontracts', 1],
    ['order_openings', 1],
    [`staff_members WHERE kind = 'master_trainer'`, 3],
    ['frameworks', 4],
    ['competence_mappings', 3],
    [`competence_criteria WHERE origin = 'school'`, 4],
    [`reports WHERE pdf_file_id IS NOT NULL`, 1],
    [`job_runs WHERE state <> 'done'`, 0],
    ['outbox_events WHERE relayed_at IS NULL', 0],
  ])('has %s: %i', async (sql, expected) => {
    expect(await count(sql)).toBe(expected);
  });

  it('logged about 6,000 hours and assessed about 400 times', async () => {
    const entries = await count('time_entries');
    expect(entries).toBeGreaterThan(5500);
    expect(entries).toBeLessThan(6500);
    const evidence = await count(`evidence WHERE source = 'operation'`);
    expect(evidence).toBeGreaterThan(330);
    expect(evidence).toBeLessThan(450);
    expect(await count(`evidence WHERE source = 'entry'`)).toBeGreaterThan(40);
    expect(await count('self_assessments')).toBeGreaterThan(100);
    expect(await count(`roll_call_marks WHERE status = 'absent'`)).toBeGreaterThan(50);
    expect(await count(`roll_call_marks WHERE status = 'late'`)).toBeGreaterThan(20);
  });

  it('has no hours without a decision of the gate, and shows whom it refuses today', async () => {
    const undecided = `time_entries e WHERE NOT EXISTS (SELECT 1 FROM permit_decisions d WHERE d.student_id = e.student_id AND d.day = e.day
      AND d.operation_id = e.operation_id AND d.purpose = 'hours' AND d.effect = 'granted')`;
    expect(await count(undecided)).toBe(0);
    expect(await count("permit_decisions WHERE effect = 'incident'")).toBe(0);
    expect(await count('fitness_opinions')).toBe(22);
    expect(
      await values(
        `SELECT DISTINCT s.first_name AS value FROM permit_decisions d JOIN students s ON s.id = d.student_id WHERE effect = 'refused' ORDER BY 1`,
      ),
    ).toContain('Manon');
  });

  it('has youths of 15 to 19 today', async () => {
    const ages = (await values('SELECT born_on::text AS value FROM students')).map((bornOn) => ageOn(bornOn, TODAY));
    expect([...new Set(ages)].sort()).toEqual([15, 16, 17, 18, 19]);
  });

  it('has orders and quotes in every state', async () => {
    expect(await values('SELECT DISTINCT state AS value FROM production_orders ORDER BY 1')).toEqual([
      'cancelled',
      'checked',
      'delivered',
      'in_work',
      'released',
    ]);
    expect(await values('SELECT DISTINCT state AS value FROM quotes ORDER BY 1')).toEqual([
      'accepted',
      'draft',
      'refused',
      'sent',
    ]);
    expect(await count(`quotes WHERE state = 'sent' AND valid_until < $1`, TODAY)).toBe(1);
    const partly = `production_orders o WHERE state = 'checked' AND EXISTS (SELECT 1 FROM production_order_lines l WHERE l.order_id = o.id AND l.delivered_quantity > 0)`;
    expect(await count(partly)).toBeGreaterThan(0);
    expect(await count(`production_orders WHERE state = 'in_work' AND due_on < $1`, TODAY)).toBeGreaterThan(1);
    expect(await count(`production_orders WHERE state = 'delivered' AND delivered_on > due_on`)).toBeGreaterThan(3);
  });

  it('measures, finds faults and does them again, off the bill', async () => {
    expect(await count('measurements WHERE NOT conform')).toBe(1);
    expect(await count("nonconformities WHERE state = 'open' AND measurement_id IS NOT NULL")).toBe(1);
    expect(await count("nonconformities WHERE decision = 'rework' AND photo_id IS NOT NULL")).toBe(2);
    expect(
      await count(
        'nonconformities n WHERE EXISTS (SELECT 1 FROM time_entries e WHERE e.operation_id = n.rework_operation_id)',
      ),
    ).toBeGreaterThan(0);
    expect(await count("nonconformities WHERE state = 'settled'")).toBeGreaterThan(0);
  });

  it('has invoices drafted, paid, part-paid, overdue, disputed and not due yet', async () => {
    const paid = '(SELECT coalesce(sum(amount_cents), 0) FROM settlements a WHERE a.invoice_id = i.id)';
    expect(await count('invoices WHERE number IS NULL')).toBeGreaterThan(1);
    expect(await count(`invoices i WHERE number IS NOT NULL AND ${paid} = gross_cents`)).toBeGreaterThan(10);
    expect(await count(`invoices i WHERE ${paid} > 0 AND ${paid} < gross_cents`)).toBe(2);
    expect(await count(`invoices i WHERE due_on < $1 AND ${paid} < gross_cents`, TODAY)).toBeGreaterThan(4);
    expect(await count(`invoices i WHERE due_on >= $1 AND ${paid} < gross_cents`, TODAY)).toBeGreaterThan(0);
    expect(await count('invoice_disputes WHERE closed_on IS NULL')).toBe(2);
  });

  it('goes through the bank: slips credited and on their way, lines recognised and open, fees booked, nothing to explain of last month', async () => {
    expect(await count("bank_matches WHERE kind = 'slip'")).toBeGreaterThan(0);
    expect(await count("bank_matches WHERE kind = 'tied'")).toBeGreaterThan(10);
    expect(await count("bank_matches WHERE kind = 'set_aside' AND account = '627000'")).toBeGreaterThan(4);
    expect(
      await count('bank_lines l WHERE NOT EXISTS (SELECT FROM bank_matches m WHERE m.line_id = l.id)'),
    ).toBeGreaterThan(0);
    const last = await actingAs(SYSTEM, () => module.get(Reconciliation, { strict: false }).of('2026-10'));
    expect(last).toMatchObject({ missingCents: 0, startCents: 18_450_00 });
    expect(last.differences.filter(({ kind }) => kind !== 'elsewhere_lines' && kind !== 'payments')).toEqual([]);
  });

  it('has clients who also give or host, an invoice refused on the platform and sales reported', async () => {
    expect(await count('customer_roles')).toBe(8);
    expect(await count("einvoice_statuses WHERE code = '210'")).toBe(1);
    expect(await count('ereporting_batches')).toBeGreaterThan(0);
  });

  it('keeps the books: balanced, numbers without a gap, months exported', async () => {
    const [sums] = (await db().query(
      'SELECT sum(debit_cents)::bigint AS debit, sum(credit_cents)::bigint AS credit FROM journal_lines',
    )) as { debit: number; credit: number }[];
    expect(sums?.debit).toBeGreaterThan(0);
    expect(sums?.debit).toBe(sums?.credit);
    const numbers = (
      await values('SELECT number AS value FROM invoices WHERE number IS NOT NULL ORDER BY issued_on, number')
    ).map((number) => number.split('-'));
    for (const year of new Set(numbers.map(([, of]) => of))) {
      const drawn = numbers.filter(([, of]) => of === year).map((parts) => Number(parts.at(-1)));
      expect(drawn).toEqual(drawn.map((_number, index) => index + 1));
    }
    expect(await count('export_batches')).toBeGreaterThan(5);
    expect(await count(`locked_months WHERE scope = 'hours' AND month = '2026-09'`)).toBe(1);
    expect(await count(`locked_months WHERE month > '2026-09'`)).toBe(0);
  });

  it('leaves proposals and a prefilled board to the trainer', async () => {
    const [user] = (await db().query(`SELECT id, name, roles FROM users WHERE email = 'atelier@demo.example'`)) as {
      id: string;
      name: string;
      roles: Role[];
    }[];
    const [group] = (await db().query(`SELECT id FROM groups WHERE name = 'Chaudronnerie A'`)) as { id: string }[];
    const actor = { userId: user?.id ?? null, name: user?.name ?? '', roles: user?.roles ?? [], sessionId: null };
    const board = await actingAs(actor, () =>
      module.get(BoardQueries, { strict: false }).board(group?.id ?? '', TODAY, 'morning'),
    );
    expect(board.faces.map(({ operationId }) => operationId !== null)).toEqual(Array.from({ length: 11 }, () => true));
    expect(board.batches).toEqual([]);
    const { items } = await actingAs(actor, () =>
      module.get(EvidenceQueries, { strict: false }).proposals(group?.id ?? ''),
    );
    expect(items).toHaveLength(6);
  });
});
