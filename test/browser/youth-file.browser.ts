import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { downloadedFile, fill, heading, press, refusedFields } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const LONG_MS = 120_000;

/** What the director sets for the files of the youths, and the end of the indicators of a cohort. */
describe('le dossier des jeunes, réglé par la direction', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let api: Client;
  let students: readonly string[];

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2026-11-24T14:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    ({ students } = await openSchool(w, api));
    for (const id of students.slice(0, 3))
      await api.put(`/students/${id}/origin`, { monthsOutOfSchool: 8, lastClass: '3e', qpv: true }).expect(204);
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await tablet.login('director@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    expect(tablet.complained()).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const open = async (path: string, title: string): Promise<void> => {
    await page.goto(path);
    await heading(page, title).waitFor();
  };
  const picture = async (name: string): Promise<void> => {
    await keepPicture(page, `dossier-${name}`);
    expect(await tablet.accessibility()).toEqual([]);
  };
  const refused = async (inside: Locator, button: string): Promise<Record<string, string>> => {
    await press(inside, button);
    await inside.locator('[id$="-error"]').first().waitFor();
    return refusedFields(inside);
  };

  it(
    'un document de plus, sans nom d’abord',
    async () => {
      await open('/reglages/documents', 'Documents demandés');
      await press(page, 'Ajouter un document');
      const form = page.getByRole('dialog', { name: 'Ajouter un document' });
      await fill(form, { 'Nom du document': ' ', 'Durée de validité, en mois': '500' });
      expect(await refused(form, 'Ajouter un document')).toEqual({
        'Nom du document': 'Écrivez de 1 à 80 caractères.',
        'Durée de validité, en mois': 'Pas plus de 120.',
      });
      await picture('document');
      await fill(form, {
        'Nom du document': 'Attestation de natation',
        'Durée de validité, en mois': '',
        'Rappeler avant la fin, en jours': '15',
      });
      await press(form, 'Ajouter un document');
      await page.getByRole('row', { name: /Attestation de natation.*sans fin.*15 jours avant/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'le contrat de l’école : un mot inconnu est refusé à sa place, puis la version 2 est en vigueur',
    async () => {
      await open('/reglages/dossier-inscription', 'Dossier d’inscription');
      const form = page.getByRole('region', { name: 'Version 1 en vigueur' });
      const contract = form.getByRole('textbox', { name: 'Texte' }).first();
      await contract.fill('Bienvenue {prenon}.');
      expect(await refused(form, 'Écrire une nouvelle version')).toEqual({
        Texte: 'Mot inconnu entre accolades\u202f: {prenon}. Choisissez dans la liste.',
      });
      await picture('texte-refuse');
      await contract.fill('{ecole} accueille {prenom} {nom}.\n\nEntrée le {entree}, groupe {groupe}.');
      await press(form, 'Écrire une nouvelle version');
      await page.getByRole('region', { name: 'Version 2 en vigueur' }).waitFor();
      await page.getByText('écrite le 24/11/2026 par Test director').waitFor();
      await picture('texte');
      expect(await downloadedFile(page, page.getByRole('link', { name: 'Voir le PDF' }))).toMatchObject({
        name: 'dossier-d-inscription-specimen-v2.pdf',
        start: '%PDF-',
      });
    },
    LONG_MS,
  );

  it(
    'les indicateurs d’une promotion : vus, puis supprimés avec leur trace',
    async () => {
      await open('/jeunes/origine', 'Origine des jeunes');
      await page.getByText('3 sur 12 (25\u202f%)').waitFor();
      await press(page, 'Supprimer les indicateurs de la promotion 2026–2027');
      const asked = page.getByRole('region', { name: 'Supprimer les indicateurs de la promotion 2026–2027' });
      expect(await asked.getByRole('listitem').count()).toBe(3);
      expect(Object.keys(await refused(asked, 'Supprimer les indicateurs'))).toEqual(['Bilan remis']);
      await picture('origine');
      await fill(asked, { 'Bilan remis': 'Bilan 2026 remis à la Région' });
      await press(asked, 'Supprimer les indicateurs');
      await page.getByText('Aucun indicateur n’est noté pour cette promotion.').waitFor();
      await open(`/jeunes?ouvert=${students[0]}&onglet=sortie`, 'Jeunes');
      await page.getByText('Effacée le 24/11/2026 par Test director').waitFor();
    },
    LONG_MS,
  );
});
