import type { Browser } from 'playwright-core';
import { totpAt } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { invitationsTo, PASSWORD, World } from '@etabli/testing';
import { openBrowser, PHONE, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';

const LONG_MS = 120_000;
const STEP_MS = 30_000;
const EMAIL = 'lea@test.example';
const CHOSEN = 'le mot que j’ai choisi';

/** From the invitation in the mail to a login that asks the telephone, as the school wishes for the role. */
describe('une invitation, puis la double authentification, à l’écran', () => {
  let w: World;
  let browser: Browser;
  let url: string;
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
  const look = async ({ page }: Tablet, name: string): Promise<void> => {
    await keepPicture(page, `acces-${name}`);
  };
  const reachable = async (tablet: Tablet): Promise<void> => expect(await tablet.accessibility()).toEqual([]);
  const later = (): void => w.clock.startAt(new Date(w.clock.now().getTime() + STEP_MS));

  it(
    'se déroule de bout en bout',
    async () => {
      const admin = await somebody();
      await admin.login('administrator@test.example', PASSWORD);
      const { page: desk } = admin;
      await desk.goto('/reglages/utilisateurs');
      await desk.getByRole('checkbox', { name: 'Enseignement général' }).check();
      await desk.getByText('La règle est enregistrée.').waitFor();
      await desk.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
      const panel = desk.getByRole('dialog', { name: 'Ajouter un utilisateur' });
      await panel.getByLabel('Prénom et nom').fill('Léa Petit');
      await panel.getByLabel('Adresse e-mail').fill(EMAIL);
      await panel.getByRole('checkbox', { name: 'Enseignement général' }).check();
      await reachable(admin);
      await look(admin, 'inviter');
      await panel.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await desk.getByText('L’invitation est partie.').waitFor();
      await desk.getByText('Léa Petit').click();
      await desk.getByText('Le lien envoyé par e-mail est valable').waitFor();
      await reachable(admin);
      await look(admin, 'invitee');

      const lea = await somebody({ viewport: PHONE });
      const { page } = lea;
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      const [token] = await invitationsTo(w, EMAIL, 1);
      await page.goto(`/invitation#${token}`);
      await page.getByText('Bonjour Léa Petit').waitFor();
      await reachable(lea);
      await look(lea, 'invitation');
      await page.getByLabel('Mot de passe', { exact: true }).fill(CHOSEN);
      await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();

      // her role must have it: nothing else before
      await page.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();
      await page.getByRole('button', { name: 'Activer la double authentification' }).click();
      await page.getByAltText('Code QR à lire').waitFor();
      await reachable(lea);
      await look(lea, 'activer');
      const secret = (await page.locator('[data-secret]').getAttribute('data-secret'))!;
      await page.getByLabel('2. Écrivez le code').fill('000000');
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Ce code n’est pas le bon').waitFor();
      await page.getByLabel('2. Écrivez le code').fill(totpAt(secret, w.clock.now()));
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByRole('heading', { name: 'Gardez ces dix codes de secours' }).waitFor();
      const [recovery] = await page.getByRole('listitem').allTextContents();
      await reachable(lea);
      await look(lea, 'codes');
      await page.getByRole('button', { name: 'J’ai gardé mes codes' }).click();
      await page.waitForURL(/classe/);
      expect(seen.filter((address) => address.includes(token.split('.')[1]!))).toEqual([]);

      later();
      const again = await somebody();
      const half = again.page;
      await half.goto('/');
      await half.getByLabel('Adresse e-mail').fill(EMAIL);
      await half.getByLabel('Mot de passe', { exact: true }).fill(CHOSEN);
      await half.getByRole('button', { name: 'Se connecter' }).click();
      await half.getByRole('heading', { name: 'Code de vérification' }).waitFor();
      await reachable(again);
      await look(again, 'code');
      await half.getByLabel('Code', { exact: true }).fill(totpAt(secret, w.clock.now()));
      await half.getByRole('button', { name: 'Vérifier' }).click();
      await half.waitForURL(/classe/);
      await half.goto('/compte');
      await half.getByText('Il vous reste 10 codes de secours.').waitFor();
      await reachable(again);
      await look(again, 'compte');
      await half.getByLabel('Mot de passe', { exact: true }).fill(CHOSEN);
      await half.getByLabel('Code', { exact: true }).fill(recovery!);
      await half.getByRole('button', { name: 'Désactiver' }).click();
      await half.getByRole('heading', { name: 'Protégez votre compte' }).waitFor();

      const used = await somebody();
      await used.page.goto(`/invitation#${token}`);
      await used.page.getByText('Cette invitation a déjà servi.').waitFor();
      await reachable(used);
      await look(used, 'servie');
    },
    LONG_MS,
  );
});
