import type { Browser } from 'playwright-core';
import { openSchool, PASSWORD, World } from '@etabli/testing';
import {
  MachineChecks,
  Machines,
  MaterialItems,
  OrderMaterials,
  Orders,
  Receipts,
  StockCounts,
} from '@etabli/workshop';
import { openBrowser, PHONE, keepPicture, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { press } from '../harness/gestures.js';

const LONG_MS = 240_000;
/** Where to keep pictures, when somebody wants to look. */

describe('machines et matière à l’écran', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let url: string;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    await w.as('director', async () => {
      of.machine = await w.get(Machines).create({ code: 'SC-1', name: 'Scie à ruban', family: 'Débit' });
      const check = { kind: 'Vérification générale périodique', periodMonths: 12, firstDueOn: '2026-11-10' };
      await w.get(MachineChecks).ask(of.machine, check);
      of.place = await w.get(MaterialItems).addLocation('Magasin');
      of.tube = await w.get(MaterialItems).create({
        code: 'TUB-40',
        name: 'Tube carré acier',
        family: 'Tubes',
        unit: 'metre',
        dimension: '40 × 40 × 2',
        minimumStock: '24',
      });
      await w.get(Receipts).intoStock(of.tube, { quantity: '18', costCents: 9000 });
      of.order = await w.get(Orders).openExercise({ title: 'Portail', allottedMinutes: 600 });
      await w.get(OrderMaterials).add(of.order, { itemId: of.tube, wanted: '6' });
      await w.get(OrderMaterials).add(of.order, { label: 'Serrure', unit: 'piece', wanted: '1' });
      await w.get(MaterialItems).addLocation('Rack à tubes');
      of.count = await w.get(StockCounts).open(of.place);
      await w.get(StockCounts).type(of.count, [{ itemId: of.tube, counted: '18' }]);
    });
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('director@test.example', PASSWORD);
    await tablet.page.waitForURL((to) => !to.pathname.includes('connexion'));
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  it(
    'arrêter une machine : deux touches, et tout le monde lit pourquoi',
    async () => {
      const { page } = tablet;
      await page.goto(`${url}/machines/${of.machine}`);
      await press(page, 'Arrêter la machine');
      await press(page.getByRole('dialog'), 'Bruit ou vibration');
      await page.getByText('Remettre en service').first().waitFor();
      const { body } = await (await w.client('director')).get(`/machines/${of.machine}`).expect(200);
      expect(body).toMatchObject({ state: 'stopped', stopReason: 'Bruit ou vibration' });
    },
    LONG_MS,
  );

  it(
    'ranger ailleurs pendant un comptage : le panneau le dit, et le comptage reste juste',
    async () => {
      const { page } = tablet;
      await page.goto(`${url}/matiere/${of.tube}`);
      await press(page, 'Changer d’emplacement');
      const panel = page.getByRole('dialog');
      await panel.getByText('Un comptage est ouvert : Magasin').waitFor();
      await panel.getByRole('combobox', { name: 'Vers' }).or(panel.getByLabel('Vers')).first().click();
      await page.getByRole('option', { name: 'Rack à tubes' }).click();
      await panel.getByLabel(/^Quantité/).fill('6');
      await keepPicture(page, 'transfert');
      expect(await tablet.accessibility()).toEqual([]);
      await press(panel, 'Changer d’emplacement');
      await panel.waitFor({ state: 'hidden' });
      await page.goto(`${url}/matiere/comptages/${of.count}`);
      await page.getByText('depuis : -6').waitFor();
      await keepPicture(page, 'comptage-deplace');
    },
    LONG_MS,
  );

  it(
    'un achat se fait à la main, se corrige tant qu’il est un brouillon, et se commande',
    async () => {
      const { page } = tablet;
      await page.goto(`${url}/matiere/achats`);
      await press(page, 'Nouvel achat');
      const panel = page.getByRole('dialog');
      await panel.getByRole('textbox', { name: 'Titre' }).fill('Tubes du portail');
      await panel.getByLabel('Ajouter un article').first().click();
      await page.getByRole('option', { name: /TUB-40/ }).click();
      await panel.getByLabel(/^Tube carré acier/).fill('12');
      await keepPicture(page, 'achat-nouveau');
      await press(panel, 'Faire la liste d’achat');
      await page.getByRole('heading', { level: 1, name: 'Tubes du portail' }).waitFor();
      await press(page, 'Modifier le brouillon');
      await panel.getByLabel(/^Tube carré acier/).fill('18');
      await panel.getByRole('textbox', { name: 'Fournisseur' }).fill('Aciers du Rhône');
      await keepPicture(page, 'achat-brouillon');
      expect(await tablet.accessibility()).toEqual([]);
      await press(panel, 'Enregistrer');
      await panel.waitFor({ state: 'hidden' });
      await press(page, 'C’est commandé');
      await page.getByText('Commandé', { exact: true }).first().waitFor();
      const [list] = (await (await w.client('director')).get('/purchase-lists').expect(200)).body.items;
      const { body } = await (await w.client('director')).get(`/purchase-lists/${list.id}`).expect(200);
      expect(body).toMatchObject({ state: 'ordered', supplier: 'Aciers du Rhône', lines: [{ quantity: '18' }] });
      await keepPicture(page, 'achat-commande');
    },
    LONG_MS,
  );

  it(
    'chaque écran se lit, à la tablette et au téléphone',
    async () => {
      const { page } = tablet;
      const screens = {
        machines: '/machines',
        etat: `/machines/${of.machine}`,
        controles: `/machines/${of.machine}?onglet=controles`,
        entretien: `/machines/${of.machine}?onglet=entretien`,
        carnet: `/machines/${of.machine}?onglet=carnet`,
        cout: `/machines/${of.machine}?onglet=cout`,
        matiere: '/matiere',
        article: `/matiere/${of.tube}`,
        comptages: '/matiere/comptages',
        comptage: `/matiere/comptages/${of.count}`,
        achats: '/matiere/achats',
        ordre: `/ordres/${of.order}`,
      };
      const findings: string[] = [];
      for (const [name, path] of Object.entries(screens)) {
        await page.goto(`${url}${path}`);
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        await keepPicture(page, name);
        findings.push(...(await tablet.accessibility()).map((one) => `${name} : ${one}`));
        await page.setViewportSize(PHONE);
        // as a telephone opens it: a window that shrinks lays itself out anew for some frames
        await page.reload();
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        await keepPicture(page, `${name}-390`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (wide > 0) findings.push(`${name} : ${wide} px de trop au téléphone`);
        await page.setViewportSize(TABLET);
      }
      expect(findings).toEqual([]);
      expect(tablet.complained()).toEqual([]);
    },
    LONG_MS,
  );
});
