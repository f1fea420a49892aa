import type { Browser, Page } from 'playwright-core';
import { newCustomer, openSchool, PASSWORD, World } from '@etabli/testing';
import { Inquiries, OrderLife, OrderOpenings } from '@etabli/workshop';
import { openBrowser, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { press } from '../harness/gestures.js';

const LONG_MS = 240_000;
/** Where to keep pictures, when somebody wants to look. */

/** The two ends of an order: who asks becomes a client in place, and what is open is said before it is closed. */
describe('de la demande à la clôture', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let url: string;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    const customerId = await newCustomer(w);
    await w.as('director', async () => {
      of.inquiry = await w.get(Inquiries).receive({
        contactName: 'Mme Anne Roche',
        contactDetails: '12 rue des Forges, 69007 Lyon, 06 00 00 00 01',
        subject: 'Garde-corps',
        channel: 'phone',
      });
      of.order = await w.get(OrderOpenings).take({
        customerId,
        title: 'Platines',
        openedOn: '2026-09-14',
        lines: [
          {
            label: 'Platine',
            nature: 'goods',
            unit: 'pièce',
            quantity: '10',
            unitPrice: '100',
            vatRateBp: 2000,
            allottedMinutes: 600,
            deliveredQuantity: '9',
            billedQuantity: '4',
          },
        ],
        operations: [{ title: 'Perçage', lineIndex: 0, allottedMinutes: 600, minutesToDate: 380, done: true }],
      });
    });
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await tablet.login('director@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const keep = async (name: string): Promise<void> => {
    await keepPicture(page, name);
  };

  it(
    'qui demande devient client sans quitter sa demande',
    async () => {
      await page.goto(`${url}/demandes/${of.inquiry}`);
      await press(page, 'Créer le client');
      const panel = page.getByRole('dialog');
      await panel.getByRole('textbox', { name: 'Ville' }).waitFor();
      expect(await panel.getByRole('textbox', { name: 'Ville' }).inputValue()).toBe('Lyon');
      await keep('creer-client');
      expect(await tablet.accessibility()).toEqual([]);
      await press(panel, 'Créer le client');
      await page.getByRole('link', { name: 'Anne Roche' }).waitFor();
      expect(await page.getByRole('button', { name: 'Créer le client' }).count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'une reprise mal entrée se corrige avec son motif, qui reste lisible',
    async () => {
      await page.goto(`${url}/reglages/ordres-en-cours?ouvert=${of.order}`);
      const panel = page.getByRole('dialog');
      await press(panel, 'Corriger la reprise');
      await panel.getByLabel('Déjà livré').fill('10');
      await panel.getByLabel('Motif de la correction').fill('Bon de livraison retrouvé');
      await keep('corriger-reprise');
      expect(await tablet.accessibility()).toEqual([]);
      await press(panel, 'Corriger la reprise');
      await panel.getByText('Bon de livraison retrouvé').waitFor();
      await panel.getByText('Platine, livré : 9 → 10').waitFor();
      await keep('reprise-corrigee');
    },
    LONG_MS,
  );

  it(
    'clore demande ce que devient ce qui n’est pas facturé',
    async () => {
      await page.goto(`${url}/ordres/${of.order}`);
      await press(page, 'Clore l’ordre');
      const asked = page.getByRole('dialog');
      await asked.getByText('Livré et pas encore facturé').waitFor();
      await keep('clore');
      expect(await asked.innerText()).toContain('6 pièce');
      expect(await tablet.accessibility()).toEqual([]);
      await press(asked, 'Clore quand même');
      await page.getByText('Clos', { exact: true }).first().waitFor();
      await w.as('director', () => w.get(OrderLife).reopen(of.order!, 'Le reste se facture'));
      expect(tablet.complained()).toEqual([]);
    },
    LONG_MS,
  );
});
