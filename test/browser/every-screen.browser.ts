import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '@etabli/demo';
import { World } from '@etabli/testing';
import { type Screen, screenAddress } from './screen-address.mjs';
import { openBrowser, PHONE, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';

interface RoleScreens {
  readonly role: string;
  readonly screens: readonly Screen[];
}

const ROLES = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'screens.json'), 'utf8')) as RoleScreens[];
const LONG_MS = 600_000;
const WAYS = [
  [TABLET, 'light'],
  [PHONE, 'light'],
  [TABLET, 'dark'],
  [PHONE, 'dark'],
] as const;

describe('chaque écran de l’école de démonstration', () => {
  let world: World;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    world = await World.demo({ WEB_DIR, JOB_POLL_MS: '200', PUBLIC_URL: 'http://etabli.example' });
    url = await serve(world);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    await browser.close();
    await world.end();
  });

  /**
   * Each screen is opened once, as by a link, and measured on the tablet and on a telephone, beginning with the size at which the one before ended; axe,
   * by far the dearest, looks at it one of four ways by turns: every kind of part is on many screens, so that each is seen all four ways.
   */
  async function lookAt(tablet: Tablet, name: string, turn: number): Promise<string[]> {
    const { page } = tablet;
    const findings: string[] = [];
    const [seenAt, colorScheme] = WAYS[turn % WAYS.length]!;
    for (const size of turn % 2 ? [PHONE, TABLET] : [TABLET, PHONE]) {
      await page.setViewportSize(size);
      if (size === seenAt) await page.emulateMedia({ colorScheme });
      await (size === seenAt ? tablet.calm() : tablet.drawn());
      findings.push(...(await tooWide(tablet)).map((finding) => `${size.width} px : ${finding}`));
      if (size === seenAt)
        findings.push(...(await tablet.faults()).map((finding) => `${size.width} px, ${colorScheme} : ${finding}`));
    }
    return findings.map((finding) => `${name} : ${finding}`);
  }

  it.each(ROLES)(
    '$role : sans erreur, lisible par tous, sans défilement de travers, au clair, au sombre et au téléphone',
    async ({ role, screens }) => {
      const tablet = await Tablet.open(browser, url, { reducedMotion: 'reduce' });
      await tablet.login(`${role}@demo.example`, DEMO_PASSWORD);
      const findings: string[] = [];
      for (const [turn, screen] of screens.entries()) {
        await tablet.visit(await screenAddress(tablet.page.request, screen));
        await tablet.shown();
        findings.push(...(await lookAt(tablet, screen.name, turn)));
      }
      findings.push(...tablet.complained());
      await tablet.close();
      expect(findings).toEqual([]);
    },
    LONG_MS,
  );
});

/** Some screens measure themselves before they are laid out: too wide is what is so when nothing moves any more. */
async function tooWide(tablet: Tablet): Promise<string[]> {
  const wide = async (): Promise<number> =>
    tablet.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if ((await wide()) <= 1) return [];
  await tablet.calm();
  const left = await wide();
  return left > 1 ? [`${left} px de trop en largeur`] : [];
}
