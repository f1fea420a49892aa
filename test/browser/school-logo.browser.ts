import type { Browser } from 'playwright-core';
import { openSchool, PASSWORD, png, World } from '@etabli/testing';
import { keepPicture, openBrowser, PHONE, serve, Tablet, TABLET, WEB_DIR } from '../harness/browser.js';
import { press } from '../harness/gestures.js';

const LONG_MS = 90_000;
const JOURNEY_MS = 40_000;
const picture = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });

describe.each([
  ['au bureau', TABLET],
  ['au téléphone', PHONE],
])('le logo de l’école, %s', (where, viewport) => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let url: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url, { viewport });
    await tablet.login('director@test.example', PASSWORD);
    await tablet.page.goto(`${url}/reglages/ecole`);
  }, LONG_MS);
  afterAll(async () => {
    expect(tablet.complained()).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  it(
    'un fichier refusé le dit, une image est montrée, retirée et remise d’un geste, remplacée puis reprise',
    async () => {
      const { page } = tablet;
      const section = page.getByRole('region', { name: 'Logo' });
      const send = (name: string, bytes: Buffer) =>
        section.locator('input[type=file]').setInputFiles(picture(name, bytes));
      const shown = section.getByRole('img', { name: 'Logo de l’école' });
      await section.getByText('Pas de logo').waitFor();
      await send('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
      await section.getByRole('alert').filter({ hasText: 'format SVG' }).waitFor();
      await keepPicture(page, `logo-refuse-${where}`);

      await send('logo.png', png({ width: 300, height: 100 }));
      await shown.waitFor();
      expect(await section.getByRole('alert').count()).toBe(0);
      const seen = await shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
      expect(seen).toBe(300);

      await press(section, 'Retirer');
      await section.getByText('Pas de logo').waitFor();
      await press(page.getByRole('alert').filter({ hasText: 'est retiré' }), 'Annuler');
      await shown.waitFor();

      await send('autre.png', png({ width: 200, height: 200, colour: [217, 72, 15] }));
      await press(section, /^Reprendre le logo ajouté le/);
      const director = await w.client('director');
      const chosen = async () =>
        (await director.get('/school/logos').expect(200)).body.items.find((one: { chosen: boolean }) => one.chosen);
      await section.getByRole('button', { name: /^Reprendre le logo ajouté le/ }).waitFor();
      await tablet.shown();
      expect(await chosen()).toMatchObject({ width: 300, height: 100 });
      await keepPicture(page, `logo-${where}`, { fullPage: true });
      expect(await tablet.accessibility()).toEqual([]);
    },
    JOURNEY_MS,
  );
});
