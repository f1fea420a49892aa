import path from 'node:path';
import type { Browser } from 'playwright-core';
import { CustomerRoles } from '@etabli/customers';
import { Agreements } from '@etabli/funding';
import { instantAt } from '@etabli/kernel';
import { newCustomer, openSchool, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { downloadedFile, fill, heading, press, tap } from '../harness/gestures.js';

const LONG_MS = 120_000;
/** Where to put pictures of the screens; none when not given. */
const { SCREENS_DIR } = process.env;

/** From a promise in writing to the file that proves what became of it. */
describe('une convention, de la promesse aux preuves', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await openSchool(w);
    w.clock.startAt(instantAt('2026-11-25', '10:00'));
    const region = await newCustomer(w, { name: 'Région Rhône', kind: 'public_body', siren: '356000000' });
    await w.as('director', async () => {
      await w.get(CustomerRoles).add(region, { role: 'funder', validFrom: '2020-01-01' });
      await w.get(Agreements).create({
        customerId: region,
        kind: 'region',
        title: 'Autre aide',
        amountCents: 5_000_00,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        restricted: false,
      });
    });
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

  async function looked(name: string): Promise<void> {
    expect(await tablet.accessibility()).toEqual([]);
    if (SCREENS_DIR) await tablet.page.screenshot({ path: path.join(SCREENS_DIR, `${name}.png`) });
  }
  const pick = async (field: string, letters: string, option: RegExp): Promise<void> => {
    const chooser = tablet.page.getByRole('dialog').getByRole('combobox', { name: field });
    await chooser.tap();
    if (letters) await chooser.fill(letters);
    await tap(tablet.page.getByRole('option', { name: option }));
  };

  it(
    'la comptable note la convention, un versement, et sa réception',
    async () => {
      const { page } = tablet;
      await page.goto('/financements?ouvert=nouveau');
      const form = page.getByRole('dialog', { name: 'Nouvelle convention' });
      await pick('Financeur', 'Rhône', /Région Rhône/);
      await fill(form, { Objet: 'Fonctionnement 2026', Montant: '40000' });
      await press(form, 'Enregistrer');
      const record = page.getByRole('dialog', { name: 'Fonctionnement 2026' });
      await press(record, 'Ajouter un versement');
      await fill(record, { 'À demander le': '01/03/2026', Libellé: 'Première moitié', Montant: '20000' });
      await press(record, 'Ajouter un versement');
      await record.getByRole('cell', { name: /^Première moitié/ }).waitFor();
      await press(record, 'Corriger Première moitié');
      await record.getByText('Corriger le versement').waitFor();
      await fill(record, { Montant: '18000', 'Motif de la correction': 'Avenant du 2 mars' });
      await looked('versement-corriger');
      await press(record.locator('form'), 'Corriger');
      await record.getByRole('cell', { name: /18.000,00/ }).waitFor();
      await press(record, 'Corriger Première moitié');
      await tap(record.getByRole('button', { name: 'Voir l’historique' }).first());
      await record.getByText('Motif\u202f: Avenant du 2 mars').waitFor();
      await looked('versement-historique');
      await press(record.locator('form'), 'Annuler');
      await press(record, 'Reçu');
      await record.getByText('Noter la réception').waitFor();
      await record.getByRole('textbox', { name: 'Libellé de la banque' }).fill('VIR REGION');
      await press(record.locator('form'), 'Reçu');
      await record.getByText('VIR REGION').waitFor();
      await looked('convention');
    },
    LONG_MS,
  );

  it(
    'une subvention d’équipement se corrige, avec son motif',
    async () => {
      const { page } = tablet;
      await page.goto('/financements/equipement?ouvert=nouveau');
      const form = page.getByRole('dialog', { name: 'Calculer une subvention' });
      await pick('Convention', '', /Autre aide/);
      await press(form, 'Enregistrer');
      const record = page.getByRole('dialog', { name: 'Autre aide' });
      await press(record, 'Corriger la subvention');
      await fill(record, { 'Publicité due': 'Plaque à l’entrée', 'Motif de la correction': 'Oubliée à la saisie' });
      await looked('subvention-corriger');
      await press(record.locator('form'), 'Corriger la subvention');
      await record.getByText('Plaque à l’entrée').first().waitFor();
      await press(record, 'Voir l’historique');
      await record.getByText('Motif\u202f: Oubliée à la saisie').waitFor();
      await looked('subvention-historique');
    },
    LONG_MS,
  );

  it(
    'un salaire se partage sur deux financeurs ; 101 % est refusé en mots',
    async () => {
      const { page } = tablet;
      await page.goto('/financements/depenses?ouvert=nouveau');
      const form = page.getByRole('dialog', { name: 'Ajouter une dépense' });
      await fill(form, { Date: '31/05/2026', Libellé: 'Maître professionnel, mai', 'Montant HT': '3000' });
      await form.getByRole('button', { name: 'Enregistrer' }).first().tap();
      const record = page.getByRole('dialog', { name: 'Maître professionnel, mai' });
      const share = async (agreement: RegExp, percent: string): Promise<void> => {
        await press(record, 'Ajouter un financeur');
        await pick('Convention', '', agreement);
        await record.getByRole('textbox', { name: 'Part' }).fill(percent);
        await press(record.locator('form'), 'Ajouter un financeur');
      };
      await share(/Fonctionnement 2026/, '60');
      await record.getByText('Région Rhône, Fonctionnement 2026').waitFor();
      await share(/Autre aide/, '41');
      await record.getByText(/Il ne reste que 40.%/).waitFor();
      await looked('refus');
      await record.getByRole('textbox', { name: 'Part' }).fill('40');
      await press(record.locator('form'), 'Ajouter un financeur');
      await record.getByText('Région Rhône, Autre aide').waitFor();
      await press(record, 'Retirer la part, Autre aide');
      await fill(record, { 'Pourquoi la retirer': 'Payé par un parrain' });
      await looked('part-retirer');
      await press(record.locator('form'), 'Retirer la part');
      await record.getByText('Région Rhône, Autre aide').waitFor({ state: 'detached' });
    },
    LONG_MS,
  );

  it(
    'le dossier de preuves se prépare et se télécharge',
    async () => {
      const { page } = tablet;
      await page.goto('/financements');
      await tap(page.getByRole('link', { name: 'Fonctionnement 2026' }));
      const record = page.getByRole('dialog', { name: 'Fonctionnement 2026' });
      await press(record, 'Préparer le dossier de preuves');
      const link = record.getByRole('link', { name: /^Télécharger, Dossier de preuves/ });
      await link.waitFor();
      await link.scrollIntoViewIfNeeded();
      await looked('preuves');
      expect(await downloadedFile(page, link)).toMatchObject({
        name: 'preuves-Fonctionnement-2026-2026-11-25.zip',
        start: expect.stringMatching(/^PK/),
      });
    },
    LONG_MS,
  );

  it(
    'une convention, une ligne de subvention, un prêt, une promesse, l’employeur d’un versement : chaque correction dit pourquoi',
    async () => {
      const { page } = tablet;
      const accountant = await w.client('accountant');
      const created = async (address: string, body: object): Promise<string> =>
        (await accountant.post(address, body).expect(201)).body.id;
      const bank = await newCustomer(w, { name: 'Banque du Rhône', siren: '552032534' });
      const terms = { kind: 'capital', amountCents: 12_000_00, rateBp: 200, firstDueOn: '2027-01-31', periodMonths: 1 };
      const loan = { customerId: bank, label: 'Prêt tour', ...terms, termCount: 12, graceCount: 0 };
      const loanId = await created('/funding-loans', loan);
      const year = await created('/tax-campaigns', { year: 2026 });
      const employer = await newCustomer(w, { name: 'Mécanique du Rhône', siren: '732829320' });
      const pledge = { customerId: employer, amountCents: 2_000_00, pledgedOn: '2026-04-02' };
      await created(`/tax-campaigns/${year}/pledges`, pledge);
      const columns = ['siren', 'employerName', 'amount', 'paidOn'].map((target) => ({ heading: target, target }));
      const rows = [{ line: 2, cells: ['732829320', 'MECA RHONE', '1500,00', '10/07/2026'] }];
      await accountant.post(`/tax-campaigns/${year}/receipts`, { columns, rows, dryRun: false }).expect(200);
      const { items: grants } = (await accountant.get('/equipment-grants').expect(200)).body;
      await created(`/equipment-grants/${grants[0].id}/items`, { label: 'Poste à souder', eligibleCents: 200_00 });

      const record = page.getByRole('dialog');
      const form = record.locator('form');
      /** Tries without the reason, then says it; the history tells it. */
      const corrected = async (submit: string, values: Record<string, string>, why: string): Promise<void> => {
        await fill(record, values);
        await fill(record, { 'Motif de la correction': why });
        await looked(`corriger-${why}`);
        await press(form, submit);
        await form.waitFor({ state: 'detached' });
        await tap(record.getByRole('button', { name: 'Voir l’historique' }).last());
        await record.getByText(`Motif\u202f: ${why}`).waitFor();
      };
      await page.goto('/financements');
      await tap(page.getByRole('link', { name: 'Fonctionnement 2026' }));
      await press(record, 'Modifier la convention');
      await corrected('Enregistrer', { 'Numéro du financeur': 'R-12' }, 'Numéro relu');

      await page.goto(`/financements/equipement?ouvert=${grants[0].id}`);
      await press(record, 'Modifier Poste à souder');
      await fill(record, { 'Motif de la correction': 'Facture relue', 'Éligible HT': '250' });
      await looked('corriger-ligne');
      await press(form, 'Modifier');
      await record.getByRole('cell', { name: /^250,00/ }).waitFor();

      await page.goto(`/financements/prets?ouvert=${loanId}`);
      await press(record, 'Modifier le prêt');
      await corrected('Enregistrer', { 'Nombre d’échéances': '24' }, 'Offre signée');

      await page.goto('/financements/taxe');
      await tap(page.getByRole('link', { name: 'Mécanique du Rhône' }));
      await press(record, 'Modifier la promesse');
      await corrected('Modifier la promesse', { Montant: '2500' }, 'Lettre relue');
      await press(record, 'Changer d’employeur');
      await fill(record, { 'Motif de la correction': 'Deux voisins' });
      await pick('Employeur', 'Banque', /Banque du Rhône/);
      await looked('corriger-employeur');
      await press(form, 'Rattacher à une fiche client');
      await tap(page.getByRole('link', { name: 'Banque du Rhône' }));
      await press(record, 'Voir l’historique');
      await record.getByText('Motif\u202f: Deux voisins').waitFor();
    },
    LONG_MS,
  );

  it('rien ne s’est plaint dans la console', () =>
    expect(tablet.complained().filter((line) => !line.includes('409'))).toEqual([]));
});
