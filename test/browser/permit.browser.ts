import type { Browser } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { downloadedFile, heading, press } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const MORNING = new Date('2026-11-24T08:30:00+01:00');
const AFTERNOON = new Date('2026-11-24T14:00:00+01:00');
const TODAY = '2026-11-24';
const LONG_MS = 120_000;

/** A refusal is read on the face before anything is saved, lifted by signing the training, and the hours are written. */
describe('le permis à l’écran, du refus sur le visage à l’heure enregistrée', () => {
  let w: World;
  let browser: Browser;
  let trainer: Tablet;
  let director: Tablet;
  let api: Client;
  let groupId: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(MORNING);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    await w.client('master_trainer');
    const school = await openSchool(w, api);
    groupId = school.groupId;
    await newcomer();
    const order = await api.post('/production-orders', { title: 'Portail', allottedMinutes: 6000 }).expect(201);
    const path = `/production-orders/${order.body.id}`;
    const [first] = (await api.get(path).expect(200)).body.operationList;
    const operations = [
      { id: first.id, title: 'Soudage', allottedMinutes: 1500, machineId: school.machineId, competenceIds: [] },
      { title: 'Traçage', allottedMinutes: 1500, machineId: null, competenceIds: [] },
    ];
    await api.put(`${path}/operations`, { operations }).expect(204);
    const url = await serve(w);
    browser = await openBrowser();
    trainer = await Tablet.open(browser, url);
    director = await Tablet.open(browser, url);
    await trainer.login('master_trainer@test.example', PASSWORD);
    await director.login('director@test.example', PASSWORD);

    /** In the place of one who left: fit and covered, but nobody has shown him the machine yet. */
    async function newcomer(): Promise<void> {
      await api.post(`/students/${school.students[11]}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(204);
      const student = { firstName: 'Nolan', lastName: 'Mercier', bornOn: '2010-02-03', groupId, enrolledOn: TODAY };
      const studentId = (await api.post('/students', student).expect(201)).body.id;
      const opinion = { studentId, result: 'apt', givenOn: TODAY, doctor: 'Dr Petit' };
      await api.post('/fitness-opinions', opinion).expect(201);
    }
  }, LONG_MS);
  afterAll(async () => {
    expect([...trainer.complained(), ...director.complained()]).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const face = (name: string) => trainer.page.getByRole('button', { name: new RegExp(`^${name} `) });

  it(
    'le refus est sur le visage, avec ce qui le lève ; les autres peuvent être enregistrés sans lui',
    async () => {
      const { page } = trainer;
      await page.goto('/atelier');
      await face('Nolan').waitFor();
      await page
        .getByRole('region', { name: 'Opérations' })
        .getByRole('button', { name: /^Soudage / })
        .tap();
      await press(page, 'Placer les 12 ici');
      const refused = page.getByRole('button', { name: /^Nolan .*n’est pas signée/ });
      await refused.waitFor();
      expect(await refused.textContent()).toContain('Faites la formation au poste et signez-la avec le jeune.');
      await page.getByRole('button', { name: /^Valider 08:00–12:00 · 11 jeunes/ }).waitFor();
      expect(await trainer.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'la matrice dit non avec la raison, et mène à la formation à signer',
    async () => {
      const { page } = trainer;
      await page.goto('/permis');
      await page.getByRole('button', { name: 'Nolan, Poste MIG 1\u202f: non' }).tap();
      const panel = page.getByRole('dialog', { name: 'Nolan Mercier · Poste MIG 1' });
      await panel.getByText('Pour que ce soit possible').waitFor();
      expect(await trainer.accessibility()).toEqual([]);
      await panel.getByRole('link', { name: 'Faire signer la formation' }).tap();
      await heading(page, 'Formations à la sécurité').waitFor();
    },
    LONG_MS,
  );

  it(
    'le jeune signe sur la tablette',
    async () => {
      const { page } = trainer;
      await page.getByRole('button', { name: 'Nolan, Poste MIG/MAG\u202f: à faire' }).tap();
      const panel = page.getByRole('dialog', { name: 'Nolan Mercier · Poste MIG/MAG' });
      const pad = panel.getByRole('img', { name: 'Cadre à signer' });
      await pad.scrollIntoViewIfNeeded();
      const box = (await pad.boundingBox())!;
      await page.mouse.move(box.x + 40, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 160, box.y + 60, { steps: 5 });
      await page.mouse.up();
      expect(await trainer.accessibility()).toEqual([]);
      await press(panel, 'Enregistrer la formation');
      await page.getByRole('button', { name: 'Nolan, Poste MIG/MAG\u202f: signée le 24/11/2026' }).waitFor();
      const { items } = (await api.get('/safety-trainings').expect(200)).body;
      expect(items[0]).toMatchObject({ studentName: 'Nolan Mercier', signatureKind: 'drawn' });
    },
    LONG_MS,
  );

  it(
    'le refus est levé : les douze sont enregistrés',
    async () => {
      const { page } = trainer;
      await page.goto('/permis');
      await page.getByRole('button', { name: 'Nolan, Poste MIG 1\u202f: oui' }).waitFor();
      await page.goto('/atelier');
      await page
        .getByRole('region', { name: 'Opérations' })
        .getByRole('button', { name: /^Soudage / })
        .tap();
      await press(page, 'Placer les 12 ici');
      await page.getByRole('button', { name: /^Valider 08:00–12:00 · 12 jeunes/ }).tap();
      await page.getByRole('status').filter({ hasText: 'Saisi\u202f: 12 jeunes' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'l’après-midi, un treizième jeune : l’avertissement est confirmé avec une raison, une fois pour tous',
    async () => {
      const { page } = trainer;
      const one = { firstName: 'Noé', lastName: 'Tardif', bornOn: '2010-04-01', groupId, enrolledOn: TODAY };
      await api.post('/students', { ...one, confirm: ['group.full'] }).expect(201);
      w.clock.startAt(AFTERNOON);
      await page.goto('/atelier');
      await page
        .getByRole('region', { name: 'Opérations' })
        .getByRole('button', { name: /^Traçage / })
        .tap();
      await press(page, 'Placer 1 jeune ici');
      await page.getByRole('button', { name: /^Noé .*À confirmer/ }).waitFor();
      await page.getByRole('button', { name: /^Valider 13:00–17:00 · 13 jeunes/ }).tap();
      const asked = page.getByRole('dialog', { name: 'À confirmer avant d’enregistrer' });
      await asked.getByRole('listitem').first().waitFor();
      expect(await asked.getByRole('listitem').count()).toBe(1);
      expect(await trainer.accessibility()).toEqual([]);
      await press(asked, 'Surveillance renforcée');
      await press(asked, 'Confirmer et enregistrer');
      await page.getByRole('status').filter({ hasText: 'Saisi\u202f: 13 jeunes' }).waitFor();
      await asked.waitFor({ state: 'hidden' });
    },
    LONG_MS,
  );

  it(
    'l’inspecteur est là : un geste donne les fiches du jour',
    async () => {
      const { page } = director;
      await heading(page, 'Pilotage').waitFor();
      const button = page.getByRole('button', { name: 'Visite de l’inspecteur' });
      expect(await downloadedFile(page, button)).toMatchObject({
        name: `fiches-r4153-45-${TODAY}.pdf`,
        start: '%PDF-',
      });
      await page.getByRole('link', { name: 'Télécharger les fiches (PDF)' }).waitFor();
      expect(await director.accessibility()).toEqual([]);
    },
    LONG_MS,
  );
});
