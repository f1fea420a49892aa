import type { Browser, Page } from 'playwright-core';
import { dossierGroup, type DossierGroup, openSchool, PASSWORD, World } from '@etabli/testing';
import { openBrowser, PHONE, keepPicture, PICTURES, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { choose, downloadedFile, fill, heading, press } from '../harness/gestures.js';

const LONG_MS = 120_000;

/** The customer agrees to be named, the group's booklets are printed and taken, exam results stay with the direction. */
describe('les livrets d’un groupe à l’écran', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let url: string;
  let g: DossierGroup;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await openSchool(w);
    g = await dossierGroup(w, { youths: 2, days: 4 });
    url = await serve(w);
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

  const picture = async (name: string, of: Tablet = tablet): Promise<void> => {
    await of.shown();
    await of.page.locator('.mantine-Notification-root').first().waitFor({ state: 'hidden' });
    expect(await of.accessibility()).toEqual([]);
    if (!PICTURES) return;
    await keepPicture(of.page, `dossiers-${name}`);
    await of.page.setViewportSize(PHONE);
    await keepPicture(of.page, `dossiers-${name}-390`);
    await of.page.setViewportSize(TABLET);
  };

  it(
    'le client accepte d’être cité dans les portfolios',
    async () => {
      await page.goto(`/clients?ouvert=${g.customerId}`);
      const naming = page.getByRole('group', { name: 'Citer ce client dans les portfolios' });
      await press(naming, 'Noter un accord');
      await fill(naming, { 'Qui a donné l’accord': 'Mme Roux, gérante' });
      await press(naming, 'Noter un accord');
      await naming.getByText('Accord de Mme Roux, gérante').waitFor();
      await picture('accord');
    },
    LONG_MS,
  );

  it(
    'les livrets se préparent en un travail et se prennent en une archive',
    async () => {
      await page.goto(`/groupes?ouvert=${g.groupId}`);
      const panel = page.getByRole('region', { name: 'Livrets et dossiers du groupe' });
      await press(panel, 'Livret de suivi');
      const zip = panel.getByRole('link', { name: /^Tout en une archive.*Livret de suivi/ }).first();
      await zip.waitFor();
      await picture('groupe');
      expect(await downloadedFile(page, zip)).toMatchObject({
        name: expect.stringMatching(/^livret-de-suivi-.*\.zip$/),
        start: expect.stringMatching(/^PK/),
      });
    },
    LONG_MS,
  );

  it(
    'les dossiers d’une épreuve aussi, pour qui prépare le diplôme',
    async () => {
      const panel = page.getByRole('region', { name: 'Livrets et dossiers du groupe' });
      await choose(page, panel, 'Unité de l’épreuve', 'UP1 – Préparer une fabrication (2\u00a0jeunes)');
      await press(panel, 'Dossiers d’épreuve');
      await panel
        .getByRole('link', { name: /^Tout en une archive.*Dossier d’épreuve UP1/ })
        .first()
        .waitFor();
      await picture('epreuve');
    },
    LONG_MS,
  );

  it(
    'le formateur ne prend pas ceux de la direction, qui portent les résultats d’examen',
    async () => {
      const his = await Tablet.open(browser, url);
      await his.login('karim@test.example', PASSWORD);
      await his.page.goto(`/groupes?ouvert=${g.groupId}`);
      await heading(his.page, 'Groupes').waitFor();
      const panel = his.page.getByRole('region', { name: 'Livrets et dossiers du groupe' });
      await panel.getByText('réservé à la direction').first().waitFor();
      expect(await panel.getByRole('link', { name: /^(Tout en une archive|PDF)/ }).count()).toBe(0);
      await picture('formateur', his);
      expect(his.complained()).toEqual([]);
      await his.close();
    },
    LONG_MS,
  );
});
