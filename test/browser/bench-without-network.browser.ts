import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { tap } from '../harness/gestures.js';
import { boxes, small } from '../harness/targets.js';
import { openSchool } from '../stories/school-of-the-story.js';

const LONG_MS = 90_000;
const MORNING = new Date('2026-11-23T08:30:00+01:00');

/** The network is away, the machine smokes, the steel is taken all the same: both arrive once. */
describe('à l’établi sans réseau', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let director: Client;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    w.clock.startAt(MORNING);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    await w.client('master_trainer');
    of.machine = (await openSchool(w, director)).machineId;
    const made = async (path: string, body: object): Promise<string> =>
      (await director.post(path, body).expect(201)).body.id;
    of.order = await made('/production-orders', { title: 'Portail', allottedMinutes: 600 });
    const path = `/production-orders/${of.order}`;
    const [first] = (await director.get(path).expect(200)).body.operationList;
    of.operation = first.id;
    const operation = { title: 'Soudage', machineId: of.machine, allottedMinutes: 600, competenceIds: [] };
    await director.put(`${path}/operations`, { operations: [{ id: first.id, ...operation }] }).expect(204);
    await made('/stock-locations', { name: 'Magasin' });
    of.tube = await made('/material-items', { code: 'TUB', name: 'Tube carré', family: 'Tubes', unit: 'metre' });
    await made(`/material-items/${of.tube}/receipts`, { quantity: '6', costCents: 3000 });
    await made(`${path}/materials`, { itemId: of.tube, wanted: '4' });
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    // the tablet's own clock, which is all it has without network, tells the same hour as the school's
    await page.clock.setFixedTime(MORNING);
    await tablet.login('master_trainer@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const button = (name: string | RegExp, inside: Page | Locator = page): Locator =>
    inside.getByRole('button', { name });
  const panel = (): Locator => page.getByRole('dialog');
  const waiting = (count: number): Promise<void> => page.getByRole('link', { name: `${count} en attente` }).waitFor();
  const tooSmall: string[] = [];
  const measure = async (inside: Locator): Promise<void> => {
    const targets = await boxes(inside);
    // the cross of a panel has its own size; the panel is also left by a tap beside it
    tooSmall.push(...small(targets, 56).filter((found) => !found.startsWith(':')));
  };

  it(
    'la machine s’arrête en trois touches, la tuile et le visage le disent aussitôt',
    async () => {
      await page.goto('/atelier');
      await button(/^Soudage/).waitFor();
      // the material of the operation is looked at once, so that the tablet knows it
      await tap(button(/^Soudage/));
      await tap(button(/^Adem E\./));
      await tap(button('Sortir de la matière'));
      await button(/^Tube carré/, panel()).waitFor();
      await page.keyboard.press('Escape');
      await panel().waitFor({ state: 'detached' });
      await tap(button('Ne plus placer sur cette opération'));

      await page.context().setOffline(true);
      await tablet.forgetTaps();
      await tap(button(/^Soudage/));
      await measure(page.getByRole('main'));
      await tap(button('Arrêter la machine'));
      await measure(panel());
      await tap(button('Bruit ou vibration', panel()));
      await waiting(1);
      expect(await tablet.taps()).toBe(3);
      await button(/^Soudage .*machine à l’arrêt \(Bruit ou vibration\)/).waitFor();
      await button(/^Adem E\. .*La machine est à l’arrêt \(Bruit ou vibration\)/).waitFor();
      expect((await director.get(`/machines/${of.machine}`).expect(200)).body.state).toBe('in_use');
    },
    LONG_MS,
  );

  it(
    'la matière prise attend derrière elle',
    async () => {
      await tap(button('Sortir de la matière'));
      await tap(button(/^Tube carré/, panel()));
      await tap(button('+ 1', panel()));
      await measure(panel());
      await tap(button(/^Sortir 1 m/, panel()));
      await waiting(2);
      await panel().waitFor({ state: 'detached' });
      expect(tooSmall).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'le réseau revient : les deux arrivent, chacune une fois',
    async () => {
      await page.context().setOffline(false);
      await page.getByRole('link', { name: /en attente/ }).waitFor({ state: 'detached' });
      expect((await director.get(`/machines/${of.machine}`).expect(200)).body).toMatchObject({
        state: 'stopped',
        stopReason: 'Bruit ou vibration',
      });
      const { items } = (await director.get(`/material-items/${of.tube}/movements`).expect(200)).body;
      expect(items.map(({ quantity }: { quantity: string }) => quantity)).toEqual(['-1', '6']);
    },
    LONG_MS,
  );

  it('rien ne s’est plaint dans la console', () =>
    expect(tablet.complained().filter((said) => !/net::ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([]));
});
