import fs from 'node:fs';
import type { Locator, Page } from 'playwright-core';

type Inside = Page | Locator;

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });
export const press = (inside: Inside, name: string | RegExp): Promise<void> =>
  inside.getByRole('button', { name, exact: true }).tap();
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
