import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';

type Inside = Page | Locator;

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });
export const press = (inside: Inside, name: string | RegExp): Promise<void> =>
  tap(inside.getByRole('button', { name, exact: true }));

interface Heard {
  addEventListener(name: string, heard: () => void, how: { once: true; capture: true }): void;
}
/** On the page: false from the moment the finger comes down until a click is heard; a page that was left knows nothing. */
interface Listening {
  tapHeard?: boolean;
}

const TRIES = 3;
const LOST_MS = 4_000;

/**
 * A tap that arrives. On a busy machine Chromium may read the two halves of a touch so far apart that it takes them for a long press,
 * after which no click follows, or the page may move under the finger: then it comes down again.
 */
export async function tap(target: Locator): Promise<void> {
  for (let n = 1; n <= TRIES; n++) {
    // the ear is there before the finger: a click that nobody heard would be made twice
    await target.evaluate((element) => {
      const page = globalThis as Listening;
      page.tapHeard = false;
      const target = element as unknown as Heard;
      target.addEventListener('click', () => (page.tapHeard = true), { once: true, capture: true });
    });
    await target.tap();
    const heard = target
      .page()
      .waitForFunction(() => (globalThis as Listening).tapHeard !== false, undefined, { timeout: LOST_MS });
    if (await heard.then(() => true).catch(() => false)) return;
  }
  throw new Error('the tap never arrived');
}
export const visit = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name, exact: true }).tap();

export async function fill(inside: Inside, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await inside.getByRole('textbox', { name, exact: true }).fill(value);
  }
}

export async function choose(page: Page, inside: Locator, field: string, option: string): Promise<void> {
  await inside.getByLabel(field).tap();
  await page.getByRole('option', { name: option, exact: true }).tap();
}

/** What a screen reader says of the field besides its name. */
export async function said(field: Locator): Promise<string> {
  const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
  return (await Promise.all(ids.map((id) => field.page().locator(`[id="${id}"]`).textContent()))).join(' ');
}

/** What is said under the fields that were refused, by the name of each. */
export function refusedFields(form: Locator): Promise<Record<string, string>> {
  return form.evaluate((element) => {
    interface Found {
      id: string;
      textContent: string | null;
    }
    const root = element as unknown as {
      querySelectorAll(selector: string): Iterable<Found>;
      querySelector(selector: string): Found | null;
    };
    const named = (id: string): string =>
      (root.querySelector(`label[for="${id}"]`)?.textContent ?? id).replace('*', '').trim();
    return Object.fromEntries(
      [...root.querySelectorAll('[id$="-error"]')].map(({ id, textContent }) => [
        named(id.slice(0, -'-error'.length)),
        textContent ?? '',
      ]),
    );
  });
}

/** The first five letters of the file behind a link. */
export async function start(inside: Inside, name: string | RegExp): Promise<string> {
  const link = inside.getByRole('link', { name, exact: true });
  const page = 'page' in inside ? inside.page() : inside;
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  return (await answer.body()).subarray(0, 5).toString('latin1');
}

export async function downloaded(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.tap()]);
  return fs.readFileSync(await download.path(), 'utf8');
}

/** The file that a tap brings: its name, and its first five letters. */
export async function downloadedFile(page: Page, target: Locator): Promise<{ name: string; start: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), target.tap()]);
  const bytes = fs.readFileSync(await download.path());
  return { name: download.suggestedFilename(), start: bytes.subarray(0, 5).toString('latin1') };
}
