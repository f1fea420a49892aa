import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD, DemoModule, DemoSchool } from '@etabli/demo';
import { World } from '@etabli/testing';
import { type Screen, screenAddress } from './screen-address.mjs';
import { openBrowser, PHONE, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';

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

  describe.each(WAYS)('$name', ({ viewport, colorScheme }) => {
    it.each(ROLES)(
      '$role : sans erreur, lisible par tous, sans défilement de travers',
      async ({ role, screens }) => {
        const tablet = await Tablet.open(browser, url, { viewport, colorScheme });
        await tablet.login(`${role}@demo.example`, DEMO_PASSWORD);
        const findings: string[] = [];
        for (const screen of screens) {
          await tablet.page.goto(await screenAddress(tablet.page.request, screen));
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
