import type { Browser, Page } from 'playwright-core';
import { DomainError } from '@etabli/kernel';
import { type JobContext, JobHandlers } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { PASSWORD, World } from '@etabli/testing';
import { keepPicture, openBrowser, PHONE, serve, Tablet, WEB_DIR } from '../harness/browser.js';

const LONG_MS = 120_000;
const HOURS = 'reports.workshop_hours';

/** Who asks for a report goes on with something else, and hears of its end wherever she is. */
describe('un rapport est prêt, à l’écran', () => {
  let w: World;
  let browser: Browser;
  let url: string;
  const open: Tablet[] = [];
  /** What happens to the next report of hours before it is made. */
  let go = (): void => undefined;
  let before: (job: JobContext) => Promise<void> = async () => undefined;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR, JOB_POLL_MS: '100' });
    w.clock.startAt(new Date('2026-11-24T10:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    const handlers = w.get(JobHandlers);
    const real = handlers.handler.bind(handlers);
    handlers.handler = (kind) => {
      const handler = real(kind);
      if (kind !== HOURS || !handler) return handler;
      return { run: async (job) => (await before(job), handler.run(job)) };
    };
    url = await serve(w);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    go();
    expect(open.flatMap((one) => one.complained())).toEqual([]);
    await browser?.close();
    await w?.end();
  });

  const direction = async (options = {}): Promise<Tablet> => {
    const tablet = await Tablet.open(browser, url, options);
    open.push(tablet);
    await tablet.login('director@test.example', PASSWORD);
    return tablet;
  };
  /** The next report of hours waits where it is to end; the promise is kept once it waits. */
  const hold = (failure?: Error): Promise<void> =>
    new Promise((begun) => {
      before = () =>
        new Promise((resolve, reject) => {
          go = () => (failure ? reject(failure) : resolve());
          before = async () => undefined;
          begun();
        });
    });
  const bell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const askForHours = async (page: Page): Promise<void> => {
    await page.goto('/rapports?ouvert=nouveau');
    await page.getByRole('button', { name: 'Préparer le rapport' }).click();
    await page.getByText('Le rapport est demandé. Il se prépare.').waitFor();
  };
  const goOn = async (page: Page): Promise<void> => {
    await page.getByRole('dialog', { name: 'Heures d’atelier' }).getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'À faire' }).click();
  };

  it(
    'celle qui a quitté la page l’apprend, sur tous ses appareils, une fois',
    async () => {
      const desk = await direction();
      const { page } = desk;
      const begun = hold();
      await askForHours(page);
      await begun;
      await goOn(page);
      await page.getByRole('heading', { name: 'À faire' }).first().waitFor();
      await bell(page, 'Avis, rien de nouveau').waitFor();
      // the page of the report counts as looked at for some seconds after it was left
      await page.waitForTimeout(5_500);
      go();
      await bell(page, 'Avis, 1 nouveau').waitFor();
      await page.getByText('Heures d’atelier, octobre 2026').waitFor();
      await keepPicture(page, 'avis-arrive');
      await page.reload();
      await bell(page, 'Avis, 1 nouveau').waitFor();
      expect(await desk.accessibility()).toEqual([]);

      const phone = await direction({ viewport: PHONE });
      await bell(phone.page, 'Avis, 1 nouveau').click();
      const told = phone.page.getByRole('dialog', { name: 'Avis' });
      await told.getByText('Prêt').waitFor();
      expect(await phone.accessibility()).toEqual([]);
      await keepPicture(phone.page, 'avis-telephone');
      await told.getByRole('link', { name: 'Ouvrir Heures d’atelier, octobre 2026' }).click();
      await phone.page.waitForURL(/rapports\?ouvert=/);
      await phone.page
        .getByRole('link', { name: 'Télécharger Heures d’atelier, octobre 2026 en PDF' })
        .first()
        .waitFor();
      await bell(phone.page, 'Avis, rien de nouveau').waitFor();
      await page.reload();
      await bell(page, 'Avis, rien de nouveau').waitFor();
    },
    LONG_MS,
  );

  it(
    'un échec dit pourquoi',
    async () => {
      const desk = await direction();
      const { page } = desk;
      const refused = new DomainError('refused', 'test.refused', 'Ce mois n’a aucune heure. Choisissez-en un autre.');
      const begun = hold(refused);
      await askForHours(page);
      await begun;
      await page.goto('/a-faire');
      await bell(page, 'Avis, rien de nouveau').waitFor();
      go();
      await bell(page, 'Avis, 1 nouveau').click();
      const told = page.getByRole('dialog', { name: 'Avis' });
      await told.getByText('Ce mois n’a aucune heure. Choisissez-en un autre.').waitFor();
      await keepPicture(page, 'avis-echec');
      expect(await desk.accessibility()).toEqual([]);
      await page.keyboard.press('Escape');
      await bell(page, 'Avis, rien de nouveau').waitFor();
    },
    LONG_MS,
  );

  it(
    'celle qui regarde le rapport se faire n’a pas besoin d’avis',
    async () => {
      const { page } = await direction();
      await askForHours(page);
      await page.getByRole('link', { name: 'Télécharger Heures d’atelier, octobre 2026 en PDF' }).first().waitFor();
      await page.waitForTimeout(1_500);
      await page.reload();
      await bell(page, 'Avis, rien de nouveau').waitFor();
    },
    LONG_MS,
  );

  it(
    'le compte rendu à l’État se fige pendant qu’on regarde, puis s’ouvre',
    async () => {
      const desk = await direction();
      const { page } = desk;
      await page.goto('/indicateurs?year=2025&ouvert=figer');
      const panel = page.getByRole('dialog', { name: 'Figer et envoyer' });
      await panel.getByLabel('Destinataire').fill('DREETS');
      await panel.getByRole('button', { name: 'Figer et envoyer' }).click();
      await panel.getByText('Le compte rendu est figé. Il est dans les rapports envoyés.').waitFor();
      expect(await desk.accessibility()).toEqual([]);
      await keepPicture(page, 'figer-fait');
      await panel.getByRole('link', { name: 'Voir les rapports envoyés' }).click();
      await page.getByText('identique, octet par octet').waitFor();
      await keepPicture(page, 'figer-ouvert');
    },
    LONG_MS,
  );

  it(
    'chacun choisit ses e-mails',
    async () => {
      const desk = await direction();
      const { page } = desk;
      await page.goto('/compte');
      await page.getByText('L’école n’a pas encore de serveur d’e-mail').waitFor();
      await page.getByRole('radio', { name: 'Jamais' }).check();
      await page.getByText('Votre choix est enregistré.').waitFor();
      expect(await desk.accessibility()).toEqual([]);
      await page.reload();
      expect(await page.getByRole('radio', { name: 'Jamais' }).isChecked()).toBe(true);
    },
    LONG_MS,
  );
});
