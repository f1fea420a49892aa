import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { World } from './world.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Without these Chromium calls its maker at every start, which a closed network refuses many times over. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built web pages; another folder while several people build at once. */
export const WEB_DIR = process.env.TEST_WEB_DIR ?? path.resolve('dist/web');

/** What was changed before it is laid out and painted after it. */
const FRAMES = `() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

/** What fades in is pale at first, and begins some frames after the tap: calm is when three pairs of frames pass without movement. */
const CALM = `(async () => {
  const frames = ${FRAMES};
  for (let calm = 0; calm < 3;) {
    await frames();
    const moving = document.getAnimations().filter((one) => one.playState === 'running' && one.effect.getTiming().iterations !== Infinity);
    calm = moving.length === 0 ? calm + 1 : 0;
    await Promise.allSettled(moving.map((one) => one.finished));
  }
})()`;

/** Rules whose findings are never serious: the dearest of them looks at each element of the page. */
const NEVER_SERIOUS = ['region', 'heading-order', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique'];
const RULES = {
  // findings alone, and of the page as it is: no stylesheet is fetched a second time
  resultTypes: ['violations'],
  preload: false,
  selectors: false,
  rules: Object.fromEntries(NEVER_SERIOUS.map((id) => [id, { enabled: false }])),
};

/** The titles of what is shown are marked, so that one sees that it went. */
const LEAVE = `(path) => {
  for (const title of document.querySelectorAll('main :is(h1, h2, h3)')) title.dataset.left = '';
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}`;
const GONE_MS = 500;

/** No request is under way, nor was for this long. */
const QUIET_MS = 120;
const STEP_MS = 20;

const AXE = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

export const TABLET = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((file) => fs.existsSync(file));
  if (!executablePath) throw new Error('chromium is missing: apt-get install chromium');
  return chromium.launch({ executablePath, args: QUIET });
}

/** Lets the world's API, with the built web pages, listen on a free port of this machine. */
export async function serve(world: World): Promise<string> {
  await world.app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${((world.app.getHttpServer() as Server).address() as AddressInfo).port}`;
}

/** Where pictures are kept for the eyes; nowhere when left out. */
export const PICTURES = process.env.TEST_PICTURES;
export async function keepPicture(page: Page, name: string, how: { fullPage?: boolean } = {}): Promise<void> {
  if (PICTURES) await page.screenshot({ ...how, path: path.join(PICTURES, `${name}.png`) });
}

/** A page that counts the taps of a finger and fails the test on any error of the page. */
export class Tablet {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly complaints: string[],
  ) {
    page.on('request', () => this.underWay++);
    page.on('requestfinished', () => this.underWay--);
    page.on('requestfailed', () => this.underWay--);
  }
  private underWay = 0;

  static async open(
    browser: Browser,
    baseURL: string,
    options: Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'storageState' | 'reducedMotion'> = {},
  ): Promise<Tablet> {
    const context = await browser.newContext({
      baseURL,
      viewport: TABLET,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      hasTouch: true,
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
    await page.addInitScript(
      `globalThis.taps = 0; addEventListener('pointerup', (event) => event.isPrimary && globalThis.taps++, { capture: true });`,
    );
    return new Tablet(page, context, complaints);
  }

  async login(email: string, password: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('Adresse e-mail').fill(email);
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
    await this.page.waitForURL((url) => !url.pathname.includes('connexion'));
  }

  /** Taps since the page was loaded or since the last `forgetTaps`. */
  taps(): Promise<number> {
    return this.page.evaluate(() => (globalThis as unknown as { taps: number }).taps);
  }
  async forgetTaps(): Promise<void> {
    await this.page.evaluate(() => void ((globalThis as unknown as { taps: number }).taps = 0));
  }

  /** Goes there as a link of the program does, the program itself not loaded anew; where the same screen stays, by loading it. */
  async visit(path: string): Promise<void> {
    const { href, pathname } = new URL(path, this.page.url());
    if (pathname === new URL(this.page.url()).pathname) return void (await this.page.goto(href));
    await this.page.evaluate(`(${LEAVE})(${JSON.stringify(path)})`);
    const left = this.page.locator('[data-left]').first();
    await left.waitFor({ state: 'detached', timeout: GONE_MS }).catch(() => this.page.goto(href));
  }

  /** Until the page has its title and asks for nothing more: half a second of silence, which Playwright waits for, is a minute of all screens. */
  async shown(): Promise<void> {
    await this.page.getByRole('heading').first().waitFor();
    for (let quiet = 0; quiet < QUIET_MS; quiet += STEP_MS) {
      await new Promise((done) => setTimeout(done, STEP_MS));
      if (this.underWay > 0) quiet = -STEP_MS;
    }
  }

  /** Until the page is laid out anew, for a measure that movement does not change. */
  async drawn(): Promise<void> {
    await this.page.evaluate(`(${FRAMES})()`);
  }

  /** Until nothing moves any more. */
  async calm(): Promise<void> {
    await this.page.evaluate(CALM);
  }

  /** Serious and critical findings of axe-core on what is shown once nothing moves any more, one line each. */
  async accessibility(): Promise<string[]> {
    await this.calm();
    return this.faults();
  }

  /** The same of what is shown now. */
  async faults(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(fs.readFileSync(AXE, 'utf8'));
    return this.page.evaluate(async (asked) => {
      const { axe: runner } = globalThis as unknown as {
        axe: {
          run(options?: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await runner.run(asked);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    }, RULES);
  }

  complained(): readonly string[] {
    return this.complaints;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
