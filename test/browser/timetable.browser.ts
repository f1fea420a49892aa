import type { Browser, Locator, Request } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { choose, fill, heading, press } from '../harness/gestures.js';
import { openSchool, type StorySchool } from '../stories/school-of-the-story.js';

/** Tuesday 24 November 2026, when the morning has begun. */
const MORNING = new Date('2026-11-24T08:30:00+01:00');
const TUESDAY = '2026-11-24';
const SLOW_MS = 1_000;
const LONG_MS = 120_000;

/** The day is cut in two slots on the director's screen; the trainer's finger then says who missed one of them. */
describe('l’emploi du temps, changé à l’écran, jusqu’à l’appel par créneau', () => {
  let w: World;
  let browser: Browser;
  let director: Tablet;
  let trainer: Tablet;
  let api: Client;
  let school: Pick<StorySchool, 'groupId' | 'students'>;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(MORNING);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    api = await w.client('director');
    await w.client('master_trainer');
    school = await openSchool(w, api);
    const url = await serve(w);
    browser = await openBrowser();
    director = await Tablet.open(browser, url);
    trainer = await Tablet.open(browser, url);
    await director.login('director@test.example', PASSWORD);
    await trainer.login('master_trainer@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    expect([...director.complained(), ...trainer.complained()]).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const day = (name: string): Locator => director.page.getByRole('region', { name, exact: true });
  const panel = (): Locator => director.page.getByRole('dialog');
  const undo = (said: string): Locator =>
    director.page.getByRole('alert').filter({ hasText: said }).getByRole('button', { name: 'Annuler' });
  const plan = async (): Promise<string[]> => {
    const { body } = await api.get(`/timetable?groupId=${school.groupId}&from=${TUESDAY}&to=2026-11-25`).expect(200);
    return body.days.map(({ slots }: { slots: { startsAt: string; endsAt: string }[] }) =>
      slots.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`).join(' '),
    );
  };

  it(
    'un matin coupé en deux : un cours s’ajoute, avec sa salle et son enseignant ; l’erreur est dite à sa place',
    async () => {
      const { page } = director;
      await page.goto('/reglages/emplois-du-temps');
      await heading(page, 'Emplois du temps').waitFor();
      await press(page, 'Changer mardi 24 novembre 2026 matin');
      await panel().getByLabel('Pourquoi').fill('Cours de sécurité');
      const first = panel().getByRole('group', { name: 'Créneau 08:00', exact: true });
      await first.getByLabel('Début').fill('10:15');
      await press(panel(), 'Ajouter un créneau');
      const added = panel().getByRole('group', { name: 'Créneau 08:00', exact: true });
      await choose(page, added, 'Nature', 'Cours');
      await fill(added, { Matière: 'Sécurité', Lieu: 'Salle 2' });
      await choose(page, added, 'Encadrant', 'Lise Tour');
      await press(panel(), 'Enregistrer ce jour');
      await panel().getByText('Deux créneaux se chevauchent ce jour-là.').waitFor();
      await added.getByLabel('Fin').fill('10:00');
      await press(added, 'Ajouter une pause (Créneau 08:00)');
      await added.getByLabel('Pause de').fill('09:00');
      await added.getByLabel('Pause jusqu’à').fill('09:10');
      await panel().getByRole('button', { name: 'Enlever la pause (Créneau 10:15)' }).tap();
      await press(panel(), 'Enregistrer ce jour');
      const tuesday = day('mardi 24 novembre 2026');
      await tuesday.getByText('08:00–10:00 · Sécurité · Lise Tour · Salle 2 · pause 09:00–09:10').waitFor();
      await tuesday.getByText('Changé\u202f: Cours de sécurité').waitFor();
      expect((await plan())[0]).toBe('08:00–10:00 10:15–12:00 13:00–17:00');
      expect(await director.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'un créneau se déplace un autre jour, et se remet d’une touche',
    async () => {
      const { page } = director;
      await press(page, 'Déplacer mercredi 25 novembre 2026 après-midi');
      await fill(panel(), { Début: '17:00', Fin: '19:00' });
      await panel().getByLabel('Au jour').fill('24/11/2026');
      await panel().getByLabel('Pourquoi').fill('Salon des métiers');
      await press(panel(), 'Déplacer');
      await day('mardi 24 novembre 2026').getByText('17:00–19:00').waitFor();
      expect(await plan()).toEqual(['08:00–10:00 10:15–12:00 13:00–17:00 17:00–19:00', '08:00–12:00']);
      await undo('Le créneau est déplacé.').tap();
      await page.getByText('C’est annulé.').waitFor();
      await day('mercredi 25 novembre 2026').getByText('13:00–17:00').waitFor();
      expect(await plan()).toEqual(['08:00–10:00 10:15–12:00 13:00–17:00', '08:00–12:00 13:00–17:00']);
    },
    LONG_MS,
  );

  it(
    'un créneau tombe, le jour redevient comme d’habitude, et cela aussi se reprend',
    async () => {
      const { page } = director;
      await press(page, 'Changer mercredi 25 novembre 2026 matin');
      await panel().getByLabel('Pourquoi').fill('Visite médicale');
      await press(panel(), 'Retirer Créneau 08:00');
      await panel().getByText('Aucun créneau\u202f: cette demi-journée est libre.').waitFor();
      await press(panel(), 'Enregistrer ce jour');
      await day('mercredi 25 novembre 2026').getByText('Changé\u202f: Visite médicale').waitFor();
      expect((await plan())[1]).toBe('13:00–17:00');
      await press(page, 'Comme d’habitude mercredi 25 novembre 2026 matin');
      await page.getByText('Ce jour est de nouveau comme d’habitude.').waitFor();
      expect((await plan())[1]).toBe('08:00–12:00 13:00–17:00');
    },
    LONG_MS,
  );

  it(
    'une période de stage entre au calendrier, se corrige et se retire',
    async () => {
      const { page } = director;
      await page.goto('/reglages/calendrier');
      await press(page, 'Ajouter une période');
      await choose(page, panel(), 'Nature', 'Stage en entreprise (PFMP)');
      await panel().getByLabel('Nom').fill('PFMP 1');
      await panel().getByLabel('Au (inclus)').fill('01/11/2026');
      await press(panel(), 'Enregistrer');
      await panel().getByText('La fin vient après le début (24/11/2026).').waitFor();
      await panel().getByLabel('Au (inclus)').fill('18/12/2026');
      await press(panel(), 'Enregistrer');
      await press(page, 'Modifier PFMP 1');
      await panel().getByLabel('Nom').fill('PFMP d’hiver');
      await press(panel(), 'Enregistrer');
      await press(page, 'Retirer PFMP d’hiver');
      await page.getByText('Aucune période pour cette année.').waitFor();
      await undo('La période est retirée.').tap();
      await page.getByRole('cell', { name: 'PFMP d’hiver', exact: true }).waitFor();
      expect(await director.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'une école lente à répondre ne met pas l’appel sur la demi-journée de l’appareil',
    async () => {
      const { page } = trainer;
      await page.route('**/api/v1/school', (route) => setTimeout(() => void route.continue(), SLOW_MS), { times: 1 });
      const asked: string[] = [];
      const ask = (request: Request): void =>
        void (request.url().includes('/roll-calls?') && asked.push(request.url()));
      page.on('request', ask);
      await page.goto('/classe');
      await page.getByRole('button', { name: 'Valider l’appel · 12 présents' }).waitFor();
      expect(asked.filter((url) => !url.includes(`day=${TUESDAY}&halfDay=morning`))).toEqual([]);
      page.off('request', ask);
    },
    LONG_MS,
  );

  it(
    'l’appel par créneau : deux touches pour un créneau manqué, et le tableau des heures en tient compte',
    async () => {
      const { page } = trainer;
      await page.goto('/atelier?onglet=appel');
      const face = (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name} E\\.`) });
      await face('Adem').waitFor();
      await trainer.forgetTaps();
      await face('Adem').tap();
      await page.getByRole('button', { name: '10:15–12:00 Atelier' }).tap();
      expect(await trainer.taps()).toBe(2);
      await face('Adem').getByText('absent 10:15–12:00').waitFor();
      await face('Bilal').tap();
      await face('Bilal').tap();
      await page.getByRole('button', { name: '10:15', exact: true }).tap();
      await face('Bilal').getByText('15 min de retard à 10:15').waitFor();
      expect(await trainer.accessibility()).toEqual([]);
      await page.getByRole('button', { name: 'Valider l’appel · 10 présents · 1 en retard · 1 en partie' }).tap();
      await page.getByRole('button', { name: 'Appel fait · 10 présents · 1 en retard · 1 en partie' }).waitFor();
      const { body } = await api.get(`/roll-calls?group=${school.groupId}&day=${TUESDAY}&halfDay=morning`).expect(200);
      expect(body.faces.slice(0, 2)).toMatchObject([
        { status: 'present', missed: ['10:15'] },
        { status: 'late', lateMinutes: 15, lateSlot: '10:15' },
      ]);
      await page.getByRole('button', { name: 'Heures', exact: true }).tap();
      await page.getByRole('button', { name: /^Adem E\. .*absent 10:15/ }).waitFor();
    },
    LONG_MS,
  );

  it(
    'une correction change un créneau, avec son motif',
    async () => {
      const { page } = trainer;
      await page.goto('/atelier?onglet=appel');
      await page.getByRole('button', { name: /^Adem E\./ }).tap();
      const asked = page.getByRole('dialog');
      await asked.getByRole('button', { name: '08:00–10:00 Sécurité' }).tap();
      await asked.getByLabel('Motif de la correction').fill('Confusion de créneau');
      await press(asked, 'Enregistrer la correction');
      await page.getByText('Adem\u202f: présent → absent au créneau de 08:00 · Confusion de créneau').waitFor();
    },
    LONG_MS,
  );
});
