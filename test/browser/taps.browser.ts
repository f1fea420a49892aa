import type { Browser, Locator } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { boxes, close, small } from '../harness/targets.js';
import { feedback, type Goal, record, stopwatch, watchFeedback } from '../harness/ux-report.js';
import { GOALS } from './ux-goals.js';
import { openWorkshop, type WorkshopOfTheTaps } from './workshop-of-the-taps.js';

/** Monday 23 November 2026, when the morning has begun. */
const MONDAY_MORNING = new Date('2026-11-23T08:30:00+01:00');
const MONDAY_AFTERNOON = new Date('2026-11-23T14:00:00+01:00');
const TUESDAY_MORNING = new Date('2026-11-24T08:30:00+01:00');
const TUESDAY_AFTERNOON = new Date('2026-11-24T14:00:00+01:00');
const WEDNESDAY_MORNING = new Date('2026-11-25T10:15:00+01:00');
const WEDNESDAY_AFTERNOON = new Date('2026-11-25T14:00:00+01:00');
const LONG_MS = 90_000;
const YOUTHS = ['Adem', 'Bilal', 'Chloé', 'Dylan', 'Enzo', 'Fatou', 'Gabin', 'Hugo', 'Inès', 'Jade', 'Kylian', 'Léa'];

/** What a trainer's finger does in the workshop, tap by tap, for a group of twelve. */
describe('les gestes du maître professionnel, comptés', () => {
  let w: World;
  let browser: Browser;
  let url: string;
  let tablet: Tablet;
  let trainer: Client;
  let school: WorkshopOfTheTaps;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(MONDAY_MORNING);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    trainer = await w.client('master_trainer');
    school = await openWorkshop(w);
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('master_trainer@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const button = (name: string | RegExp): Locator => tablet.page.getByRole('button', { name });
  const face = (firstName: string): Locator => button(new RegExp(`^${firstName} E\\.`));
  const operation = (title: string): Locator =>
    tablet.page.getByRole('region', { name: 'Opérations' }).getByRole('button', { name: new RegExp(`^${title} `) });
  const done = (text: string): Promise<void> => tablet.page.getByRole('status').filter({ hasText: text }).waitFor();
  const tap = async (...targets: Locator[]): Promise<void> => {
    for (const target of targets) await target.tap();
  };
  /** Taps until the screen has said that it is done; only the taps must be as many as told, and no more than the goal. */
  const counted = async (goal: Goal, taps: number, work: () => Promise<void>): Promise<void> => {
    await tablet.forgetTaps();
    const elapsed = stopwatch();
    await work();
    const reached = { taps: await tablet.taps(), milliseconds: elapsed() };
    record(goal, reached);
    expect(reached.taps).toBe(taps);
    expect(taps).toBeLessThanOrEqual(goal.goalTaps!);
  };
  /** Opens the half-day that has begun at this instant, as when the tablet is taken in hand. */
  const takeTablet = async (instant: Date, view = ''): Promise<void> => {
    w.clock.startAt(instant);
    await tablet.page.goto(`/atelier${view}`);
  };
  const placed = (title: string, count: number): Promise<void> =>
    tablet.page
      .getByRole('region', { name: new RegExp(`^${title} · `) })
      .getByRole('button')
      .nth(count - 1)
      .waitFor();

  /** What a glove would miss on the view as it is, gathered for U10. */
  const tight: string[] = [];
  const measure = async (view: string, primary: RegExp): Promise<void> => {
    await button(primary).waitFor();
    const targets = await boxes(tablet.page.getByRole('main'));
    const [big, others] = [true, false].map((wanted) => targets.filter(({ name }) => primary.test(name) === wanted));
    const found = [...small(big!, 72), ...small(others!, 56), ...close(others!)];
    tight.push(...found.map((finding) => `${view}: ${finding}`));
  };

  it(
    'U1 : douze jeunes sur une opération, trois touches (au plus 3)',
    async () => {
      await takeTablet(MONDAY_MORNING);
      await face('Adem').waitFor();
      await measure('heures, vide', /^Placez au moins un jeune/);
      await counted(GOALS.oneOperation, 3, async () => {
        await tap(operation('Perçage'), button('Placer les 12 ici'));
        await tap(button('Valider 08:00–12:00 · 12 jeunes · 42 h 00'));
        await done('Saisi : 12 jeunes · 42 h 00');
      });
      expect((await trainer.get(`/workshop-board?groupId=${school.groupId}`)).body.batches).toHaveLength(1);
    },
    LONG_MS,
  );

  it(
    'U9 : fin d’opération, douze jeunes évalués dont quatre autrement, six touches (au plus 6)',
    async () => {
      await takeTablet(MONDAY_MORNING, '?onglet=competences');
      const level = (group: string, value: number): Locator =>
        tablet.page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: `${value} ·` });
      await level('Même niveau pour tous', 3).waitFor();
      await measure('compétences', /^Choisissez au moins un niveau/);
      await counted(GOALS.assessment, 6, async () => {
        await tap(level('Même niveau pour tous', 3));
        await tap(level('Niveau de Bilal Essai', 2), level('Niveau de Enzo Essai', 4));
        await tap(level('Niveau de Inès Essai', 4), level('Niveau de Léa Essai', 1));
        await tap(button('Terminer l’opération et confirmer (24)'));
        await tablet.page.getByText('Rien à évaluer').waitFor();
      });
      const [usual, other] = await Promise.all([levelsOf('Adem'), levelsOf('Bilal')]);
      expect([usual, other]).toEqual([
        [3, 3],
        [2, 2],
      ]);
    },
    LONG_MS,
  );

  it(
    'U9 : une touche annule la fin d’opération et tout ce qu’elle a évalué',
    async () => {
      const sql = (state: string): Promise<{ id: string }[]> =>
        w.db.query(`SELECT id FROM operations WHERE title = 'Perçage' AND state = $1`, [state]);
      await tap(button('Annuler'));
      await tablet.page.getByText('C’est annulé').waitFor();
      const [open] = await sql('open');
      expect(open).toBeDefined();
      const kept = await w.db.query('SELECT count(*)::int AS n, min(withdraw_reason) AS reason FROM evidence');
      expect(kept).toEqual([{ n: 24, reason: 'Annulé aussitôt' }]);
      await trainer.post(`/operations/${open!.id}/close`, { items: [] }).expect(201);
      expect(await sql('done')).toHaveLength(1);
    },
    LONG_MS,
  );

  const levelsOf = async (firstName: string): Promise<number[]> => {
    const studentId = school.students[YOUTHS.indexOf(firstName)];
    const { items } = (await trainer.get(`/evidence?studentId=${studentId}`).expect(200)).body;
    return items.map((item: { level: number }) => item.level);
  };

  it(
    'U2 : trois opérations, tableau vide, treize touches (au plus 16)',
    async () => {
      await takeTablet(MONDAY_AFTERNOON);
      await tablet.page.getByRole('region', { name: 'À placer' }).waitFor();
      await counted(GOALS.threeFromBlank, 13, async () => {
        await tap(operation('Débit'), ...YOUTHS.slice(0, 4).map(face));
        await tap(operation('Pliage'), ...YOUTHS.slice(4, 8).map(face));
        await tap(operation('Soudage'), button('Placer les 4 ici'), button(/^Valider 13:00–17:00 · 12 jeunes · /));
        await done('Saisi : 12 jeunes');
      });
    },
    LONG_MS,
  );

  it(
    'U4 : tout le lot annulé d’une touche, le tableau est resté comme il était',
    async () => {
      await counted(GOALS.undo, 1, async () => {
        await tap(button('Annuler'));
        await button(/^Valider 13:00–17:00 · 12 jeunes · /).waitFor();
      });
      expect((await trainer.get(`/workshop-board?groupId=${school.groupId}`)).body.batches).toEqual([]);
      await Promise.all(['Débit', 'Pliage', 'Soudage'].map((title) => placed(title, 4)));
      await tap(button(/^Valider 13:00–17:00 · 12 jeunes · /));
      await done('Saisi : 12 jeunes');
    },
    LONG_MS,
  );

  it(
    'U2 : les mêmes trois opérations, tableau préparé par la demi-journée d’avant, une touche (au plus 3)',
    async () => {
      await takeTablet(TUESDAY_MORNING);
      await Promise.all(['Débit', 'Pliage', 'Soudage'].map((title) => placed(title, 4)));
      await counted(GOALS.threePrefilled, 1, async () => {
        await tap(button('Valider 08:00–12:00 · 12 jeunes · 42 h 00'));
        await done('Saisi : 12 jeunes · 42 h 00');
      });
    },
    LONG_MS,
  );

  it(
    'U8 : l’appel, un absent et un retard de quinze minutes, quatre touches (au plus 4), et le visage le dit',
    async () => {
      await takeTablet(TUESDAY_AFTERNOON, '?onglet=appel');
      await face('Adem').waitFor();
      await measure('appel', /^Valider l’appel/);
      await counted(GOALS.rollCall, 4, async () => {
        await tap(face('Adem'), face('Bilal'), face('Bilal'));
        await tap(button('Valider l’appel · 10 présents · 1 absent · 1 en retard'));
        await button('Appel fait · 10 présents · 1 absent · 1 en retard').waitFor();
      });
      await tap(button('Heures'));
      await button(/^Adem E\. absent/).waitFor();
      await button(/^Bilal E\. 15 min de retard/).waitFor();
      await button(/^Valider 13:00–17:00 · 11 jeunes · /).waitFor();
    },
    LONG_MS,
  );

  it(
    'un appel validé ne change plus que par une correction, avec son motif',
    async () => {
      await takeTablet(TUESDAY_AFTERNOON, '?onglet=appel');
      await tablet.page.getByText(/^Appel validé par /).waitFor();
      await tap(face('Adem'), button(/^15 min de retard/));
      await tablet.page.getByLabel('Motif de la correction').fill('Arrivé avec le bus');
      await tap(button('Enregistrer la correction'));
      await tablet.page.getByText('Adem\u202f: absent → en retard de 15 min · Arrivé avec le bus').waitFor();
      await tap(face('Adem'), button(/^Absent$/));
      await tablet.page.getByLabel('Motif de la correction').fill('Confusion avec un autre groupe');
      await tap(button('Enregistrer la correction'));
      await face('Adem').getByText('absent').waitFor();
    },
    LONG_MS,
  );

  it(
    'U3 : tableau préparé, un absent, un qui change à dix heures, six touches (au plus 7)',
    async () => {
      await takeTablet(WEDNESDAY_MORNING);
      await placed('Débit', 4);
      await counted(GOALS.exceptions, 6, async () => {
        await tap(face('Chloé'), button('Absent'));
        await tap(face('Enzo'), button('10:00'), operation('Soudage'));
        await tap(button('Valider 08:00–12:00 · 11 jeunes · 38 h 30'));
        await done('Saisi : 11 jeunes · 38 h 30');
      });
      const { faces } = (await trainer.get(`/workshop-board?groupId=${school.groupId}`).expect(200)).body;
      const of = (index: number) => faces.find(({ id }: { id: string }) => id === school.students[index]);
      expect(of(2)).toMatchObject({ presence: 'absent', logged: [] });
      expect(of(4).logged).toMatchObject([
        { from: '08:00', to: '10:00' },
        { from: '10:30', to: '12:00' },
      ]);
    },
    LONG_MS,
  );

  it(
    'avec une opération choisie, sortir de la matière et arrêter la machine se touchent aussi avec des gants',
    async () => {
      await takeTablet(WEDNESDAY_AFTERNOON);
      await face('Adem').waitFor();
      await tap(face('Chloé'));
      await measure('heures, un jeune choisi', /^Valider/);
      await tap(button('Ne plus choisir'), operation('Soudage'));
      await measure('heures, une opération choisie', /^Valider/);
    },
    LONG_MS,
  );

  it('U10 : ce qui se touche a au moins 56 px, le grand bouton 72, et 12 px autour', () => {
    record(GOALS.targets, { faults: tight.length });
    expect(tight).toEqual([]);
  });

  it(
    'U11 : chaque touche se voit à l’écran, et la tablette toute neuve s’ouvre sur les visages',
    async () => {
      const storageState = await tablet.page.context().storageState();
      const cold = await Tablet.open(browser, url, { storageState });
      const elapsed = stopwatch();
      await cold.page.goto('/atelier');
      await cold.page.getByRole('button', { name: /^Adem E\./ }).waitFor();
      record(GOALS.firstLoad, { milliseconds: elapsed() });
      await cold.close();

      await watchFeedback(tablet.page);
      await takeTablet(WEDNESDAY_AFTERNOON);
      await face('Adem').waitFor();
      await tap(face('Adem'), face('Bilal'), operation('Soudage'), operation('Pliage'), face('Chloé'));
      await tap(button('Appel'), button('Heures'));
      const waited = await feedback(tablet.page, 7);
      record(GOALS.feedback, { milliseconds: Math.max(...waited) });
      expect(waited).toHaveLength(7);
    },
    LONG_MS,
  );

  it('rien ne s’est plaint dans la console', () => expect(tablet.complained()).toEqual([]));
});
