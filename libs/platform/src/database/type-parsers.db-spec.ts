import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '@etabli/testing';
import { setTypeParsers } from './type-parsers.js';

describe('what PostgreSQL says reaches the program unchanged, wherever the machine stands', () => {
  let database: TestDatabase;
  let db: DataSource;
  const zone = process.env.TZ;
  beforeAll(async () => {
    process.env.TZ = 'America/New_York';
    setTypeParsers();
    database = await freshDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await db.query(
      `CREATE TABLE facts (amount bigint, day date, price numeric(14,6)); INSERT INTO facts VALUES (900, '2010-03-28', 12.5)`,
    );
  });
  afterAll(async () => {
    process.env.TZ = zone;
    await db.destroy();
    await database.drop();
  });
  const facts = { amount: 900, day: '2010-03-28', price: '12.500000' };

  it('by raw query', async () => expect(await db.query('SELECT * FROM facts')).toEqual([facts]));
  it('by query builder', async () =>
    expect(await db.createQueryBuilder().select('*').from('facts', 'f').getRawOne()).toEqual(facts));
  it('refuses an integer it cannot hold', async () => {
    await expect(db.query('SELECT 9007199254740993::bigint AS n')).rejects.toThrow('safe');
  });
});
