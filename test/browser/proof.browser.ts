import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, PHONE, keepPicture, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { choose, fill, press, refusedFields } from '../harness/gestures.js';
import { FRAMEWORK_FILE, openSchool } from '../stories/school-of-the-story.js';

const LONG_MS = 120_000;
const CRITERION = { code: 'C2-1', intitule: 'Le cordon est régulier', competence: 'C2' };
const FILE = JSON.stringify({
  ...JSON.parse(FRAMEWORK_FILE),
  format: 'etabli-referentiel-2',
  criteres: [CRITERION],
});
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

/** What a youth proved away from the workshop's orders: nonsense first, then his placement, then taken back. */
describe('une preuve de stage, sur la page du jeune', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let api: Client;
  let studentId: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2026-11-24T14:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    const { students } = await openSchool(w, api);
    studentId = students[0]!;
    const { body } = await api.upload('/frameworks/import', FILE, 'essai.json').expect(201);
    await api.patch(`/students/${studentId}`, { frameworkId: body.id }).expect(204);
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await tablet.login('master_trainer@test.example', PASSWORD);
    await page.goto(`/jeunes?ouvert=${studentId}&onglet=competences`);
  }, LONG_MS);
  afterAll(async () => {
    expect(tablet?.complained()).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const panel = (): Locator => page.getByRole('dialog', { name: 'Adem Essai' });
  const form = (): Locator => page.getByRole('region', { name: 'Nouvelle preuve' });
  const covered = (): Locator => panel().getByRole('row', { name: /C2 Souder/ });
  const seen = async (name: string): Promise<void> => {
    await keepPicture(page, `preuve-${name}`);
    expect(await tablet.accessibility()).toEqual([]);
  };
  const refused = async (): Promise<Record<string, string>> => {
    const answer = page.waitForResponse((one) => one.status() === 422);
    await press(form(), 'Enregistrer la preuve');
    await answer;
    await form().locator('[id$="-error"]').first().waitFor();
    return refusedFields(form());
  };
  const kept = async (): Promise<{ withdrawnAt: string | null; files: unknown[] }[]> =>
    (await api.get(`/evidence?studentId=${studentId}`).expect(200)).body.items;

  it(
    'vide, puis d’un jour à venir : chaque champ dit ce qui manque, et rien n’est écrit',
    async () => {
      await press(panel(), 'Ajouter une preuve');
      expect(await refused()).toEqual({
        'D’où vient la preuve': 'Choisissez une valeur de la liste.',
        Compétence: 'Choisissez un élément de la liste.',
        'evidence-level': 'Choisissez un niveau.',
      });
      await seen('refus');
      await choose(page, form(), 'D’où vient la preuve', 'Stage');
      const competence = form().getByLabel('Compétence');
      await competence.fill('soud');
      await page.getByRole('option', { name: 'C2 Souder', exact: true }).tap();
      await press(form(), /^3 · /);
      await fill(form(), { 'Jour de l’évaluation': '25/11/2026' });
      await form().getByRole('textbox', { name: 'Commentaire' }).tap();
      expect(await refused()).toEqual({
        'Jour de l’évaluation': 'Ce jour n’est pas encore venu. Choisissez un jour passé ou aujourd’hui.',
      });
      expect(await kept()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'de son stage, sur un critère : dans la liste et dans la couverture aussitôt, avec sa photo',
    async () => {
      await covered().getByText('aucune preuve').waitFor();
      await fill(form(), { 'Jour de l’évaluation': '20/11/2026', Commentaire: 'Vu par le tuteur' });
      await choose(page, form(), 'Critère', 'C2-1 Le cordon est régulier');
      await seen('stage');
      await page.setViewportSize(PHONE);
      await seen('stage-telephone');
      await page.setViewportSize(TABLET);
      await press(form(), 'Enregistrer la preuve');
      await panel()
        .getByText('stage · critère C2-1 Le cordon est régulier · par Test master_trainer, le 20/11/2026')
        .waitFor();
      await covered()
        .getByText(/^niveau 3, mais une seule preuve/)
        .waitFor();
      const saved = page.getByRole('region', { name: 'La preuve est enregistrée.' });
      await saved
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'cordon.png', mimeType: 'image/png', buffer: DOT });
      await saved.getByRole('link', { name: /^Photo photo-2026-11-24/ }).waitFor();
      await seen('enregistree');
      expect(await kept()).toMatchObject([
        {
          source: 'placement',
          criterionCode: 'C2-1',
          level: 3,
          comment: 'Vu par le tuteur',
          files: [{ kind: 'photo' }],
        },
      ]);
    },
    LONG_MS,
  );

  it(
    'une autre, annulée aussitôt : retirée, elle ne compte plus',
    async () => {
      await press(panel(), 'Ajouter une preuve');
      await choose(page, form(), 'D’où vient la preuve', 'Examen blanc');
      await choose(page, form(), 'Compétence', 'C1 Débiter');
      expect(await form().getByLabel('Critère').count()).toBe(0);
      await press(form(), /^2 · /);
      await press(form(), 'Enregistrer la preuve');
      const toast = page.getByRole('alert').filter({ hasText: 'La preuve est enregistrée.' }).last();
      await press(toast, 'Annuler');
      await panel()
        .getByText(/retirée par Test master_trainer/)
        .waitFor();
      expect((await kept()).filter(({ withdrawnAt }) => !withdrawnAt)).toHaveLength(1);
    },
    LONG_MS,
  );
});
