import type { Browser, Locator, Page } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, until, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { tap as tapOne } from '../harness/gestures.js';
import { record, stopwatch } from '../harness/ux-report.js';
import { openSchool } from '../stories/school-of-the-story.js';
import { GOALS } from './ux-goals.js';

const DAY = '2026-11-24';
const at = (time: string): Date => new Date(`${DAY}T${time}:00+01:00`);
const LONG_MS = 120_000;
const PIN = '4827';
const OTHER_PIN = '9051';
const KARIM = 'Test master_trainer';
const NOUR = 'Nour Fraise';

/** A shared tablet, and a day without network: what was written arrives once, and what cannot be is settled by name. */
describe('la tablette partagée et la journée sans réseau', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let director: Client;
  let trainer: Client;
  let school: { groupId: string; students: readonly string[] };
  let operationId: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(at('08:30'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    school = await openSchool(w, director);
    const order = await director.post('/production-orders', { title: 'Portail', allottedMinutes: 6000 }).expect(201);
    operationId = (await director.get(`/production-orders/${order.body.id}`)).body.operationList[0].id;
    const account = { email: 'nour@test.example', password: PASSWORD };
    await director
      .post('/staff-members', { firstName: 'Nour', lastName: 'Fraise', kind: 'master_trainer', account })
      .expect(201);
    await trainer.put('/pins/own', { pin: PIN }).expect(204);
    await w.clientOf(account.email).then((nour) => nour.put('/pins/own', { pin: OTHER_PIN }).expect(204));
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await page.clock.setFixedTime(at('08:30'));
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const face = (firstName: string): Locator => button(new RegExp(`^${firstName} E\\.`));
  const operation = (): Locator => page.getByRole('region', { name: 'Opérations' }).getByRole('button').first();
  const link = (name: string | RegExp): Locator => page.getByRole('link', { name });
  const tap = async (...targets: Locator[]): Promise<void> => {
    for (const target of targets) await tapOne(target);
  };
  const digits = (text: string): Locator[] =>
    [...text].map((digit) => page.getByRole('button', { name: digit, exact: true }));
  const offline = (off: boolean): Promise<void> => page.context().setOffline(off);
  const time = async (clock: string): Promise<void> => {
    w.clock.startAt(at(clock));
    await page.clock.setFixedTime(at(clock));
  };
  const entries = async (): Promise<{ student: string; minutes: number; half_day: string }[]> =>
    w.db.query(
      `SELECT s.first_name AS student, e.minutes, e.half_day FROM time_entries e JOIN students s ON s.id = e.student_id
        WHERE e.voided_at IS NULL ORDER BY e.starts_at, s.first_name`,
    );
  /** What is too small for a glove on what is shown. */
  const small = (least: number, scope: string): Promise<string[]> =>
    page.locator(`${scope} button:visible`).evaluateAll((all, min) => {
      interface Box {
        textContent: string | null;
        getBoundingClientRect(): { width: number; height: number };
      }
      return (all as unknown as Box[])
        .map((one) => ({ name: one.textContent ?? '', box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < min || box.width < min)
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }, least);

  it(
    'la tablette est enregistrée par un code, puis chacun l’ouvre par son visage et quatre chiffres : cinq touches',
    async () => {
      await director.post('/devices', { name: 'Soudage', place: 'Îlot soudage' }).expect(201);
      const [{ pairingCode }] = (await director.get('/devices').expect(200)).body.items;
      await page.goto('/tablette');
      await tap(...digits(pairingCode));
      await page.getByRole('heading', { name: 'Qui prend la tablette' }).waitFor();
      expect(await small(56, 'main')).toEqual([]);
      await tablet.forgetTaps();
      const elapsed = stopwatch();
      await tap(button(KARIM), ...digits(PIN));
      await face('Adem').waitFor();
      const taps = await tablet.taps();
      record(GOALS.unlocked, { taps, milliseconds: elapsed() });
      expect(taps).toBe(5);
    },
    LONG_MS,
  );

  it(
    'un mauvais code le dit et n’ouvre rien ; passer la tablette au suivant prend six touches',
    async () => {
      await tap(button(`${KARIM} · changer`), button(NOUR), ...digits('4444'));
      await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor();
      expect(await small(72, '.keypad-keys')).toEqual([]);
      expect(await tablet.accessibility()).toEqual([]);
      await tap(...digits(OTHER_PIN));
      await button(`${NOUR} · changer`).waitFor();
      await tablet.forgetTaps();
      await tap(button(`${NOUR} · changer`), button(KARIM), ...digits(PIN));
      await face('Adem').waitFor();
      expect(await tablet.taps()).toBe(6);
    },
    LONG_MS,
  );

  it(
    'posée cinq minutes, elle se verrouille ; le même maître retrouve son tableau',
    async () => {
      await tap(operation(), face('Adem'), face('Bilal'));
      await button(/^Valider 08:00–12:00 · 2 jeunes/).waitFor();
      await time('08:36');
      await page.getByRole('heading', { name: 'Qui prend la tablette' }).waitFor();
      // the screen closes first, the server is told right after
      await until('the end of the session', async () =>
        page.request.get('/api/v1/sessions/me').then((answer) => answer.status() === 401),
      );
      await tap(button(KARIM), ...digits(PIN));
      await button(/^Valider 08:00–12:00 · 2 jeunes/).waitFor();
      expect(await small(56, 'main')).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'U7 : huit heures sans réseau, rechargée deux fois, trois saisies gardées',
    async () => {
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await prepared();
      await offline(true);
      await page.reload();
      await face('Chloé').waitFor();
      // what lay on the board lies there still
      await button(/^Valider 08:00–12:00 · 2 jeunes/).waitFor();
      await tap(operation(), button(/^Placer les 10 ici/), button(/^Valider 08:00–12:00 · 12 jeunes/));
      await link('1 en attente').waitFor();
      await face('Adem').getByText('en attente d’envoi').waitFor();

      // nobody touched it over midday: it is locked, and nobody can look at a PIN without network
      await time('14:00');
      await page.reload();
      await tap(button(KARIM), button(`Continuer comme ${KARIM}`));
      await link('1 en attente').waitFor();
      await tap(button('Appel'));
      await button(/^Valider l’appel · 12 présents/).waitFor();
      await tap(face('Dylan'), button(/^Valider l’appel · 11 présents · 1 absent/));
      await link('2 en attente').waitFor();
      await tap(button('Heures'));
      await button(/^Dylan E\. absent/).waitFor();
      await tap(button(/^Valider 13:00–17:00 · 11 jeunes/));
      await link('3 en attente').waitFor();
      expect(await entries()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'une saisie pas encore envoyée se reprend d’une touche',
    async () => {
      await tap(button('Annuler'));
      await link('2 en attente').waitFor();
      await tap(button(/^Valider 13:00–17:00 · 11 jeunes/));
      await link('3 en attente').waitFor();
    },
    LONG_MS,
  );

  it(
    'le réseau revient et une réponse se perd : rejoué deux fois, rien n’est écrit deux fois ; le refus porte un nom',
    async () => {
      // meanwhile another tablet wrote the morning of one youth
      const moves = [{ studentId: school.students[1], stretches: [{ operationId, from: '08:00', to: '12:00' }] }];
      await trainer.post('/time-entries', { groupId: school.groupId, day: DAY, halfDay: 'morning', moves }).expect(201);
      await time('17:30');
      let lost = 0;
      await page.route('**/api/v1/time-entries', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        const answer = await route.fetch();
        if (answer.status() !== 201 || lost > 0) return route.fulfill({ response: answer });
        lost += 1;
        return route.abort();
      });
      await offline(false);
      // untouched since two o'clock it locks itself; what was written without a PIN is confirmed by it
      await page.getByRole('heading', { name: 'Qui prend la tablette' }).waitFor();
      await tap(button(KARIM), ...digits(PIN));
      await link('1 à régler').waitFor();
      await tap(link('1 à régler'));
      await page.getByRole('button', { name: 'Envoyer maintenant' }).tap();
      await page.getByText('Bilal Essai', { exact: true }).waitFor();
      await expectGone('en attente');
      expect(lost).toBe(1);

      const written = await entries();
      const count = (half: string): number =>
        new Set(written.filter((one) => one.half_day === half).map(({ student }) => student)).size;
      expect([count('morning'), count('afternoon')]).toEqual([12, 11]);
      expect(written.some(({ student, half_day }) => student === 'Dylan' && half_day === 'afternoon')).toBe(false);
      const twice = await w.db.query(
        `SELECT student_id, starts_at FROM time_entries WHERE voided_at IS NULL GROUP BY 1, 2 HAVING count(*) > 1`,
      );
      record(GOALS.replayed, { faults: twice.length });
      expect(twice).toEqual([]);
      expect((await w.db.query('SELECT 1 FROM time_batches WHERE voided_at IS NULL')).length).toBe(3);
    },
    LONG_MS,
  );

  it(
    'le maître règle le refus : il l’abandonne avec un motif, et plus rien n’attend',
    async () => {
      const conflict = page.getByRole('region', { name: /^Heures/ });
      await conflict.getByText('Portail · mar. 24 nov. · matin · 08:00–12:00').waitFor();
      await conflict.getByText('Bilal E. a déjà des heures').waitFor();
      expect(await tablet.accessibility()).toEqual([]);
      await tap(button('Abandonner'), button('Déjà saisi'), button('Abandonner'));
      await page.getByText('Rien n’attend').waitFor();
      expect(await w.db.query('SELECT reason, student_ids FROM abandoned_entries')).toEqual([
        { reason: 'Déjà saisi', student_ids: [school.students[1]] },
      ]);
    },
    LONG_MS,
  );

  it(
    'sans réseau, changer de maître : la saisie reste « à confirmer » et ne part qu’avec son code',
    async () => {
      // Nour has opened this tablet today, so that it knows her
      await tap(button(`${KARIM} · changer`), button(NOUR), ...digits(OTHER_PIN));
      await page.getByText('Aucun groupe ne vous est confié').waitFor();
      await tap(button(`${NOUR} · changer`), button(KARIM), ...digits(PIN));
      await face('Adem').waitFor();
      await offline(true);
      await tap(button(`${KARIM} · changer`), button(NOUR));
      await page.getByText('à confirmer').waitFor();
      await tap(button(`Continuer comme ${NOUR}`));
      await page.getByText('Aucun groupe ne vous est confié').waitFor();
      await tap(button(`${NOUR} · changer`), button(KARIM), button(`Continuer comme ${KARIM}`));
      await face('Adem').waitFor();
      await offline(false);
    },
    LONG_MS,
  );

  it('rien n’a été dit de travers dans la console', () =>
    expect(tablet.complained().filter((said) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(said))).toEqual([]));

  async function prepared(): Promise<void> {
    await page.waitForFunction(async () => {
      interface Asked {
        result: {
          close(): void;
          transaction(name: string): { objectStore(name: string): { getAllKeys(): Asked } };
        } & string[];
        onsuccess: () => void;
      }
      const { indexedDB } = globalThis as unknown as { indexedDB: { open(name: string): Asked } };
      const keys: string[] = await new Promise((done) => {
        const open = indexedDB.open('etabli');
        open.onsuccess = () => {
          const all = open.result.transaction('kept').objectStore('kept').getAllKeys();
          all.onsuccess = () => {
            open.result.close();
            done(all.result);
          };
        };
      });
      return ['halfDay=afternoon', 'permit-matrix', 'roll-calls'].every((part) =>
        keys.some((key) => key.includes(part)),
      );
    });
  }
  async function expectGone(text: string): Promise<void> {
    await page.getByRole('link', { name: text }).waitFor({ state: 'detached' });
  }
});
