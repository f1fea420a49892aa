import { world, type World } from '@etabli/testing';
import { preparedName } from './preparing-client.js';

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
    const named = Array.from({ length: 300 }, (_, n) => [1, 2, 3].map(() => preparedName(`SELECT ${n}`)).at(-1));
    expect(named.filter(Boolean).length).toBeLessThanOrEqual(200);
    expect(named[0]).toBeDefined();
  });
});
