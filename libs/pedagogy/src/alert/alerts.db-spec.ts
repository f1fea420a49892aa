import { instantAt } from '@etabli/kernel';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, world, type World } from '@etabli/testing';
import { Alerts } from './alerts.js';

const NAMES = ['Zoé', 'Émile', 'Anna', 'Élise', 'Bruno', 'Karim', 'Inès'];
let w: World, director: Client;
let group: string;

interface Answer {
  items: { studentId: string; name: string; level: string }[];
  nextCursor: string | null;
}
const page = async (query: string): Promise<Answer> =>
  (await director.get(`/alerts?${query}`).expect(200)).body as Answer;
const walk = async (query: string): Promise<string[]> => {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, nextCursor }: Answer = await page(`${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    names.push(...items.map(({ name }) => name));
    cursor = nextCursor;
  }
  return names;
};

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt('2026-11-10', '17:30'));
  director = await w.client('director');
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const trainerId = await w
      .get(StaffService)
      .create({ firstName: 'Paul', lastName: 'Roux', kind: 'master_trainer', userId: null });
    group = await w
      .get(GroupService)
      .create({ name: 'Chaudronnerie', trade: 'chaudronnerie', trainerId, capacity: 12 });
    // nobody was ever assessed: a sign for each, and one sign is to be watched
    for (const firstName of NAMES)
      await w
        .get(StudentService)
        .create({ firstName, lastName: 'Martin', bornOn: '2009-05-04', groupId: group, enrolledOn: '2026-01-05' });
  });
});
afterAll(() => w.end());

describe('la liste des alertes', () => {
  const SORTED = ['Anna', 'Bruno', 'Élise', 'Émile', 'Inès', 'Karim', 'Zoé'].map((name) => `${name} Martin`);

  it('se lit page par page, chacun une fois, dans l’ordre', async () => {
    for (const limit of [1, 2, 3, 7, 50]) expect(await walk(`limit=${limit}`)).toEqual(SORTED);
    expect((await director.get('/alerts/count').expect(200)).body).toEqual({ count: 7, exactness: 'exact' });
    expect((await director.get('/alerts/count?level=risk').expect(200)).body.count).toBe(0);
    expect((await director.get('/alerts/count?q=ana').expect(200)).body.count).toBe(0);
    expect((await director.get('/alerts/count?q=anna').expect(200)).body.count).toBe(1);
  });

  it('ne saute personne quand le dernier de la page n’a plus d’alerte', async () => {
    const { items, nextCursor } = await page('limit=3');
    await w.db.query(`UPDATE students SET state = 'left', left_on = '2026-11-10' WHERE id = $1`, [items[2]!.studentId]);
    const rest = await page(`limit=10&cursor=${encodeURIComponent(nextCursor!)}`);
    expect(rest.items.map(({ name }) => name)).toEqual(SORTED.slice(3));
    await w.db.query(`UPDATE students SET state = 'enrolled', left_on = NULL WHERE id = $1`, [items[2]!.studentId]);
  });

  it('refuse un curseur d’une autre liste', async () => {
    const { body } = await director.get('/students?limit=2').expect(200);
    await director.get(`/alerts?cursor=${encodeURIComponent(body.nextCursor as string)}`).expect(422);
  });

  it('pose le même nombre de questions, que l’école ait sept jeunes ou douze', async () => {
    const asked = async (): Promise<number> => {
      let count = 0;
      const logged = w.db.logger;
      const silent = { log() {}, logMigration() {}, logQueryError() {}, logQuerySlow() {}, logSchemaBuild() {} };
      w.db.logger = { ...silent, logQuery: () => void count++ };
      await w.as('director', () => w.get(Alerts).find({}));
      w.db.logger = logged;
      return count;
    };
    const seven = await asked();
    await w.as('director', async () => {
      for (let i = 0; i < 5; i++)
        await w.get(StudentService).create({
          firstName: `Jeune${i}`,
          lastName: 'Petit',
          bornOn: '2009-05-04',
          groupId: group,
          enrolledOn: '2026-01-05',
        });
    });
    expect(await asked()).toBe(seven);
    expect(seven).toBeGreaterThan(0);
  });
});
