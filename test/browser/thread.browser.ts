import type { Browser } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { choose, downloaded, fill, heading, press, said, start, visit } from '../harness/gestures.js';
import { FRAMEWORK_FILE, openSchool } from '../stories/school-of-the-story.js';

/** A Tuesday of November; hours may be logged once their half-day has begun. */
const AT_TEN = new Date('2026-11-24T10:00:00+01:00');
const LONG_MS = 120_000;

/** The same order as in the story over HTTP, by the hands of the people who do it. */
describe('une commande à l’écran, du devis à l’export comptable', () => {
  let w: World;
  let browser: Browser;
  let director: Tablet;
  let trainer: Tablet;
  let accountant: Tablet;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(AT_TEN);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    const api = await w.client('director');
    await openSchool(w, api);
    await api.upload('/frameworks/import', FRAMEWORK_FILE, 'essai.json').expect(201);
    const url = await serve(w);
    browser = await openBrowser();
    director = await Tablet.open(browser, url);
    trainer = await Tablet.open(browser, url);
    accountant = await Tablet.open(browser, url);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  it(
    '1. la directrice se trompe de SIREN, le lit sous le champ, puis crée le client',
    async () => {
      await director.login('director@test.example', PASSWORD);
      const { page } = director;
      await heading(page, 'Pilotage').waitFor();
      await visit(page, 'Clients');
      await page.getByRole('button', { name: 'Nouveau client' }).first().tap();
      const form = page.getByRole('dialog', { name: 'Nouveau client' });
      await fill(form, {
        'Raison sociale': 'Zinguerie du Rhône',
        SIREN: '732 829 321',
        Adresse: '2 rue du Port',
        'Code postal': '69002',
        Ville: 'Lyon',
        'Adresse e-mail': 'achats@client.example',
      });
      await press(form, 'Créer le client');
      const siren = form.getByRole('textbox', { name: 'SIREN', exact: true });
      await form.getByText('Ce numéro SIREN n’est pas correct').waitFor();
      expect(await said(siren)).toContain('vérifiez ses neuf chiffres');
      await siren.fill('732 829 320');
      await press(form, 'Créer le client');
      await page.getByRole('dialog', { name: 'Zinguerie du Rhône' }).waitFor();
    },
    LONG_MS,
  );

  it(
    '1 bis. elle fait un devis de deux lignes, l’envoie, note l’accord',
    async () => {
      const { page } = director;
      await page.getByRole('link', { name: 'Nouveau devis' }).tap();
      await heading(page, 'Nouveau devis').waitFor();
      await fill(page, { Objet: 'Garde-corps terrasse' });
      await press(page, 'Ajouter une ligne');
      const [made, fitted] = [
        page.getByRole('group', { name: 'Ligne 1' }),
        page.getByRole('group', { name: 'Ligne 2' }),
      ];
      await fill(made, {
        Désignation: 'Garde-corps galvanisé',
        Quantité: '4',
        'Prix unit. HT': '312,50',
        'Heures prévues': '20',
      });
      await fill(fitted, {
        Désignation: 'Pose sur chantier',
        Quantité: '2,5',
        'Prix unit. HT': '48',
        'Heures prévues': '2h30',
      });
      await made.getByLabel('Unité').fill('pièce');
      await fitted.getByLabel('Unité').fill('heure');
      await fitted.getByRole('combobox', { name: 'Nature' }).selectOption('Prestation');
      await fitted.getByRole('combobox', { name: 'TVA' }).selectOption('1000');
      await page.getByText('1 632,00 €', { exact: true }).waitFor();
      await press(page, 'Envoyer le devis');
      await heading(page, 'DE-2026-0001').waitFor();
      expect(await start(page, 'PDF')).toBe('%PDF-');
      await fill(page, { 'Accepté par': 'Mme Achard', 'À livrer pour le': '11/12/2026' });
      await page.keyboard.press('Escape');
      await press(page, 'Noter l’accord et ouvrir l’ordre');
      await heading(page, /Garde-corps terrasse/).waitFor();
      expect(page.url()).toContain('/ordres/');
    },
    LONG_MS,
  );

  it(
    '2. elle répartit l’ordre en opérations, avec machine et compétences',
    async () => {
      const { page } = director;
      await press(page, 'Répartir le travail');
      const panel = page.getByRole('dialog', { name: 'Répartir le travail en opérations' });
      await panel.getByRole('group', { name: 'Opération 2' }).waitFor();
      await press(panel, 'Ajouter une opération');
      const work = { 1: ['Débit', '5', 'C1 Débiter'], 3: ['Soudage', '15', 'C2 Souder'] } as const;
      for (const [position, [title, hours, competence]] of Object.entries(work)) {
        const one = panel.getByRole('group', { name: `Opération ${position}` });
        await fill(one, { Opération: title, 'Heures prévues': hours });
        await choose(page, one, 'Machine', 'MIG-1 – Poste MIG 1');
        await choose(page, one, 'Compétences exercées', competence);
        await page.keyboard.press('Tab');
      }
      await press(panel, 'Enregistrer les opérations');
      await panel.waitFor({ state: 'hidden' });
      const operations = page.getByRole('table', { name: 'Opérations' });
      await operations.getByRole('row', { name: /Soudage Poste MIG 1 .*C2/ }).waitFor();
      expect(await operations.getByRole('row').count()).toBe(4);
    },
    LONG_MS,
  );

  it(
    '4. le maître fait l’appel, puis pointe la demi-journée en trois touches',
    async () => {
      await trainer.login('master_trainer@test.example', PASSWORD);
      const { page } = trainer;
      await press(page, 'Appel');
      await page.getByRole('button', { name: 'Valider l’appel · 12 présents' }).waitFor();
      await press(page, /^Adem E\./);
      await press(page, 'Valider l’appel · 11 présents · 1 absent');
      await press(page, 'Heures');
      await page.getByRole('button', { name: /^Adem E\. absent/ }).waitFor();
      await trainer.forgetTaps();
      await page
        .getByRole('region', { name: 'Opérations' })
        .getByRole('button', { name: /^Débit Zinguerie/ })
        .tap();
      await press(page, 'Placer les 11 ici');
      await press(page, 'Valider 08:00–12:00 · 11 jeunes · 38 h 30');
      await page.getByText('Saisi : 11 jeunes · 38 h 30').waitFor();
      expect(await trainer.taps()).toBe(3);
    },
    LONG_MS,
  );

  it(
    '4 bis. la même saisie propose les compétences, qu’il confirme',
    async () => {
      const { page } = trainer;
      await press(page, 'Compétences');
      const everybody = page.getByRole('group', { name: 'Même niveau pour tous' });
      await everybody.getByRole('button', { name: /^3 · / }).tap();
      await press(page, 'Tout confirmer (11)');
      await page.getByText('Rien à évaluer').waitFor();
    },
    LONG_MS,
  );

  it(
    '5. il contrôle et livre une partie, avec son bon',
    async () => {
      const { page } = trainer;
      await visit(page, 'Ordres');
      await page.getByRole('link', { name: /^Ouvrir / }).tap();
      await press(page, 'Contrôler');
      await page.getByText('L’ordre est contrôlé : livrez tout ou une partie').waitFor();
      await press(page, 'Livrer');
      const panel = page.getByRole('dialog', { name: 'Livrer' });
      await press(panel, 'Ne pas livrer Pose sur chantier cette fois');
      await fill(panel, { 'Garde-corps galvanisé': '3', 'Reçu par': 'M. Quai' });
      await press(panel, 'Livrer et faire le bon');
      await panel.waitFor({ state: 'hidden' });
      expect(await start(page, /BL-2026-0001/)).toBe('%PDF-');
    },
    LONG_MS,
  );

  it(
    '6. la comptable émet la facture née de la livraison, puis encaisse',
    async () => {
      await accountant.login('accountant@test.example', PASSWORD);
      const { page } = accountant;
      await heading(page, 'Facturation').waitFor();
      await page.getByRole('link', { name: /^Ouvrir .*Garde-corps/ }).tap();
      await press(page, 'Émettre la facture');
      await press(page.getByRole('dialog', { name: 'Émettre cette facture ?' }), 'Émettre la facture');
      await heading(page, 'FA-2026-00001').waitFor();
      expect(await start(page, 'PDF')).toBe('%PDF-');
      await press(page, 'Encaisser');
      const panel = page.getByRole('dialog', { name: 'Enregistrer un règlement' });
      await fill(panel, { Référence: 'VIR 1' });
      await panel.getByRole('textbox', { name: 'Part pour la facture FA-2026-00001' }).waitFor();
      await press(panel, 'Enregistrer le règlement');
      await panel.waitFor({ state: 'hidden' });
      await page.getByText('Payée', { exact: true }).waitFor();
    },
    LONG_MS,
  );

  it(
    '7. elle exporte le mois en trois clics ; une seconde fois, il n’y a plus rien',
    async () => {
      const { page } = accountant;
      await visit(page, 'Facturation');
      await page.getByRole('link', { name: /^À exporter/ }).waitFor();
      await accountant.forgetTaps();
      await page.getByRole('link', { name: /^À exporter/ }).tap();
      await press(page, 'Créer le lot');
      const file = page.getByRole('link', { name: 'Télécharger 732829320-extrait-ventes-banque-2026-11' });
      const once = await downloaded(page, file);
      expect(await accountant.taps()).toBe(3);
      expect(once).toContain('FA-2026-00001');
      expect(await downloaded(page, file)).toBe(once);
      await page.getByText('Toutes les écritures sont exportées.').waitFor();
      await press(page, 'Créer le lot');
      await page
        .getByRole('alert')
        .filter({ hasText: /exporter/ })
        .waitFor();
      expect(await page.getByRole('link', { name: /^Télécharger / }).count()).toBe(1);
    },
    LONG_MS,
  );

  it(
    '8. le rapport des heures est demandé, se fait sous ses yeux, se télécharge',
    async () => {
      const { page } = director;
      await visit(page, 'Rapports');
      await page.getByRole('button', { name: 'Demander un rapport' }).first().tap();
      const panel = page.getByRole('dialog', { name: 'Demander un rapport' });
      await panel.getByRole('button', { name: 'Mois' }).tap();
      await page.getByRole('button', { name: /^nov/ }).tap();
      await press(panel, 'Préparer le rapport');
      const report = page.getByRole('dialog', { name: /Heures d’atelier/ });
      await report.getByText('terminé', { exact: true }).waitFor();
      expect(await start(report, /^Télécharger .* en PDF$/)).toBe('%PDF-');
      expect((await start(report, /^Télécharger .* en Tableur/)).slice(0, 2)).toBe('PK');
      await page.keyboard.press('Escape');
    },
    LONG_MS,
  );

  it(
    '9. le pilotage compare heures passées et prévues',
    async () => {
      const { page } = director;
      await visit(page, 'Pilotage');
      const orders = page.getByRole('list', { name: 'Ordres ouverts : heures passées et prévues' });
      const bar = orders.getByRole('listitem').filter({ hasText: 'Garde-corps terrasse' });
      await bar.getByText('38 h 30 / 22 h 30').waitFor();
      await bar.getByText('16 h 00 de trop').waitFor();
    },
    LONG_MS,
  );

  it(
    'U15 : Ctrl-K, deux lettres, Entrée : le client',
    async () => {
      const { page } = director;
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Rechercher…').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('zi');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Zinguerie du Rhône' }).waitFor();
      expect(page.url()).toContain('/clients?ouvert=');
    },
    LONG_MS,
  );

  it('aucune page ne s’est plainte', () => {
    expect([director, trainer, accountant].flatMap((tablet) => tablet.complained())).toEqual([]);
  });
});
