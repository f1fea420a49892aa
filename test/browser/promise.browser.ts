import type { Browser, Locator, Page } from 'playwright-core';
import { newCustomer, openSchool, PASSWORD, sold, workshopGroup, World } from '@etabli/testing';
import { Estimates, Inquiries, OrderOpenings, Orders } from '@etabli/workshop';
import { openBrowser, keepPicture, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { heading, press } from '../harness/gestures.js';

const LONG_MS = 240_000;
/** Where to keep pictures, when somebody wants to look. */
const DUE = '2026-12-11';

/** The director answers a client, sees what will not be ready, and moves an order: with the mouse and with the keys alone. */
describe('le jour promis et le tableau', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let page: Page;
  let url: string;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    await workshopGroup(w, { youths: 4 });
    const customerId = await newCustomer(w);
    const order = (title: string, dueOn: string, hours: number): Promise<string> =>
      w.get(Orders).openOrder({
        quoteId: null,
        customerId,
        title,
        customerReference: null,
        dueOn,
        lines: [sold({ allottedMinutes: hours * 60 })],
      });
    await w.as('director', async () => {
      of.calm = await order('Grilles', DUE, 2);
      of.risky = await order('Charpente', '2026-11-27', 400);
      of.late = await w.get(OrderOpenings).take({
        customerId,
        title: 'Rambarde',
        openedOn: '2026-09-14',
        dueOn: '2026-11-13',
        lines: [
          {
            label: 'Rambarde',
            nature: 'goods',
            unit: 'pièce',
            quantity: '1',
            unitPrice: '900',
            vatRateBp: 2000,
            allottedMinutes: 600,
            deliveredQuantity: '0',
            billedQuantity: '0',
          },
        ],
        operations: [],
      });
      of.inquiry = await w.get(Inquiries).receive({ customerId, subject: 'Escalier', channel: 'phone' });
      of.estimate = await w.get(Estimates).create(of.inquiry, {
        parts: [
          {
            label: 'Escalier droit',
            quantity: '1',
            unit: 'pièce',
            operations: [{ title: 'Soudage', kind: 'work', setupMinutes: 60, pieceMinutes: '600', rateCents: 4500 }],
            materials: [],
            subcontracts: [],
          },
        ],
      });
    });
    url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    page = tablet.page;
    await tablet.login('director@test.example', PASSWORD);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  const keep = async (name: string): Promise<void> => {
    await keepPicture(page, name);
  };
  const column = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const card = (inside: Locator, title: string): Locator => inside.getByRole('article').filter({ hasText: title });
  const stateOf = async (id: string): Promise<string> =>
    (await (await w.client('director')).get(`/production-orders/${id}`).expect(200)).body.state;

  it(
    'une demande chiffrée : un jour, et pourquoi pas plus tôt',
    async () => {
      await page.goto(`${url}/chiffrages/${of.estimate}`);
      await press(page, 'Proposer un jour');
      const panel = page.getByRole('dialog');
      await panel.getByText('Pourquoi pas plus tôt').waitFor();
      await keep('jour-demande');
      expect(await panel.innerText()).toMatch(/Le \S+ \d+ \S+ 202\d/);
      expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0);
      expect(await tablet.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'un ordre à risque : le jour proposé se prend d’une touche, et se défait',
    async () => {
      await page.goto(`${url}/ordres/${of.risky}`);
      await press(page, 'Proposer un jour');
      const panel = page.getByRole('dialog');
      await panel.getByText('Pourquoi pas plus tôt').waitFor();
      await keep('jour-ordre');
      const dueOn = async (): Promise<string> =>
        (await (await w.client('director')).get(`/production-orders/${of.risky}`).expect(200)).body.dueOn;
      await press(panel, 'Prendre ce jour comme délai');
      await panel.waitFor({ state: 'hidden' });
      expect((await dueOn()) > '2026-11-27').toBe(true);
      const [undone] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'PATCH'),
        press(page, 'Annuler'),
      ]);
      expect(undone.status()).toBe(204);
      expect(await dueOn()).toBe('2026-11-27');
    },
    LONG_MS,
  );

  it(
    'le tableau dit d’abord ce qui est en retard, puis ce qui est à risque, et pourquoi',
    async () => {
      await page.goto(`${url}/planning`);
      await heading(page, 'Planning').waitFor();
      const todo = column('À commencer');
      await todo.getByRole('article').first().waitFor();
      await keep('tableau');
      const cards = await todo.getByRole('article').allInnerTexts();
      expect(cards.map((text) => text.match(/Rambarde|Charpente|Grilles/)?.[0])).toEqual([
        'Rambarde',
        'Charpente',
        'Grilles',
      ]);
      expect(cards[0]).toContain('En retard');
      expect(cards[1]).toContain('À risque');
      expect(cards[2]).not.toMatch(/En retard|À risque/);
      expect(await tablet.accessibility()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'une carte se porte à la souris, et revient',
    async () => {
      const from = (await card(column('À commencer'), 'Grilles').boundingBox())!;
      const handle = card(column('À commencer'), 'Grilles').getByRole('button', { name: /^Prendre/ });
      const grip = (await handle.boundingBox())!;
      const to = (await column('À préparer').boundingBox())!;
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(grip.x - 40, grip.y + 10, { steps: 5 });
      await page.mouse.move(to.x + to.width / 2, Math.min(from.y, to.y + 80), { steps: 10 });
      await keep('portee');
      await page.mouse.up();
      await card(column('À préparer'), 'Grilles').waitFor();
      expect(await stateOf(of.calm!)).toBe('planned');
      await keep('posee');
    },
    LONG_MS,
  );

  it(
    'la même chose au clavier seul, et un refus se lit',
    async () => {
      const carry = async (inside: string, steps: number): Promise<void> => {
        await card(column(inside), 'Grilles')
          .getByRole('button', { name: /^Prendre/ })
          .focus();
        await page.keyboard.press('Space');
        await page.getByText(/est pris\.|est au-dessus de/).waitFor({ state: 'attached' });
        for (let step = 1; step <= steps; step++) {
          await page.keyboard.press('ArrowRight');
          await page.waitForTimeout(200);
        }
        await page.keyboard.press('Space');
      };
      await carry('À préparer', 1);
      await card(column('À commencer'), 'Grilles').waitFor();
      expect(await stateOf(of.calm!)).toBe('released');
      await carry('À commencer', 1);
      await page.getByRole('alert').filter({ hasText: 'Rien n’a changé' }).waitFor();
      await keep('refus');
      expect(await stateOf(of.calm!)).toBe('released');
      expect(tablet.complained()).toEqual([]);
    },
    LONG_MS,
  );
});
