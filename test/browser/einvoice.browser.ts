import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FreeDrafts } from '@etabli/billing';
import { issuedInvoice, newCustomer, openSchool, part, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { choose, fill, heading, press } from '../harness/gestures.js';

const LONG_MS = 120_000;
/** Where to put pictures of the screens; none when not given. */
const { SCREENS_DIR } = process.env;
const SERVICE = part({ nature: 'service', label: 'Stage de soudure', quantity: '1', unit: 'jour', unitPrice: '500' });

/** What the platform or the customer refuses, and what the accountant does about it. */
describe('la facture électronique de la comptable', () => {
  let w: World;
  let browser: Browser;
  let accountant: Tablet;
  let page: Page;
  let customerId: string;
  let refused: { invoiceId: string; number: string };

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await openSchool(w);
    customerId = await newCustomer(w);
    refused = await issuedInvoice(w, customerId, [SERVICE]);
    await w.drain();
    const url = await serve(w);
    browser = await openBrowser();
    accountant = await Tablet.open(browser, url);
    await accountant.login('accountant@test.example', PASSWORD);
    page = accountant.page;
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  /** Readable by everybody; a picture of the desk and of the telephone. */
  async function look(name: string): Promise<void> {
    expect(await accountant.accessibility()).toEqual([]);
    if (!SCREENS_DIR) return;
    const desk = page.viewportSize()!;
    await page.screenshot({ path: path.join(SCREENS_DIR, `${name}.bureau.png`), fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: path.join(SCREENS_DIR, `${name}.telephone.png`), fullPage: true });
    await page.setViewportSize(desk);
  }
  const receive = async (facture: string, code: string, said: object = {}): Promise<void> => {
    const folder = path.join(w.config.exchangeDir, 'in');
    fs.mkdirSync(folder, { recursive: true });
    const date = w.clock.now().toISOString();
    const file = path.join(folder, `${code}-${facture}.json`);
    fs.writeFileSync(file, JSON.stringify({ format: 'etabli-statut-1', facture, code, date, ...said }));
    const before = new Date(Date.now() - 60_000);
    fs.utimesSync(file, before, before);
  };
  const exchange = async (): Promise<void> => {
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/einvoice/exchange'));
    await press(page, 'Échanger maintenant');
    await asked;
    await w.drain();
  };
  const openPlatform = async (): Promise<void> => {
    await page.goto('/plateforme');
    await heading(page, 'Facture électronique').waitFor();
  };

  it(
    'une facture refusée se voit, avec son motif et ce qu’il faut faire',
    async () => {
      await receive(refused.number, '210', { motif: 'CMD_ERR', texte: 'Le numéro de commande manque.' });
      await openPlatform();
      await exchange();
      await page.getByText('Terminé').waitFor();
      await page.getByRole('button', { name: /^À traiter 1/ }).tap();
      await page.getByRole('row', { name: /210 Refusée.*Le numéro de commande manque/ }).waitFor();
      await page.getByRole('row', { name: /210-FA-.*Pris/ }).waitFor();
      await look('plateforme');
      await page.getByRole('link', { name: refused.number }).tap();
      await heading(page, `Facture ${refused.number}`).waitFor();
      await page.getByRole('alert').filter({ hasText: 'Faites un avoir total, puis une nouvelle facture' }).waitFor();
      await look('facture-refusee');
    },
    LONG_MS,
  );

  it(
    'un avoir la corrige, et rien n’attend plus',
    async () => {
      await press(page, 'Créditer');
      const panel = page.getByRole('dialog', { name: `Avoir sur ${refused.number}` });
      await fill(panel, { Raison: 'Numéro de commande absent' });
      await press(panel, 'Préparer l’avoir');
      await heading(page, /^Brouillon d’avoir/).waitFor();
      await press(page, 'Émettre l’avoir');
      await page.getByRole('dialog').getByRole('button', { name: 'Émettre l’avoir' }).tap();
      await heading(page, /^Avoir AV-/).waitFor();
      await page.goto(`/factures/${refused.invoiceId}`);
      await page.getByText('Un avoir annule cette facture').waitFor();
      await w.drain();
      await openPlatform();
      await page.getByRole('button', { name: /^À traiter 0/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'la nouvelle facture part, est approuvée, puis encaissée : 212 est dit par taux',
    async () => {
      const draft = await w.as('accountant', () =>
        w.get(FreeDrafts).create({
          customerId,
          title: 'Stage de soudure',
          customerReference: 'CDE-4512',
          lines: [
            { nature: 'service', label: 'Stage', quantity: '1', unit: 'jour', unitPrice: '500', vatRateBp: 2000 },
          ],
        }),
      );
      await page.goto(`/factures/${draft}`);
      await press(page, 'Émettre la facture');
      await page.getByRole('dialog').getByRole('button', { name: 'Émettre la facture' }).tap();
      const title = heading(page, /^Facture FA-/);
      await title.waitFor();
      const number = (await title.textContent())!.replace('Facture ', '');
      await w.drain();
      await receive(number, '205');
      await press(page, 'Encaisser');
      const pay = page.getByRole('dialog', { name: 'Enregistrer un règlement' });
      await press(pay, 'Enregistrer le règlement');
      await pay.waitFor({ state: 'hidden' });
      await exchange();
      await page.reload();
      await page.getByText('212 Encaissée').waitFor();
      await page.getByText('600,00 € à 20 %').waitFor();
      await page.getByText('205 Approuvée').waitFor();
      await look('facture-encaissee');
    },
    LONG_MS,
  );

  it(
    'une facture à la mairie se dépose sur Chorus Pro, et le jour du dépôt reste',
    async () => {
      const town = await newCustomer(w, { kind: 'public_body', name: 'Mairie de Givors', siren: '216900910' });
      const { invoiceId } = await issuedInvoice(w, town, [SERVICE]);
      await w.drain();
      await page.goto(`/factures/${invoiceId}`);
      await page.getByText('déposez-le sur portail.chorus-pro.gouv.fr').waitFor();
      await look('facture-a-deposer');
      await press(page, 'Noter le dépôt');
      await fill(page, { 'Numéro de dépôt': '2026-778' });
      await press(page, 'Noter le dépôt');
      await page.getByText(/^Déposée sur Chorus Pro le .*2026-778/).waitFor();
      await look('facture-deposee');
    },
    LONG_MS,
  );

  it(
    'une vente réglée au comptoir s’émet acquittée, avec son règlement',
    async () => {
      const person = await newCustomer(w, { kind: 'person', name: 'Blanc', firstName: 'Ève', siren: undefined });
      const draft = await w.as('accountant', () =>
        w.get(FreeDrafts).create({
          customerId: person,
          title: 'Grille de barbecue',
          lines: [{ nature: 'goods', label: 'Grille', quantity: '1', unit: 'pièce', unitPrice: '80', vatRateBp: 2000 }],
        }),
      );
      await page.goto(`/factures/${draft}`);
      await press(page, 'Émettre la facture');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('switch', { name: 'Déjà réglée' }).tap();
      await choose(page, dialog, 'Moyen', 'Espèces');
      await look('emettre-reglee');
      await dialog.getByRole('button', { name: 'Émettre la facture' }).tap();
      await heading(page, /^Facture FA-/).waitFor();
      await page.getByText('Réglée avant l’émission').waitFor();
      await page.getByText('Payée', { exact: true }).waitFor();
    },
    LONG_MS,
  );

  it(
    'l’e-reporting commencé plus tôt que la loi dit ses ventes, avec les pièces',
    async () => {
      await page.goto('/reglages/facture-electronique');
      await page.getByText('1 septembre 2027').or(page.getByText('01/09/2027')).first().waitFor();
      await look('reglages');
      await (
        await w.client('accountant')
      )
        .put('/einvoice/settings', {
          reportingPeriod: 'ten_days',
          reportedFrom: '2026-11-01',
          platformName: 'Exemple PA',
        })
        .expect(204);
      await page.goto('/e-reporting');
      await page.getByRole('row', { name: /Ventes.*80,00/ }).waitFor();
      w.clock.startAt(new Date('2026-12-02T09:00:00+01:00'));
      await openPlatform();
      await exchange();
      await page.getByText('Terminé').waitFor();
      await page.goto('/e-reporting');
      await page
        .getByRole('link', { name: /^Ouvrir Ventes|^Ventes/ })
        .first()
        .tap();
      const panel = page.getByRole('dialog');
      await panel.getByRole('link', { name: /^FA-/ }).waitFor();
      await look('e-reporting');
    },
    LONG_MS,
  );
});
