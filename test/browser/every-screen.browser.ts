import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD, DemoModule, DemoSchool } from '@etabli/demo';
import { World } from '@etabli/testing';
import { openBrowser, PHONE, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** the list whose first row is opened */
  readonly first?: string;
  /** the page that the client of that row opens: what its signed link is made for */
  readonly link?: 'quoteId' | 'orderId';
}
interface RoleScreens {
  readonly role: string;
  readonly screens: readonly Screen[];
}

const ROLES = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'screens.json'), 'utf8')) as RoleScreens[];
const WAYS = [
  { name: 'tablette', viewport: TABLET, colorScheme: 'light' },
  { name: 'tablette, sombre', viewport: TABLET, colorScheme: 'dark' },
  { name: 'téléphone', viewport: PHONE, colorScheme: 'light' },
] as const;
const LONG_MS = 300_000;

describe('chaque écran de l’école de démonstration', () => {
  let world: World;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    world = await World.begin(
      { WEB_DIR, JOB_POLL_MS: '200', PUBLIC_URL: 'http://etabli.example' },
      { empty: true, modules: [DemoModule] },
    );
    await world.get(DemoSchool).open(() => undefined);
    url = await serve(world);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    await browser.close();
    await world.end();
  });

  async function addressOf(tablet: Tablet, { path: address, first, link }: Screen): Promise<string> {
    if (!first) return address;
    const { request } = tablet.page;
    const { items } = (await (await request.get(first)).json()) as { items: { id: string }[] };
    const { id } = items[0]!;
    if (!link) return address.replace('{id}', id);
    await request.post('/api/v1/client-links', { data: { [link]: id } });
    const links = (await (await request.get(`/api/v1/client-links?${link}=${id}`)).json()) as {
      items: { url: string }[];
    };
    return address.replace('{link}', new URL(links.items[0]!.url).pathname);
  }

  describe.each(WAYS)('$name', ({ viewport, colorScheme }) => {
    it.each(ROLES)(
      '$role : sans erreur, lisible par tous, sans défilement de travers',
      async ({ role, screens }) => {
        const tablet = await Tablet.open(browser, url, { viewport, colorScheme });
        await tablet.login(`${role}@demo.example`, DEMO_PASSWORD);
        const findings: string[] = [];
        for (const screen of screens) {
          await tablet.page.goto(await addressOf(tablet, screen));
          await tablet.page.getByRole('heading').first().waitFor();
          await tablet.page.waitForLoadState('networkidle');
          const wide = await tablet.page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (Number(wide) > 1) findings.push(`${screen.name}: ${String(wide)} px too wide`);
          findings.push(...(await tablet.accessibility()).map((finding) => `${screen.name}: ${finding}`));
        }
        findings.push(...tablet.complained());
        await tablet.close();
        expect(findings).toEqual([]);
      },
      LONG_MS,
    );
  });
});
