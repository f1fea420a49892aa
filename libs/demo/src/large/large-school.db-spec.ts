import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Clock, JobsModule, PlatformModule, readConfig } from '@etabli/platform';
import { SchemaModule } from '@etabli/schema';
import { freshDatabase, type TestDatabase } from '@etabli/testing';
import { DemoModule } from '../demo.module.js';
import { LargeSchool } from './large-school.js';

describe('a year of a large school, a hundredth of it', () => {
  let database: TestDatabase;
  let folder: string;
  let module: TestingModule;
  beforeAll(async () => {
    database = await freshDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-large-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      ETABLI_SECRET: 'a secret for tests only, 32 chars',
      FILES_DIR: path.join(folder, 'files'),
      MAIL_DIR: path.join(folder, 'mail'),
      LOG_LEVEL: 'silent',
      JOB_POLL_MS: '600000',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(config), SchemaModule, DemoModule, JobsModule.inProcess()],
    }).compile();
    await module.init();
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has its youths, hours near the target, roll calls and a decision for each youth on each operation', async () => {
    module.get(Clock, { strict: false }).startAt(new Date('2026-11-23T16:30:00Z'));
    const entries = await module.get(LargeSchool, { strict: false }).open(0.01, () => undefined);
    expect(Math.abs(entries - 1500)).toBeLessThan(150);
    const [found]: [Record<string, number>] = await module.get(DataSource, { strict: false }).query(
      `SELECT (SELECT count(*) FROM students) AS youths, (SELECT count(*) FROM groups) AS groups, (SELECT count(*) FROM time_entries) AS entries,
         (SELECT count(*) FROM time_batches b WHERE NOT EXISTS (SELECT FROM roll_calls r
            WHERE r.group_id = b.group_id AND r.day = b.day AND r.half_day = b.half_day AND r.validated_at IS NOT NULL)) AS uncalled,
         (SELECT count(*) FROM (SELECT DISTINCT student_id, operation_id, day, half_day FROM time_entries) AS worked) AS worked,
         (SELECT count(*) FROM permit_decisions WHERE effect <> 'refused') AS decisions`,
    );
    expect(found).toMatchObject({ youths: 120, groups: 12, uncalled: 0 });
    expect(found!.decisions).toBe(found!.worked);
  });
});
