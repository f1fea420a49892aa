import type { Browser } from 'playwright-core';
import { Customer } from '@etabli/customers';
import { instantAt } from '@etabli/kernel';
import { issuedInvoice, newCustomer, openSchool, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { heading, press, tap } from '../harness/gestures.js';

const LONG_MS = 90_000;

/** Two days a month, the accountant goes through the page, exports and closes. */
describe('la fin de mois de la comptable', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await openSchool(w);
    await issuedInvoice(w, await newCustomer(w));
    w.clock.startAt(instantAt('2026-12-03', '09:00'));
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('accountant@test.example', PASSWORD);
    await heading(tablet.page, 'Facturation').waitFor();
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const check = (code: string, state: string) => tablet.page.locator(`[data-check="${code}"][data-state="${state}"]`);

  it(
    'U13 : de l’accueil à l’export et à la clôture, trois clics (au plus 4)',
    async () => {
      const { page } = tablet;
      await tablet.forgetTaps();
      await tap(page.getByRole('link', { name: 'Fin de mois', exact: true }));
      await check('export', 'todo').waitFor();
      for (const code of ['drafts', 'deliveries', 'numbers', 'entries', 'vat']) await check(code, 'done').waitFor();
      await press(page, 'Exporter les écritures');
      await check('export', 'done').waitFor();
      await press(page, 'Clôturer le mois');
      await check('close', 'done').waitFor();
      expect(await tablet.taps()).toBe(3);
      const accountant = await w.client('accountant');
      const { body } = await accountant.get('/export-batches?month=2026-11').expect(200);
      expect(body).toMatchObject({ items: [{ entryCount: 1 }], waiting: [] });
      expect((await accountant.get('/month-end/2026-11').expect(200)).body.state).toBe('soft_closed');
      expect((await accountant.post('/export-batches', { month: '2026-11' }).expect(409)).body.code).toBe(
        'export.nothing',
      );
    },
    LONG_MS,
  );

  it(
    'rouvre avec un motif, puis clôture définitivement ; la page de la chaîne le montre',
    async () => {
      const { page } = tablet;
      await press(page, 'Rouvrir le mois');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Pourquoi le rouvrir').fill('facture oubliée');
      await press(dialog, 'Rouvrir le mois');
      await page.getByText('facture oubliée').waitFor();
      await press(page, 'Clôturer le mois');
      await press(page, 'Clôturer définitivement');
      await press(page.getByRole('dialog'), 'Clôturer définitivement');
      await page.getByText('Clôturé définitivement', { exact: true }).waitFor();
      await tap(page.getByRole('link', { name: 'Chaîne et clôtures' }));
      await press(page, 'Contrôler la chaîne');
      await page.getByText('rien n’a été modifié ni retiré').waitFor();
      await page.getByRole('cell', { name: 'novembre 2026' }).waitFor();
      expect(await tablet.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'montre la TVA avec les pièces derrière, et le journal',
    async () => {
      const { page } = tablet;
      await page.goto('/tva?month=2026-11');
      await page.getByText('Le compte de TVA collectée dit le même montant').waitFor();
      await tap(page.getByRole('button', { name: /Pièces/ }));
      await page.getByRole('link', { name: 'FA-2026-00001' }).waitFor();
      expect(await tablet.accessibility()).toEqual([]);
      await page.goto('/ecritures?month=2026-11');
      await page.getByRole('link', { name: 'FA-2026-00001' }).waitFor();
      expect(await tablet.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'reprend les pièces en cours, essayées d’abord',
    async () => {
      const { page } = tablet;
      const [{ code }] = (await w.db.manager.find(Customer)) as [Customer];
      await page.goto('/reglages/reprise');
      await page
        .getByLabel('Ou collez les cellules')
        .fill(`Numéro\tDate\tClient\tHT\tTVA\tPayé\nF-1\t30/09/2026\t${code}\t100\t20\t20`);
      await press(page, 'Lire');
      await page.getByRole('cell', { name: 'F-1' }).waitFor();
      await page.getByLabel('Nombre de pièces').fill('1');
      await page.getByLabel('Reste à encaisser').fill('90');
      await press(page, 'Essayer sans écrire');
      await page.getByText('Il reste 100,00').waitFor();
      await page.getByLabel('Reste à encaisser').fill('100');
      await press(page, 'Essayer sans écrire');
      await page.getByText('Tout concorde').waitFor();
      expect(await tablet.accessibility()).toEqual([]);
      await press(page, 'Écrire la reprise');
      await press(page.getByRole('dialog'), 'Écrire la reprise');
      await page.getByText('Reprise faite au 03/12/2026').waitFor();
    },
    LONG_MS,
  );

  it('rien ne s’est plaint dans la console', () => expect(tablet.complained()).toEqual([]));
});
