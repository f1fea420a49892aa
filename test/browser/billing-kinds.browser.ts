import type { Browser, Page } from 'playwright-core';
import { checkedOrder, deliveredDraft, newCustomer, openSchool, part, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { fill, heading, press, visit } from '../harness/gestures.js';

const LONG_MS = 120_000;
/** From the deposit to the money given back, by the hands of the accountant. */
describe('une commande facturée d’avance, puis reprise en partie', () => {
  let w: World;
  let browser: Browser;
  let accountant: Tablet;
  let page: Page;
  let url: string;
  const findings: string[] = [];
  let order: { orderId: string; lineIds: string[] };

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await openSchool(w);
    const customerId = await newCustomer(w);
    const fitting = part({ nature: 'service', label: 'Montage', quantity: '4', unit: 'heure', unitPrice: '50' });
    order = await checkedOrder(w, customerId, [part(), fitting]);
    url = await serve(w);
    browser = await openBrowser();
    accountant = await Tablet.open(browser, url);
    await accountant.login('accountant@test.example', PASSWORD);
    page = accountant.page;
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  /** Readable by everybody, panel by panel. */
  const look = async (name: string): Promise<void> => {
    findings.push(...(await accountant.accessibility()).map((finding) => `${name}: ${finding}`));
  };
  const issue = async (act = 'Émettre la facture'): Promise<void> => {
    await press(page, act);
    await press(page.getByRole('dialog'), act);
  };
  const openOrder = async (): Promise<void> => {
    await page.goto(`/ordres/${order.orderId}`);
    await heading(page, /Platines et montage/).waitFor();
  };
  const fact = (name: string | RegExp) =>
    page.locator('dt').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');

  it(
    'l’acompte de 30 % part de l’ordre, s’émet, et le client paie trop',
    async () => {
      await openOrder();
      await press(page, 'Facture d’acompte');
      const panel = page.getByRole('dialog', { name: 'Facture d’acompte' });
      await fill(panel, { 'Acompte, en % de la commande': '30' });
      await look('acompte');
      await press(panel, 'Préparer le brouillon');
      await heading(page, /^Brouillon d’acompte/).waitFor();
      await look('brouillon d’acompte');
      await issue();
      await heading(page, 'Facture d’acompte AC-2026-00001').waitFor();
      await press(page, 'Encaisser');
      const pay = page.getByRole('dialog', { name: 'Enregistrer un règlement' });
      await fill(pay, { Montant: '532' });
      await pay.getByText('100,00 € resteront sur le compte du client').waitFor();
      await look('trop-perçu');
      await press(pay, 'Enregistrer le règlement');
      await pay.waitFor({ state: 'hidden' });
      await page.getByText('Payée', { exact: true }).waitFor();
      await look('acompte payé');
    },
    LONG_MS,
  );

  it(
    'l’ordre dit ce qui est facturé d’avance ; au-delà de la commande, il refuse',
    async () => {
      await openOrder();
      await page.getByText('la facture finale déduit les acomptes payés').waitFor();
      await press(page, 'Situation');
      const panel = page.getByRole('dialog', { name: 'Situation' });
      await panel.getByText('30 % · 360,00 € HT').waitFor();
      await fill(panel, { 'Travaux réalisés à ce jour, en % de la commande': '80' });
      await press(panel, 'Préparer le brouillon');
      await panel.getByRole('alert').filter({ hasText: 'Il reste 70 %' }).waitFor();
      await look('situation refusée');
      await press(panel, 'Annuler');
    },
    LONG_MS,
  );

  it(
    'tout est livré : la facture finale déduit l’acompte, puis se paie',
    async () => {
      const [parts = '', fitting = ''] = order.lineIds;
      await deliveredDraft(w, order.orderId, [
        { lineId: parts, quantity: '10' },
        { lineId: fitting, quantity: '4' },
      ]);
      await openOrder();
      await page.getByRole('link', { name: /^Ouvrir Brouillon de facture finale/ }).tap();
      await heading(page, /^Brouillon de facture finale/).waitFor();
      await fact('Acomptes déduits').filter({ hasText: 'AC-2026-00001' }).waitFor();
      await look('brouillon de facture finale');
      await fact('Net à payer').filter({ hasText: '1 008,00 €' }).waitFor();
      await issue();
      await heading(page, 'Facture finale FA-2026-00001').waitFor();
      await look('facture finale');
      await press(page, 'Encaisser');
      const pay = page.getByRole('dialog', { name: 'Enregistrer un règlement' });
      await press(pay, 'Enregistrer le règlement');
      await pay.waitFor({ state: 'hidden' });
      await page.getByText('Payée', { exact: true }).waitFor();
    },
    LONG_MS,
  );

  it(
    'un avoir de deux pièces et d’une baisse de prix : trop est refusé ligne par ligne',
    async () => {
      await press(page, 'Créditer');
      const panel = page.getByRole('dialog', { name: 'Avoir sur FA-2026-00001' });
      await fill(panel, { Raison: 'Deux platines rayées' });
      await panel.getByText('Des lignes').tap();
      await panel.getByText('Reste 10 pièce · 1 000,00 € HT').waitFor();
      await fill(panel, { 'Quantité créditée – Platine de fixation': '11', 'Baisse HT – Montage': '50' });
      await press(panel, 'Préparer l’avoir');
      await panel.getByText('Choisissez une valeur de la liste.').waitFor();
      await panel.getByLabel('Oui, elle est reprise').tap();
      await press(panel, 'Préparer l’avoir');
      await panel.getByRole('alert').filter({ hasText: 'Il ne reste que 10 à créditer' }).waitFor();
      await look('créditer');
      await fill(panel, { 'Quantité créditée – Platine de fixation': '2' });
      await press(panel, 'Préparer l’avoir');
      await heading(page, /^Brouillon d’avoir/).waitFor();
      await look('brouillon d’avoir');
      await fact('Total TTC').filter({ hasText: '300,00 €' }).waitFor();
      await issue('Émettre l’avoir');
      await heading(page, 'Avoir AV-2026-00001').waitFor();
      await page.getByText(/Marchandise reprise\s*: bon de retour BR-2026-0001/).waitFor();
      await page.getByText('À utiliser', { exact: true }).waitFor();
    },
    LONG_MS,
  );

  it(
    'ce qui reste de l’avoir est remboursé en partie, et l’avoir le dit',
    async () => {
      await press(page, 'Rembourser');
      const panel = page.getByRole('dialog', { name: 'Rembourser' });
      await fill(panel, { Montant: '200', Référence: 'VIR 77' });
      await look('rembourser');
      await press(panel, 'Enregistrer le remboursement');
      await panel.waitFor({ state: 'hidden' });
      await fact('Reste de l’avoir').filter({ hasText: '100,00 €' }).waitFor();
      await page.getByRole('row', { name: /Remboursé au client 200,00 €/ }).waitFor();
      await look('avoir');
      await fact('Avoir sur').getByRole('link').tap();
      await heading(page, 'Facture finale FA-2026-00001').waitFor();
      await fact('Avoirs').getByRole('link', { name: 'AV-2026-00001' }).waitFor();
      await look('facture créditée');
    },
    LONG_MS,
  );

  it(
    'une facture sans ordre, avec remise et ligne exportée, se règle par le trop-perçu et par l’avoir',
    async () => {
      await visit(page, 'Facturation');
      await page.getByRole('link', { name: /^Trop-perçus/ }).waitFor();
      await page.getByRole('link', { name: /^Avoirs à utiliser/ }).waitFor();
      await look('facturation');
      await page.goto('/factures/nouvelle');
      await page.getByRole('combobox', { name: 'Client' }).fill('rhône');
      await page.getByRole('option', { name: /Mécanique du Rhône/ }).tap();
      await fill(page, { Objet: 'Vente au comptoir' });
      const line = page.getByRole('group', { name: 'Ligne 1' });
      await fill(line, { Désignation: 'Chutes de tôle', Quantité: '2', 'Prix unit. HT': '100', 'Remise %': '10' });
      await page.getByText('216,00 €', { exact: true }).waitFor();
      await look('facture sans ordre');
      await press(page, 'Enregistrer le brouillon');
      await heading(page, /^Brouillon – Vente au comptoir/).waitFor();
      await fill(page, { 'Remise sur le total': '5' });
      await page.getByText('205,20 €', { exact: true }).waitFor();
      await look('brouillon sans ordre');
      await press(page, 'Enregistrer le brouillon');
      await page.getByText('Brouillon enregistré').waitFor();
      await issue();
      await heading(page, 'Facture FA-2026-00002').waitFor();
    },
    LONG_MS,
  );

  it(
    'le reste du règlement et celui de l’avoir la règlent ensemble',
    async () => {
      await page.goto('/reglements?shown=with_rest');
      await page.getByRole('link', { name: /^Ouvrir / }).tap();
      const payment = page.getByRole('dialog', { name: /^Règlement/ });
      await press(payment, 'Répartir sur des factures');
      await payment.getByText('Tout le montant est réparti.').waitFor();
      await look('répartir un règlement');
      await press(payment, 'Répartir');
      await payment.waitFor({ state: 'hidden' });
      await page.goto('/factures?kind=credit_note&state=open');
      await page.getByRole('link', { name: 'Ouvrir AV-2026-00001' }).tap();
      await look('avoir entamé');
      await press(page, 'Répartir sur des factures');
      const panel = page.getByRole('dialog', { name: 'Répartir sur des factures' });
      await press(panel, 'Répartir');
      await panel.waitFor({ state: 'hidden' });
      await page.getByText('Soldé', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'Règle FA-2026-00002' }).tap();
      await fact('Reste à payer').filter({ hasText: '5,20 €' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'un compte plus précis s’ajoute, se retire, revient',
    async () => {
      await page.goto('/reglages/comptes');
      await page.getByRole('button', { name: 'Ajouter un compte' }).first().tap();
      const panel = page.getByRole('dialog', { name: 'Ajouter un compte' });
      await panel.getByRole('combobox', { name: 'Taux de TVA' }).selectOption('1000');
      await fill(panel, { Compte: '701100', Intitulé: 'Ventes à 10 %' });
      await look('ajouter un compte');
      await press(panel, 'Ajouter un compte');
      await panel.waitFor({ state: 'hidden' });
      await page.getByRole('row', { name: /701100 Ventes à 10 %/ }).tap();
      const account = page.getByRole('dialog', { name: 'Ventes de pièces fabriquées' });
      await press(account, 'Retirer');
      await account.waitFor({ state: 'hidden' });
      await page.getByRole('row', { name: /701100/ }).waitFor({ state: 'hidden' });
      await press(page, 'Annuler');
      await page.getByRole('row', { name: /701100/ }).waitFor();
    },
    LONG_MS,
  );

  it('aucune page ne s’est plainte, et tout est lisible par tous', () => {
    expect([...accountant.complained(), ...findings]).toEqual([]);
  });
});
