import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD, DemoModule, DemoSchool } from '@etabli/demo';
import { World } from '@etabli/testing';
import { type Screen, screenAddress } from './screen-address.mjs';
import { openBrowser, PHONE, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';

interface RoleScreens {
  readonly role: string;
  readonly screens: readonly Screen[];
}

const ROLES = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'screens.json'), 'utf8')) as RoleScreens[];
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

  /** Each screen is loaded once, then seen in the dark and on a telephone. */
  async function lookAt(tablet: Tablet, name: string): Promise<string[]> {
    const { page } = tablet;
    const found = [...(await tooWide(page)), ...(await tablet.accessibility())];
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await tablet.accessibility(['color-contrast'])).map((finding) => `sombre, ${finding}`));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    const onPhone = [...(await tablet.accessibility()), ...(await tooWide(page))];
    await page.setViewportSize(TABLET);
    return [...found, ...onPhone.map((finding) => `téléphone, ${finding}`)].map((finding) => `${name} : ${finding}`);
  }

  it.each(ROLES)(
    '$role : sans erreur, lisible par tous, sans défilement de travers, au clair, au sombre et au téléphone',
    async ({ role, screens }) => {
      const tablet = await Tablet.open(browser, url);
      await tablet.login(`${role}@demo.example`, DEMO_PASSWORD);
      const findings: string[] = [];
      for (const screen of screens) {
        await tablet.page.goto(await screenAddress(tablet.page.request, screen));
        await tablet.page.getByRole('heading').first().waitFor();
        await tablet.page.waitForLoadState('networkidle');
        findings.push(...(await lookAt(tablet, screen.name)));
      }
      findings.push(...tablet.complained());
      await tablet.close();
      expect(findings).toEqual([]);
    },
    LONG_MS,
  );
});

async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return Number(wide) > 1 ? [`${String(wide)} px de trop en largeur`] : [];
}
