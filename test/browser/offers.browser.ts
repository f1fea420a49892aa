import type { Browser } from 'playwright-core';
import { checkedOrder, newCustomer, openSchool, part, PASSWORD, world, type World } from '@etabli/testing';
import { Orders } from '@etabli/workshop';
import { openBrowser, PHONE, serve, Tablet, WEB_DIR } from '../harness/browser.js';
import { fill, heading, press } from '../harness/gestures.js';

const LONG_MS = 180_000;

/** What a client does with his own hands: he signs on the tablet, and answers on his telephone. */
describe('le client, un doigt sur l’écran', () => {
  let w: World;
  let browser: Browser;
  let url: string;
  let orderId: string;
  let lineId: string;

  beforeAll(async () => {
    w = await world({ WEB_DIR, JOB_POLL_MS: '200', PUBLIC_URL: 'http://etabli.example' });
    await openSchool(w);
    const order = await checkedOrder(w, await newCustomer(w), [part()]);
    orderId = order.orderId;
    lineId = order.lineIds[0]!;
    await w.as('master_trainer', () =>
      w.get(Orders).deliver(orderId, { lines: [{ lineId, quantity: '4' }], receivedBy: 'M. Quai' }),
    );
    url = await serve(w);
    browser = await openBrowser();
  }, LONG_MS);
  afterAll(async () => {
    await browser.close();
    await w.end();
  });

  it(
    'signe le bon de livraison sur la tablette',
    async () => {
      const tablet = await Tablet.open(browser, url);
      await tablet.login('master_trainer@test.example', PASSWORD);
      await tablet.page.goto(`/ordres/${orderId}`);
      await press(tablet.page, 'Faire signer BL-2026-0001');
      const dialog = tablet.page.getByRole('dialog');
      const save = dialog.getByRole('button', { name: 'Enregistrer la signature' });
      await save.waitFor();
      expect(await save.isDisabled()).toBe(true);
      await fill(dialog, { 'Nom de qui reçoit': 'Mme Achard' });
      const frame = (await dialog.getByRole('img', { name: 'Cadre à signer' }).boundingBox())!;
      await tablet.page.mouse.move(frame.x + 60, frame.y + 120);
      await tablet.page.mouse.down();
      for (let step = 0; step < 40; step++)
        await tablet.page.mouse.move(frame.x + 60 + step * 9, frame.y + 120 + 50 * Math.sin(step / 3));
      await tablet.page.mouse.up();
      expect(await tablet.accessibility()).toEqual([]);
      for (const button of [save, dialog.getByRole('button', { name: 'Effacer' })])
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(56);
      await save.tap();
      await tablet.page.getByText('Mme Achard, le 23/11/2026').waitFor();
      await w.drain();
      expect(tablet.complained()).toEqual([]);
      await tablet.close();
    },
    LONG_MS,
  );

  it(
    'reçoit par courriel le bon signé',
    async () => {
      const desk = await Tablet.open(browser, url);
      await desk.login('director@test.example', PASSWORD);
      await desk.page.goto(`/ordres/${orderId}`);
      await press(desk.page, 'Envoyer BL-2026-0001');
      const dialog = desk.page.getByRole('dialog');
      await fill(dialog, { À: 'quai@client.example' });
      await press(dialog, 'Envoyer le message');
      await dialog.waitFor({ state: 'hidden' });
      await w.drain();
      const delivery = (await (await w.client('director')).get(`/production-orders/${orderId}`).expect(200)).body
        .deliveries[0].id as string;
      const { body: mails } = await (await w.client('director')).get(`/deliveries/${delivery}/mails`).expect(200);
      expect(mails.items).toMatchObject([{ to: 'quai@client.example', state: 'sent' }]);
      expect(desk.complained()).toEqual([]);
      await desk.close();
    },
    LONG_MS,
  );

  it(
    'accepte le devis sur son téléphone, puis suit sa commande',
    async () => {
      const director = await w.client('director');
      const quote = {
        customerId: (await director.get('/customers').expect(200)).body.items[0].id,
        title: 'Garde-corps de la terrasse',
        depositBp: 3000,
        discountBp: 500,
        lines: [part({ label: 'Garde-corps', details: 'Acier galvanisé', discountBp: 1000 })],
      };
      const { body: created } = await director.post('/quotes', quote).expect(201);
      await director.post(`/quotes/${created.id}/send`, { byMail: false }).expect(204);
      await director.post('/client-links', { quoteId: created.id }).expect(201);
      const { body: links } = await director.get(`/client-links?quoteId=${created.id}`).expect(200);
      const phone = await Tablet.open(browser, url, { viewport: PHONE });
      await phone.page.goto(new URL(links.items[0].url as string).pathname);
      await heading(phone.page, 'Votre devis').waitFor();
      expect(await phone.accessibility()).toEqual([]);
      const wide = await phone.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(Number(wide)).toBeLessThanOrEqual(1);
      await press(phone.page, 'J’accepte ce devis');
      await phone.page.getByText('Certaines informations sont à corriger.').waitFor();
      await fill(phone.page, { 'Votre nom': 'Mme Achard' });
      await press(phone.page, 'J’accepte ce devis');
      await phone.page.getByText('Devis accepté par Mme Achard').waitFor();
      await phone.page.getByRole('heading', { name: /^Commande OF-/ }).waitFor();
      expect(await phone.accessibility()).toEqual([]);
      expect(phone.complained()).toEqual([]);
      await phone.close();
    },
    LONG_MS,
  );
});
