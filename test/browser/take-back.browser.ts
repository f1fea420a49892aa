import type { Browser } from 'playwright-core';
import { checkedOrder, newCustomer, openSchool, part, PASSWORD, World } from '@etabli/testing';
import { Orders } from '@etabli/workshop';
import { openBrowser, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { press } from '../harness/gestures.js';

const LONG_MS = 90_000;

describe('des pièces livrées reviennent avant d’être facturées', () => {
  let w: World;
  let browser: Browser;
  let tablet: Tablet;
  let orderId: string;

  beforeAll(async () => {
    w = await World.begin({ WEB_DIR });
    await openSchool(w);
    const order = await checkedOrder(w, await newCustomer(w), [part()]);
    ({ orderId } = order);
    await w.as('director', () =>
      w.get(Orders).deliver(orderId, { lines: [{ lineId: order.lineIds[0]!, quantity: '10' }] }),
    );
    const url = await serve(w);
    browser = await openBrowser();
    tablet = await Tablet.open(browser, url);
    await tablet.login('director@test.example', PASSWORD);
    await tablet.page.waitForURL((to) => !to.pathname.includes('connexion'));
    await tablet.page.goto(`${url}/ordres/${orderId}`);
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await w?.end();
  });

  it(
    'la directrice en reprend quatre : bon de retour, et quatre à livrer de nouveau',
    async () => {
      const { page } = tablet;
      await press(page, 'Reprendre des pièces');
      const panel = page.getByRole('dialog');
      await panel.getByLabel(part().label).fill('4');
      await panel.getByLabel('Pourquoi les pièces reviennent-elles').fill('Perçage à refaire');
      await press(panel, 'Reprendre et faire le bon');
      await page.getByRole('cell', { name: 'Perçage à refaire' }).waitFor();
      const { body } = await (await w.client('director')).get(`/production-orders/${orderId}`).expect(200);
      expect(body).toMatchObject({
        state: 'checked',
        lines: [{ deliveredQuantity: '6', remainingQuantity: '4' }],
        returns: [{ reason: 'Perçage à refaire', lines: [{ quantity: '4' }] }],
      });
      expect(await tablet.accessibility()).toEqual([]);
    },
    LONG_MS,
  );
});
