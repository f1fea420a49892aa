import type { Browser, Page } from 'playwright-core';
import { newCustomer, openSchool as openBilling, PASSWORD, World } from '@etabli/testing';
import { keepPicture, openBrowser, PHONE, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { heading } from '../harness/gestures.js';
import { putOneOfEach } from '../stories/more-to-find.js';
import { openSchool } from '../stories/school-of-the-story.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const LONG_MS = 120_000;

/** Ctrl-K by the keyboard alone, with one thing of every kind that bears the word. */
describe('la recherche, au clavier', () => {
  let w: World;
  let browser: Browser;
  let desk: Tablet;
  let phone: Tablet;
  let page: Page;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(NOW);
    await openBilling(w);
    const school = await openSchool(w, await w.client('director'));
    const customerId = await newCustomer(w);
    await putOneOfEach(w.db, {
      now: NOW,
      customerId,
      studentId: school.students[0]!,
      groupId: school.groupId,
      machineId: school.machineId,
    });
    const url = await serve(w);
    browser = await openBrowser();
    desk = await Tablet.open(browser, url);
    phone = await Tablet.open(browser, url, { viewport: PHONE });
    await desk.login('director@test.example', PASSWORD);
    ({ page } = desk);
    await heading(page, 'Pilotage').waitFor();
  }, LONG_MS);
  afterAll(async () => {
    expect([desk, phone].flatMap((one) => one?.complained() ?? [])).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const box = (of: Page = page) => of.getByRole('combobox', { name: 'Rechercher…' });
  const options = () => page.getByRole('listbox', { name: 'Résultats de la recherche' }).getByRole('option');
  /** The text of the hit that Enter would open, as a screen reader is told of it. */
  async function pointed(): Promise<string> {
    const id = await box().getAttribute('aria-activedescendant');
    const option = page.locator(`[id="${id}"]`);
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    return (await option.textContent()) ?? '';
  }

  it(
    'Ctrl-K ouvre, dit quoi écrire, groupe ce qui est trouvé par sorte et compte',
    async () => {
      await page.keyboard.press('Control+k');
      await box().and(page.locator(':focus')).waitFor();
      expect(await box().getAttribute('aria-expanded')).toBe('false');
      await page
        .getByText(/écrivez deux lettres/)
        .last()
        .waitFor();
      expect(await desk.accessibility()).toEqual([]);
      await keepPicture(page, 'recherche-vide');
      await page.keyboard.type('zanzibar');
      await options().first().waitFor();
      expect(await box().getAttribute('aria-expanded')).toBe('true');
      expect(await options().count()).toBeGreaterThan(30);
      for (const kind of ['Règlements', 'Lignes de banque', 'Plans', 'Sous-traitance', 'Tablettes', 'Comptes d’accès'])
        expect(await page.getByRole('group', { name: kind, exact: true }).getByRole('option').count()).toBe(1);
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+\u00a0résultats$/ })
        .waitFor({ state: 'attached' });
      expect(await desk.accessibility()).toEqual([]);
      await keepPicture(page, 'recherche');
    },
    LONG_MS,
  );

  it(
    'les flèches vont d’un résultat à l’autre et font le tour, la tabulation ne sort pas de la boîte',
    async () => {
      const [first, second, last] = await Promise.all([
        options().first().textContent(),
        options().nth(1).textContent(),
        options().last().textContent(),
      ]);
      expect(await pointed()).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await pointed()).toBe(second);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await pointed()).toBe(last);
      expect(await options().last().isVisible()).toBe(true);
      await keepPicture(page, 'recherche-fin');
      for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
        await page.keyboard.press(key);
        expect(await page.evaluate(`document.activeElement.closest('[role="dialog"]') !== null`)).toBe(true);
      }
      await page.keyboard.press('Escape');
      await box().waitFor({ state: 'detached' });
    },
    LONG_MS,
  );

  it(
    'une somme, Entrée : le règlement s’ouvre, même de longtemps',
    async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('765432,10');
      await page.getByRole('group', { name: 'Règlements', exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: /^Règlement – / }).waitFor();
      await page.keyboard.press('Escape');
    },
    LONG_MS,
  );

  it.each([
    ['aire d’un cercle', '/notes', 'L’aire d’un cercle de Zanzibar'],
    ['ali zanz', '/jeunes', 'Ali Zanzibar'],
    ['travaux à zanz', '/securite/machines', 'Travaux à Zanzibar'],
    ['tablette zan', '/reglages/tablettes', 'Tablette Zanzibar'],
    ['graissage z', '/machines/', 'Graissage Zanzibar'],
  ])(
    '« %s », Entrée : l’écran %s le montre',
    async (q, path, shown) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(q);
      await options().first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.startsWith(path));
      await page.getByText(shown).first().waitFor();
      await keepPicture(page, `recherche-${path.replaceAll('/', '')}`);
      await page.keyboard.press('Escape');
    },
    LONG_MS,
  );

  it(
    'le nom d’un écran, Entrée aussitôt : l’écran',
    async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('balance');
      await page.keyboard.press('Enter');
      await heading(page, 'Balance âgée').waitFor();
    },
    LONG_MS,
  );

  it(
    'au téléphone, la loupe ouvre la même boîte, qui tient dans l’écran',
    async () => {
      await phone.login('director@test.example', PASSWORD);
      await phone.page.getByRole('button', { name: 'Rechercher…' }).tap();
      await box(phone.page).fill('zanzibar');
      await phone.page.getByRole('option').first().waitFor();
      await keepPicture(phone.page, 'recherche-telephone');
      expect(await phone.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await phone.page.getByRole('option', { name: /^Virement de/ }).tap();
      await phone.page.getByRole('dialog', { name: /^Règlement – / }).waitFor();
    },
    LONG_MS,
  );
});
