// One PNG a screen, role and size, of the demo school: to be looked at before a screen is called done.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { screenAddress } from '../../test/browser/screen-address.mjs';
import { freePort, pause } from '../support/process.mjs';
import { at } from '../support/run.mjs';
import { Plain, say, sentence } from '../support/say.mjs';

const SIZES = { bureau: { width: 1280, height: 800 }, telephone: { width: 390, height: 844 } };
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const screens = JSON.parse(fs.readFileSync(at('test/browser/screens.json'), 'utf8'));
const ready = (url) =>
  fetch(`${url}/api/health/ready`)
    .then((answer) => answer.ok)
    .catch(() => false);

/** A demo school of our own, thrown away at the end; @returns where it answers and how to end it. */
async function openDemo() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-screens-'));
  fs.chmodSync(dir, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, ETABLI_DATA_DIR: dir };
  const child = spawn(process.execPath, [at('scripts/start.mjs')], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  while (!(await ready(url))) {
    if (child.exitCode !== null) throw new Plain("l'école de démonstration ne démarre pas.");
    await pause(300);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    fs.rmSync(dir, { recursive: true, force: true });
  };
  return { url, stop };
}

async function login(page, role) {
  await page.goto('/');
  await page.getByLabel('Adresse e-mail').fill(`${role}@demo.example`);
  await page.getByLabel('Mot de passe', { exact: true }).fill('etabli-demo');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.includes('connexion'));
}

async function takePictures(browser, baseURL, { out, only, scheme }) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const { role, screens: all } of screens) {
      const shown = all.filter(({ name }) => !only || only.includes(name));
      if (shown.length === 0) continue;
      const context = await browser.newContext({
        baseURL,
        viewport,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        hasTouch: true,
        colorScheme: scheme,
      });
      const page = await context.newPage();
      await login(page, role);
      for (const screen of shown) {
        await page.goto(await screenAddress(page.request, screen));
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: path.join(out, `${screen.name}.${role}.${size}${scheme === 'dark' ? '.sombre' : ''}.png`),
        });
      }
      await context.close();
    }
    say(`images ${size}${scheme === 'dark' ? ' (sombre)' : ''} faites`);
  }
}

/** @param {string[]} args --out DIR, --only name,name for these screens alone, --url of a demo school that already runs, --dark for the dark theme too */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      url: { type: 'string' },
      dark: { type: 'boolean' },
    },
  });
  let demo;
  try {
    if (!values.out) throw new Plain('dites où ranger les images : npm run screens -- --out DOSSIER');
    const executablePath = CHROMIUM.find((file) => fs.existsSync(file));
    if (!executablePath) throw new Plain('il manque Chromium : apt-get install chromium.');
    fs.mkdirSync(values.out, { recursive: true });
    demo = values.url ? { url: values.url, stop: async () => {} } : await openDemo();
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: QUIET });
    for (const scheme of values.dark ? ['light', 'dark'] : ['light'])
      await takePictures(browser, demo.url, { out: values.out, only: values.only?.split(','), scheme });
    await browser.close();
    await demo.stop();
    process.exit(0);
  } catch (error) {
    say(sentence(error));
    await demo?.stop();
    process.exit(1);
  }
}
