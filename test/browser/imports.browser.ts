import type { Browser } from 'playwright-core';
import { openSchool, PASSWORD, World } from '@etabli/testing';
import { openBrowser, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { press } from '../harness/gestures.js';

const BEGIN_MS = 240_000;
const JOURNEY_MS = 20_000;
/** Where to keep pictures, when somebody wants to look. */

const TABLE = `Clients de l’atelier;;;;
Raison sociale;N° SIREN;Rue;CP;Commune
Mécanique du Rhône;732829321;1 rue des Forges;69003;Lyon
Mairie de Bourg;210100533;place de l’Hôtel;1000;Bourg-en-Bresse`;

describe('un tableau de clients, lu, corrigé sur place, importé', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let url: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('director@test.example', PASSWORD);
  }, BEGIN_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const picture = async (name: string): Promise<void> => {
    await keepPicture(tablet.page, name);
  };

  it(
    'depuis la liste des clients : une ligne fausse est dite à sa colonne, corrigée, puis tout est écrit',
    async () => {
      const { page } = tablet;
      await page.goto(`${url}/clients`);
      await page.getByRole('link', { name: 'Importer un tableau' }).tap();
      await page.waitForURL('**/importer/customers');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
      await press(page, 'Vérifier');
      await page.getByText('1 ligne à corriger').waitFor();
      await page.getByText('Ce numéro SIREN n’est pas correct').waitFor();
      await picture('importer-corriger');
      expect(await tablet.accessibility()).toEqual([]);
      await page.getByRole('textbox', { name: 'Ligne 3, N° SIREN' }).fill('732829320');
      await press(page, 'Vérifier');
      await page.getByText('Tout est en ordre').waitFor();
      await picture('importer-pret');
      await press(page, 'Importer 2 clients');
      await page.getByText('Import terminé').waitFor();
      await picture('importer-fini');
      await page.getByRole('link', { name: 'Voir la liste' }).tap();
      await page.getByText('Mairie de Bourg').first().waitFor();
      await picture('clients');
    },
    JOURNEY_MS,
  );
});
