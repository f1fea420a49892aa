import type { Browser, Page } from 'playwright-core';
import { totpAt } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { invitationsTo, mailsTo, PASSWORD, until, World } from '@etabli/testing';
import { keepPicture, openBrowser, PHONE, serve, Tablet, WEB_DIR } from '../harness/browser.js';

const LONG_MS = 120_000;
const STEP_MS = 30_000;
const EMAIL = 'noe@test.example';
const CHOSEN = 'le mot que j’ai choisi';

/** What the direction does when a mail was lost, and when a telephone was: both buttons, and what follows from them. */
describe('renvoyer une invitation, réinitialiser la double authentification, à l’écran', () => {
  let w: World;
  let browser: Browser;
  let url: string;
  let secret: string;
  const open: Tablet[] = [];

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100', PUBLIC_URL: 'http://etabli.example' });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    url = await serve(w);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    expect(open.flatMap((one) => one.complained())).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const somebody = async (options = {}): Promise<Tablet> => {
    const tablet = await Tablet.open(browser, url, options);
    open.push(tablet);
    return tablet;
  };
  const later = (): void => w.clock.startAt(new Date(w.clock.now().getTime() + STEP_MS));

  async function enrol(page: Page): Promise<string> {
    await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
    await page.getByRole('button', { name: 'Activer la double authentification' }).click();
    const shown = (await page.locator('[data-secret]').getAttribute('data-secret'))!;
    await page.getByLabel('2. Écrivez le code').fill(totpAt(shown, w.clock.now()));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('button', { name: 'J’ai gardé mes codes' }).click();
    await page.waitForURL(/classe/);
    return shown;
  }
  async function logIn(page: Page): Promise<void> {
    await page.getByLabel('Adresse e-mail').fill(EMAIL);
    await page.getByLabel('Mot de passe', { exact: true }).fill(CHOSEN);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  }

  it(
    'l’invitation repart, et l’ancien lien ne s’ouvre plus',
    async () => {
      const director = await somebody();
      await director.login('director@test.example', PASSWORD);
      const { page: desk } = director;
      await desk.goto('/reglages/utilisateurs');
      await desk.getByRole('checkbox', { name: 'Enseignement général' }).check();
      await desk.getByText('La règle est enregistrée.').waitFor();
      await desk.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
      const panel = desk.getByRole('dialog', { name: 'Ajouter un utilisateur' });
      await panel.getByLabel('Prénom et nom').fill('Noé Roux');
      await panel.getByLabel('Adresse e-mail').fill(EMAIL);
      await panel.getByRole('checkbox', { name: 'Enseignement général' }).check();
      await panel.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await desk.getByText('L’invitation est partie.').waitFor();
      expect(await invitationsTo(w, EMAIL, 1)).toHaveLength(1);

      await desk.getByText('Noé Roux').click();
      await desk.getByRole('button', { name: 'Renvoyer l’invitation' }).click();
      await desk.getByText('L’invitation est repartie. Le lien précédent ne s’ouvre plus.').waitFor();
      await keepPicture(desk, 'acces-renvoyee');
      const [first, second, ...more] = await invitationsTo(w, EMAIL, 2);
      expect(more).toEqual([]);
      expect(second).not.toBe(first);

      const { page } = await somebody({ viewport: PHONE });
      await page.goto(`/invitation#${first}`);
      await page.getByRole('heading', { name: 'Cette invitation ne s’ouvre pas' }).waitFor();
      expect(await page.getByLabel('Mot de passe', { exact: true }).count()).toBe(0);
      await keepPicture(page, 'acces-ancien-lien');
      await page.goto('about:blank');
      await page.goto(`/invitation#${second}`);
      await page.getByText('Bonjour Noé Roux').waitFor();
      await page.getByLabel('Mot de passe', { exact: true }).fill(CHOSEN);
      await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
      secret = await enrol(page);
    },
    LONG_MS,
  );

  it(
    'réinitialisée, elle n’est plus demandée à la connexion, puis il faut l’activer de nouveau',
    async () => {
      const noe = await somebody({ viewport: PHONE });
      const { page } = noe;
      later();
      await page.goto('/');
      await logIn(page);
      await page.getByLabel('Code', { exact: true }).fill(totpAt(secret, w.clock.now()));
      await page.getByRole('button', { name: 'Vérifier' }).click();
      await page.waitForURL(/classe/);

      const director = await somebody();
      await director.login('director@test.example', PASSWORD);
      const { page: desk } = director;
      await desk.goto('/reglages/utilisateurs');
      await desk.getByText('Noé Roux').click();
      await desk.getByLabel('Motif').fill('Téléphone perdu');
      await keepPicture(desk, 'acces-reinitialiser');
      await desk.getByRole('button', { name: 'Réinitialiser la double authentification' }).click();
      await desk.getByText('La double authentification est réinitialisée.').waitFor();
      // nothing is left to reset
      await desk.getByLabel('Motif').waitFor({ state: 'detached' });
      await until('the mail of the reset', async () =>
        (await mailsTo(w, EMAIL)).at(-1)!.includes('T=C3=A9l=C3=A9phone perdu'),
      );

      // logged out where he was; the password alone opens, and only to set it up again
      await page.goto('/classe');
      await page.getByLabel('Adresse e-mail').waitFor();
      await logIn(page);
      await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Code de vérification' }).count()).toBe(0);
      await page.goto('/classe');
      await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
      await keepPicture(page, 'acces-a-nouveau');
      const another = await enrol(page);
      expect(another).not.toBe(secret);

      later();
      const again = await somebody();
      await again.page.goto('/');
      await logIn(again.page);
      await again.page.getByLabel('Code', { exact: true }).fill(totpAt(secret, w.clock.now()));
      await again.page.getByRole('button', { name: 'Vérifier' }).click();
      await again.page.getByText('Ce code n’est pas le bon').waitFor();
      await again.page.getByLabel('Code', { exact: true }).fill(totpAt(another, w.clock.now()));
      await again.page.getByRole('button', { name: 'Vérifier' }).click();
      await again.page.waitForURL(/classe/);
    },
    LONG_MS,
  );
});
