import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, PHONE, keepPicture, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { fill, heading, press, tap } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const LONG_MS = 120_000;

const file = (version: string, change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify(
      {
        format: 'etabli-referentiel-2',
        code: 'CAP-ESSAI',
        intitule: 'CAP d’essai',
        niveau: 3,
        texte: 'Arrêté d’essai',
        version,
        source: 'Texte inventé pour l’essai',
        unites: [{ code: 'UP1', intitule: 'Fabriquer' }],
        competences: [
          { code: 'C1', intitule: 'Débiter', unite: 'UP1' },
          { code: 'C2', intitule: 'Souder', unite: 'UP1' },
        ],
        ...change,
      },
      null,
      2,
    ),
  );
const NEXT = {
  competences: [
    { code: 'D1', intitule: 'Débiter et former', unite: 'UP1' },
    { code: 'D2', intitule: 'Contrôler', unite: 'UP1' },
  ],
};
const WRONG = { competences: [...NEXT.competences, { code: 'D1', intitule: 'Deux fois', unite: 'UP9' }] };

/** A new text replaces the old one: read, compared, mapped, and the youths pass to it. */
describe('un nouveau référentiel', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let api: Client;
  let oldId: string;
  let nextId: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2026-11-24T14:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    const { students } = await openSchool(w, api);
    oldId = (await api.upload('/frameworks/import', file('2019'), 'essai.json').expect(201)).body.id as string;
    const { body } = await api.get(`/frameworks/${oldId}`).expect(200);
    const [c1, c2] = (body.competences as { id: string }[]).map(({ id }) => id) as [string, string];
    for (const id of students.slice(0, 3)) await api.patch(`/students/${id}`, { frameworkId: oldId }).expect(204);
    const proof = (studentId: string, competenceId: string) => ({
      studentId,
      competenceId,
      level: 3,
      assessedOn: '2026-11-20',
      source: 'placement',
    });
    const items = [proof(students[0]!, c1), proof(students[1]!, c1), proof(students[1]!, c2)];
    await api.post('/evidence/records', { items }).expect(201);
    await api.post(`/frameworks/${oldId}/school-criteria`, { competenceId: c1, code: 'C1-a', title: 'Chutes triées' });
    await api.post(`/frameworks/${oldId}/school-criteria`, {
      competenceId: c2,
      code: 'C2-a',
      title: 'Cordon régulier',
    });
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

  /** At the desk and on a telephone. */
  const picture = async (name: string): Promise<void> => {
    expect(await tablet.accessibility()).toEqual([]);
    await keepPicture(page, `referentiel-${name}`, { fullPage: true });
    await page.setViewportSize(PHONE);
    expect(await tablet.accessibility()).toEqual([]);
    await keepPicture(page, `referentiel-${name}-390`, { fullPage: true });
    await page.setViewportSize(TABLET);
  };
  const open = async (tab: string): Promise<void> => {
    await page.goto(`/referentiels/${nextId}?onglet=${tab}`);
    await heading(page, 'CAP d’essai').waitFor();
  };
  const other = async (label: string): Promise<void> => {
    await page.getByLabel(label).first().tap();
    await page.getByRole('option', { name: 'CAP d’essai, 2019', exact: true }).tap();
  };
  const send = async (panel: Locator, content: Buffer): Promise<void> =>
    panel
      .locator('input[type=file]')
      .setInputFiles({ name: 'essai.json', mimeType: 'application/json', buffer: content });
  const versions = async (): Promise<number> => (await api.get('/frameworks/count').expect(200)).body.count as number;

  it(
    'le fichier faux est refusé avec ses lignes et n’écrit rien ; corrigé, il s’importe et se trouve publié',
    async () => {
      const before = await versions();
      await page.goto('/referentiels?ouvert=nouveau');
      const panel = page.getByRole('dialog', { name: 'Importer un référentiel' });
      await send(panel, file('2026', WRONG));
      const alert = panel.getByRole('alert');
      await alert.getByText('2 points à corriger dans le fichier').waitFor();
      const lines = await alert.getByRole('row').allTextContents();
      expect(lines.slice(1).every((line) => /competences\.2\.(code|unite), ligne \d+/.test(line))).toBe(true);
      expect(await panel.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
      expect(await versions()).toBe(before);
      await picture('refuse');
      await send(panel, file('2026', NEXT));
      await panel.getByText('Ce fichier peut être importé').waitFor();
      expect(await versions()).toBe(before);
      await press(panel, 'Importer');
      await heading(page, 'CAP d’essai').waitFor();
      nextId = new URL(page.url()).pathname.split('/').at(-1)!;
      expect((await api.get(`/frameworks/${nextId}`).expect(200)).body).toMatchObject({
        version: '2026',
        state: 'published',
      });
    },
    LONG_MS,
  );

  it(
    'les deux versions se comparent, et l’école décide une correspondance',
    async () => {
      await open('comparer');
      await other('Comparer avec');
      await page.getByRole('row', { name: /ajouté.*D1.*Débiter et former/ }).waitFor();
      await page.getByRole('row', { name: /retiré.*C2.*Souder/ }).waitFor();
      await picture('comparer');
      await open('correspondances');
      await press(page, 'Décider une correspondance');
      const form = page.getByRole('dialog', { name: 'Décider une correspondance' });
      await form.getByLabel('Ancien référentiel').first().tap();
      await page.getByRole('option', { name: 'CAP d’essai, 2019', exact: true }).tap();
      await form.getByLabel('Ancienne compétence').first().tap();
      await page.getByRole('option', { name: 'C1 Débiter', exact: true }).tap();
      await form.getByLabel('Compétence de ce référentiel').first().tap();
      await page.getByRole('option', { name: 'D1 Débiter et former', exact: true }).tap();
      await press(form, 'Enregistrer la correspondance');
      await page.getByRole('row', { name: /C1 Débiter.*D1 Débiter et former.*en vigueur/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'les ajouts de l’école se reprennent ; ce qui n’a pas de suite est dit',
    async () => {
      await open('reprise');
      await other('Version dont on reprend les ajouts');
      await page.getByRole('row', { name: /à reprendre.*C1-a Chutes triées.*C1 → D1/ }).waitFor();
      await page.getByRole('row', { name: /impossible.*Aucune compétence.*C2-a Cordon régulier/ }).waitFor();
      await picture('reprise');
      await press(page, /^Reprendre 1\sligne$/);
      await page.getByRole('row', { name: /déjà là.*C1-a Chutes triées/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Rien à reprendre' }).isDisabled()).toBe(true);
    },
    LONG_MS,
  );

  it(
    'les jeunes passent à la nouvelle version : vus, faits, défaits d’un geste, puis refaits',
    async () => {
      const count = async (): Promise<number> =>
        (await w.db.query('SELECT count(*)::int AS n FROM students WHERE framework_id = $1', [nextId]))[0].n as number;
      const proofs = await w.db.query('SELECT * FROM evidence ORDER BY id');
      await open('passage');
      await other('Version préparée aujourd’hui');
      await page.getByText(/^2 de leurs 3\spreuves comptent dans cette version/).waitFor();
      await page.getByRole('row', { name: /C2 Souder.*1.*sans suite/ }).waitFor();
      await picture('passage');
      const run = async (): Promise<void> => {
        await fill(page, { Motif: 'Nouvel arrêté' });
        await press(page, /^Faire passer 3\sjeunes$/);
        await page.getByText(/^3\sjeunes sont passés à cette version/).waitFor();
      };
      await run();
      expect(await count()).toBe(3);
      await tap(page.getByRole('button', { name: 'Annuler', exact: true }).last());
      await page.getByRole('row', { name: /Annulé aussitôt/ }).waitFor();
      expect(await count()).toBe(0);
      await run();
      await page.getByRole('row', { name: /CAP d’essai, 2019 → CAP d’essai, 2026.*Nouvel arrêté.*Défaire/ }).waitFor();
      await picture('passages-faits');
      expect(await count()).toBe(3);
      expect(await w.db.query('SELECT * FROM evidence ORDER BY id')).toEqual(proofs);
    },
    LONG_MS,
  );
});
