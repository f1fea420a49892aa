import fs from 'node:fs';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '@etabli/testing';
import { dataSource } from './data-source.js';
import { drift, snapshot } from './drift.js';

const SNAPSHOT = path.join(import.meta.dirname, 'schema.snapshot.sql');

describe('the migrated database and the entities agree', () => {
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

  it('leaves TypeORM nothing to change', async () => expect(await drift(db)).toEqual([]));

  it('has the constraints, indexes, triggers and functions of the committed snapshot', async () => {
    const found = await snapshot(db);
    if (process.env.UPDATE_SCHEMA_SNAPSHOT) fs.writeFileSync(SNAPSHOT, found);
    expect(found).toBe(fs.readFileSync(SNAPSHOT, 'utf8'));
  });

  it('notices a missing column and a weakened check', async () => {
    await db.query('ALTER TABLE users DROP COLUMN created_at');
    expect((await drift(db)).join()).toMatch(/created_at/);
    const before = await snapshot(db);
    await db.query(
      'ALTER TABLE stored_files DROP CONSTRAINT stored_files_size_check, ADD CONSTRAINT stored_files_size_check CHECK (size > -1)',
    );
    expect(await snapshot(db)).not.toBe(before);
  });
});
