import { world, type World } from '@etabli/testing';
import { beside, readTogether, rowsFrom, taking } from './read-together.js';

describe('what is asked in one statement', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  const one = (value: number) =>
    taking(
      rowsFrom<{ n: number }>((first) => `SELECT $${first}::int AS n`, [value]),
      ([row]) => row!.n,
    );
  const pair = (left: number, right: number) =>
    taking(
      rowsFrom<{ n: number }>((first) => `SELECT $${first}::int - $${first + 1}::int AS n`, [left, right]),
      ([row]) => row!.n,
    );
  const nothing = rowsFrom<{ n: number }>(() => 'SELECT 1 AS n WHERE false');

  it('keeps two readings beside each other, each with its own values', async () => {
    expect(await readTogether(w.db.manager, one(1), beside(pair(9, 2), one(4)), one(5))).toEqual([1, [7, 4], 5]);
    expect(await readTogether(w.db.manager, beside(nothing, beside(one(2), nothing)))).toEqual([[[], [2, []]]]);
  });

  it('lets each of them refuse', async () => {
    const strict = taking(nothing, () => {
      throw new Error('there is none');
    });
    await expect(readTogether(w.db.manager, beside(one(1), strict))).rejects.toThrow('there is none');
  });
});
