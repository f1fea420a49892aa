import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { world, type World } from '@etabli/testing';
import { PreparedNames } from './preparing-client.js';
import { sent } from './sent.js';
import { Work } from './work.js';

describe('a statement asked for again and again', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it('is prepared from the third time on, and answers as before', async () => {
    const answers: unknown[] = [];
    for (let n = 1; n <= 5; n++) answers.push(await w.db.query('SELECT $1::int * 2 AS twice_of_the_spec', [n]));
    expect(answers).toEqual([2, 4, 6, 8, 10].map((twice) => [{ twice_of_the_spec: twice }]));
    const kept = await w.db.transaction(async (tx) => {
      for (let n = 0; n < 3; n++) await tx.query('SELECT $1::text AS said', ['é']);
      return tx.query(
        "SELECT count(*) AS count FROM pg_prepared_statements WHERE statement LIKE '%AS said'",
      ) as unknown;
    });
    expect(kept).toEqual([{ count: 1 }]);
  });

  it('is not prepared without parameters, and a refused one goes on being refused with its reason', async () => {
    for (let n = 0; n < 4; n++) await w.db.query('SELECT 1 AS bare_of_the_spec');
    const bare: unknown = await w.db.query(
      "SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '%bare_of_the_spec'",
    );
    expect(bare).toEqual([]);
    for (let n = 0; n < 5; n++) await expect(w.db.query('SELECT 1 / $1::int', [0])).rejects.toThrow('division by zero');
  });

  it('there are never more than a connection can hold', () => {
    const names = new PreparedNames();
    const named = Array.from({ length: 300 }, (_, n) => [1, 2, 3].map(() => names.of(`SELECT ${n}`)).at(-1));
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(200);
    expect(named[0]).toBeDefined();
  });
});

describe('statements sent in one breath', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await w.db.query('CREATE TABLE breaths (said text CHECK (said <> $$no$$))');
  });
  afterAll(() => w.end());

  it('are answered in their order, each for itself', async () => {
    const told = await w.db.transaction((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.query('SELECT $1::int AS said', [n]) as Promise<unknown>)),
    );
    expect(told).toEqual([1, 2, 3].map((said) => [{ said }]));
  });

  it('leave nothing when one that nobody waited for is refused: the COMMIT undoes', async () => {
    let last: Promise<unknown> = Promise.resolve();
    await w.db.transaction(async (tx) => {
      await tx.query('INSERT INTO breaths VALUES ($1)', ['before']);
      last = sent(tx.query('INSERT INTO breaths VALUES ($1)', ['no']));
    });
    await expect(last).rejects.toThrow('breaths_said_check');
    expect(await w.db.query('SELECT said FROM breaths')).toEqual([]);
  });

  it('end a command with the reason of the last one', async () => {
    const work = w.get(Work);
    const claim = { key: 'breath-of-the-spec', route: 'POST /', requestHash: '', at: new Date(0) };
    const ended = w.as('director', () =>
      work.runOnce('spec', claim, async (tx, _first, close) => {
        await tx.query('INSERT INTO breaths VALUES ($1)', ['before']);
        close('INSERT INTO breaths VALUES ($1)', ['no']);
      }),
    );
    await expect(ended).rejects.toThrow('breaths_said_check');
    expect(await w.db.query('SELECT said FROM breaths')).toEqual([]);
  });

  it('make way for a COPY within the transaction', async () => {
    const runner = w.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT $1::int', [1]);
    const client = (await runner.connect()) as pg.PoolClient;
    const parts: string[] = [];
    for await (const part of client.query(copyTo('COPY (SELECT 42) TO STDOUT')) as AsyncIterable<Buffer>)
      parts.push(part.toString());
    expect(await runner.query('SELECT $1::int AS said', [2])).toEqual([{ said: 2 }]);
    await runner.commitTransaction();
    await runner.release();
    expect(parts.join('')).toBe('42\n');
  });
});
