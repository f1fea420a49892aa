import { newId } from '@etabli/kernel';
import { type Client, world, type World } from '@etabli/testing';

/** Machines have a name and a place that may be missing: enough to page by. */
describe('a list', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
    for (let n = 0; n < 7; n++)
      await w.db.query(
        `INSERT INTO production_orders (id, number, title, state, opened_on, due_on, search_text) VALUES ($1, $2, $3, 'released', '2026-11-02', $4, '')`,
        [newId(), `OF-2026-000${n}`, 'é'.repeat(198) + n, n % 3 === 0 ? null : `2026-11-1${n % 2}`],
      );
  });
  afterAll(() => w.end());

  const all = async (query: string): Promise<string[]> => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await director.get(`/production-orders?limit=2&${query}${next}`).expect(200);
      seen.push(...body.items.map((item: { number: string }) => item.number));
      cursor = body.nextCursor as string | null;
    } while (cursor);
    return seen;
  };

  it.each([
    'sort=dueOn&direction=asc',
    'sort=dueOn&direction=desc',
    'sort=title&direction=asc',
    'sort=title&direction=desc',
  ])('by %s: every row once, whatever is missing and however long the value', async (query) => {
    const seen = await all(query);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    if (query.includes('dueOn'))
      expect(new Set(seen.slice(4))).toEqual(new Set([0, 3, 6].map((n) => `OF-2026-000${n}`)));
  });

  it('a cursor of another order is refused on its field', async () => {
    const { body } = await director.get('/production-orders?limit=2&sort=number').expect(200);
    for (const query of ['sort=title', 'sort=number&direction=asc']) {
      const wrong = await director.get(`/production-orders?limit=2&${query}&cursor=${body.nextCursor}`).expect(422);
      expect(wrong.body.code).toBe('list.cursor');
    }
  });
});
