import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, PHONE, keepPicture, PICTURES, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { choose, fill, heading, press } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const LONG_MS = 120_000;
const FRAMEWORK = JSON.stringify({
  format: 'etabli-referentiel-1',
  code: 'CAP-ESSAI',
  intitule: 'CAP d’essai',
  niveau: 3,
  texte: 'Arrêté d’essai',
  version: '2026',
  source: 'Texte inventé pour l’essai',
  unites: [
    { code: 'UP1', nature: 'professionnelle', intitule: 'Fabriquer', coefficient: 9 },
    { code: 'UG1', nature: 'générale', intitule: 'Français', coefficient: 3 },
    { code: 'UF1', nature: 'facultative', intitule: 'Langue vivante' },
  ],
  competences: [{ code: 'C1', intitule: 'Débiter', unite: 'UP1' }],
});

/** A session from its opening to its rate, on the screens of the director. */
describe('une session d’examen à l’écran', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let api: Client;
  let panel: Locator;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2027-06-21T10:00:00+02:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    const { students } = await openSchool(w, api);
    const { body } = await api.upload('/frameworks/import', FRAMEWORK, 'cap-essai.json').expect(201);
    for (const id of students.slice(0, 2)) await api.patch(`/students/${id}`, { frameworkId: body.id }).expect(204);
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

  const picture = async (name: string): Promise<void> => {
    await tablet.shown();
    await page.locator('.mantine-Notification-root').first().waitFor({ state: 'hidden' });
    expect(await tablet.accessibility()).toEqual([]);
    if (!PICTURES) return;
    await keepPicture(page, `examens-${name}`);
    await page.setViewportSize(PHONE);
    await keepPicture(page, `examens-${name}-390`);
    await page.setViewportSize(TABLET);
  };

  it(
    'la direction fixe le jour du rappel et ouvre la session',
    async () => {
      await page.goto('/examens?ouvert=rappel');
      const reminder = page.getByRole('dialog', { name: 'Rappel d’ouverture' });
      await fill(reminder, { 'Sessions ouvertes avant le (jour/mois)': '15/11' });
      await picture('rappel');
      await press(reminder, 'Enregistrer');
      await reminder.waitFor({ state: 'hidden' });
      expect((await api.get('/exam-settings').expect(200)).body).toEqual({ openBy: '11-15' });
      await press(page, 'Nouvelle session');
      const form = page.getByRole('dialog', { name: 'Nouvelle session' });
      await choose(page, form, 'Diplôme', 'CAP d’essai 2026');
      await fill(form, {
        'Fin des inscriptions': '27/11/2026',
        'Aménagements à demander avant le': '11/12/2026',
        'Début des épreuves': '31/05/2027',
        'Fin des épreuves': '18/06/2027',
        Session: '2027',
      });
      await picture('session');
      await press(form, 'Nouvelle session');
      await heading(page, 'CAP d’essai, 2027').waitFor();
    },
    LONG_MS,
  );

  it(
    'deux jeunes y sont mis, l’un inscrit avec un tiers-temps',
    async () => {
      await press(page, 'Ajouter des candidats');
      const adding = page.getByRole('dialog', { name: 'Ajouter des candidats' });
      await adding.getByRole('checkbox', { name: /Adem/ }).check();
      await adding.getByRole('checkbox', { name: /Bilal/ }).check();
      await press(adding, 'Ajouter 2\u00a0jeunes');
      await adding.waitFor({ state: 'hidden' });
      const [{ id, sessionId }] = (await api.get('/exam-registrations').expect(200)).body.items;
      await page.goto(`/examens/${sessionId}?ouvert=${id}`);
      panel = page.getByRole('dialog', { name: 'Adem Essai, 2027' });
      await fill(panel, { 'Numéro de candidat': '0042' });
      await press(panel, 'Noter l’inscription');
      await panel.getByText('0042').first().waitFor();
      await panel.getByRole('tab', { name: 'Aménagements' }).tap();
      await press(panel, 'Ajouter un aménagement');
      await picture('amenagement');
      await api
        .post(`/exam-registrations/${id}/arrangements`, { kind: 'third_time', askedOn: '2026-12-01' })
        .expect(201);
    },
    LONG_MS,
  );

  it(
    'ses notes donnent une indication, la décision du jury un taux avec ses nombres',
    async () => {
      await panel.getByRole('tab', { name: 'Résultats' }).tap();
      await fill(panel, { 'Note de UP1': '10', 'Note de UG1': '8', 'Note de UF1': '18' });
      await press(panel, 'Enregistrer les résultats');
      await panel.getByText('pas encore d’indication').waitFor();
      await panel.getByText(/facultative, dites sur la session.*UF1/).waitFor();
      await picture('resultats');
      await choose(page, panel, 'Décision du jury', 'admis');
      await press(panel, 'Enregistrer la décision');
      await page.getByText('La décision est enregistrée.').waitFor();
      await page.keyboard.press('Escape');
      await page
        .getByText(/100\u202f% \(1 sur 1\)/)
        .first()
        .waitFor();
      await picture('taux');
    },
    LONG_MS,
  );
});
