import type { Browser } from 'playwright-core';
import { type JobContext, JobHandlers, Jobs } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { PASSWORD, World } from '@etabli/testing';
import { keepPicture, openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { heading, press, tap } from '../harness/gestures.js';

const LONG_MS = 120_000;

describe('les travaux, à l’écran de l’administration', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let putRight = false;
  const acts: Record<string, (job: JobContext) => Promise<void>> = {
    'test.fails': async () => {
      if (!putRight) throw new Error('not yet');
    },
    'test.endless': async ({ progress }) => {
      for (;;) {
        await progress(40, 'Page 4 sur 10');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    'test.quick': async () => undefined,
  };

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    const handlers = w.get(JobHandlers);
    const real = handlers.handler.bind(handlers);
    handlers.handler = (kind) => (acts[kind] ? { run: acts[kind] } : real(kind));
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('administrator@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  it(
    'elle voit ce qui a échoué, se fait et attend ; elle relance l’un, arrête les autres',
    async () => {
      const ask = (kind: string, title: string): Promise<string> =>
        w.as('director', () => w.get(Jobs).enqueue({ kind, title, params: {}, maxAttempts: 1 }));
      await ask('test.fails', 'Registre d’octobre');
      await ask('test.endless', 'Archive de l’école');
      await ask('test.quick', 'Lettres de l’année');
      const { page } = tablet;
      const open = async (state: string, title: string) => {
        await page.goto(`/travaux?state=${state}`);
        await heading(page, 'Travaux').waitFor();
        const rows = page.getByRole('table', { name: 'Travaux', exact: true }).getByRole('link');
        await rows.filter({ hasText: title }).waitFor();
        expect(await rows.allTextContents()).toEqual([title]);
        await keepPicture(page, `travaux-${state}`);
        await tap(rows.first());
        return page.getByRole('dialog', { name: title });
      };
      const failed = await open('failed', 'Registre d’octobre');
      await failed.getByText('Une erreur technique est survenue').waitFor();
      await keepPicture(page, 'travaux-echec');
      expect(await tablet.accessibility()).toEqual([]);
      const waiting = await open('queued', 'Lettres de l’année');
      await press(waiting, 'Arrêter');
      await waiting.getByText('arrêté').waitFor();
      const running = await open('running', 'Archive de l’école');
      await running.getByText('Page 4 sur 10').waitFor();
      await press(running, 'Arrêter');
      await running.getByText('arrêté').waitFor();
      putRight = true;
      const again = await open('failed', 'Registre d’octobre');
      await press(again, 'Relancer');
      await again.getByText('terminé').waitFor();
      expect(tablet.complained()).toEqual([]);
    },
    LONG_MS,
  );
});
