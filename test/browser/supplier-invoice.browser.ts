import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { SchoolService } from '@etabli/school';
import { PASSWORD, World } from '@etabli/testing';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { heading, press } from '../harness/gestures.js';
import { openSchool } from '../stories/school-of-the-story.js';

const UBL = path.resolve('libs/billing/src/supplier-invoice/fixtures/ubl-invoice.xml');
const LONG_MS = 120_000;
/** Where to put pictures of the screens; none when not given. */
const { SCREENS_DIR } = process.env;

describe('une facture de fournisseur à l’écran', () => {
  let w: World;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2026-11-25T10:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    await openSchool(w, await w.client('director'));
    url = await serve(w);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  async function looked(tablet: Tablet, name: string): Promise<void> {
    expect(await tablet.accessibility()).toEqual([]);
    if (SCREENS_DIR) await tablet.page.screenshot({ path: path.join(SCREENS_DIR, `${name}.png`) });
  }

  it(
    'la comptable la dépose, la relit, la classe ; la direction donne le bon à payer ; la comptable note le paiement',
    async () => {
      const accountant = await Tablet.open(browser, url);
      await accountant.login('accountant@test.example', PASSWORD);
      await accountant.page.goto('/fournisseurs');
      await heading(accountant.page, 'Factures fournisseurs').waitFor();
      await accountant.page.getByRole('button', { name: 'Déposer une facture' }).first().tap();
      const form = accountant.page.getByRole('dialog', { name: 'Déposer une facture' });
      await form.locator('input[type=file]').setInputFiles(UBL);
      await form.getByText('Gaz & Soudure SAS').waitFor();
      await looked(accountant, 'depot');
      await press(form, 'Classer la facture');
      const record = accountant.page.getByRole('dialog', { name: /G-5521/ });
      await record.getByText('Bouteille d’argon').waitFor();
      await looked(accountant, 'recue');

      const director = await Tablet.open(browser, url);
      await director.login('director@test.example', PASSWORD);
      await director.page.goto('/fournisseurs?state=received');
      await director.page.getByRole('link', { name: /Gaz & Soudure/ }).tap();
      const opened = director.page.getByRole('dialog', { name: /G-5521/ });
      await press(opened, 'Bon à payer');
      await opened.getByText('Bon à payer – Test director').waitFor();
      await director.close();

      await accountant.page.reload();
      await press(record, 'Noter le paiement');
      await looked(accountant, 'paiement');
      await press(record, 'Noter le paiement');
      await record.getByText('Payée – Test accountant').waitFor();
      await looked(accountant, 'payee');
      expect(accountant.complained()).toEqual([]);
      await accountant.page.goto('/fournisseurs');
      await accountant.page.getByRole('link', { name: /Gaz & Soudure/ }).waitFor();
      await looked(accountant, 'liste');
      await accountant.close();
    },
    LONG_MS,
  );

  it(
    'une facture déposée deux fois et un fichier abîmé se disent en mots',
    async () => {
      const accountant = await Tablet.open(browser, url);
      await accountant.login('accountant@test.example', PASSWORD);
      await accountant.page.goto('/fournisseurs?ouvert=nouveau');
      const form = accountant.page.getByRole('dialog', { name: 'Déposer une facture' });
      await form.locator('input[type=file]').setInputFiles(UBL);
      await form.getByText('Cette facture est déjà classée').waitFor();
      const broken = { name: 'abime.xml', mimeType: 'text/xml', buffer: fs.readFileSync(UBL).subarray(0, 500) };
      await form.locator('input[type=file]').setInputFiles(broken);
      await form.getByText(/abîmé/).waitFor();
      await looked(accountant, 'refus');
      await accountant.close();
    },
    LONG_MS,
  );
});
