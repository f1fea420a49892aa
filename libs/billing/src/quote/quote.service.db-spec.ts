import fs from 'node:fs';
import { newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { ProductionOrder, ProductionOrderLine } from '@etabli/workshop';
import { Quote } from './quote.entity.js';

describe('a quote', () => {
  let w: World;
  let customerId: string;
  const body = (change: object = {}): object => ({
    customerId,
    title: 'Platines et montage',
    lines: [part(), part({ nature: 'service', quantity: '2', unitPrice: '62.5', vatRateBp: 1000 })],
    ...change,
  });

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('is written, sent with its number, accepted, and opens the order with what was sold', async () => {
    const director = await w.client('director');
    const { body: created } = await director.post('/quotes', body()).expect(201);
    const { body: draft } = await director.get(`/quotes/${created.id}`).expect(200);
    expect(draft).toMatchObject({
      number: null,
      state: 'draft',
      validUntil: '2026-12-23',
      customerLabel: 'Mécanique du Rhône',
      allottedMinutes: 1200,
    });
    expect(draft.totals).toMatchObject({
      netCents: 1125_00,
      vatCents: 212_50,
      grossCents: 1337_50,
      vatGroups: [
        { vatRateBp: 2000, baseCents: 1000_00, vatCents: 200_00 },
        { vatRateBp: 1000, baseCents: 125_00, vatCents: 12_50 },
      ],
    });
    expect(
      draft.actions
        .filter(({ allowed }: { allowed: boolean }) => allowed)
        .map(({ action }: { action: string }) => action),
    ).toEqual(['edit', 'send']);
    await director.post(`/quotes/${created.id}/accept`, { acceptedBy: 'Mme Martin' }).expect(409);

    await director.post(`/quotes/${created.id}/send`, {}).expect(204);
    const { body: sent } = await director.get(`/quotes/${created.id}`).expect(200);
    expect(sent).toMatchObject({ number: 'DE-2026-0001', state: 'sent', sentOn: TODAY });
    const { body: refused } = await director.patch(`/quotes/${created.id}`, { title: 'x' }).expect(409);
    expect(refused.code).toBe('quote.not_draft');

    const { body: accepted } = await director
      .post(`/quotes/${created.id}/accept`, { acceptedBy: 'Mme Martin', dueOn: '2026-12-18' })
      .expect(201);
    const order = await w.db.manager.findOneByOrFail(ProductionOrder, { id: accepted.productionOrderId });
    expect(order).toMatchObject({ quoteId: created.id, customerId, title: 'Platines et montage', dueOn: '2026-12-18' });
    const lines = await w.db.manager.find(ProductionOrderLine, {
      where: { orderId: order.id },
      order: { position: 'ASC' },
    });
    expect(lines.map(({ soldCents, allottedMinutes, nature }) => [soldCents, allottedMinutes, nature])).toEqual([
      [1000_00, 600, 'goods'],
      [125_00, 600, 'service'],
    ]);
    expect((await director.get(`/quotes/${created.id}`)).body).toMatchObject({
      state: 'accepted',
      acceptedByName: 'Mme Martin',
      productionOrderNumber: order.number,
    });
    await director.post(`/quotes/${created.id}/accept`, { acceptedBy: 'Mme Martin' }).expect(409);
  });

  it('when sent, is rendered once as the original and mailed', async () => {
    const director = await w.client('director');
    const { body: created } = await director.post('/quotes', body()).expect(201);
    const preview = await director.get(`/quotes/${created.id}/pdf`).expect(200);
    expect(preview.headers['content-type']).toBe('application/pdf');
    await director.post(`/quotes/${created.id}/send`, {}).expect(204);
    await w.drain();
    const first = await director.download(`/quotes/${created.id}/pdf`);
    expect(first.name).toBe('DE-2026-0002.pdf');
    await w.as('director', () => w.get(CustomerService).edit(customerId, { city: 'Décines' }));
    expect((await director.download(`/quotes/${created.id}/pdf`)).bytes.equals(first.bytes)).toBe(true);
    const mails: { recipient: string; subject: string; sent: Date | null }[] = await w.db.query(
      'SELECT recipient, subject, sent_at AS sent FROM mail_messages WHERE about_id = $1',
      [created.id],
    );
    expect(mails).toMatchObject([
      {
        recipient: 'achats@meca-rhone.example',
        subject: 'Devis DE-2026-0002 – École de production Saint-Éloi',
        sent: expect.any(Date),
      },
    ]);
    expect(fs.readdirSync(w.config.MAIL_DIR).length).toBeGreaterThan(0);
  });

  it.each([
    ['a rate that is not in force', { lines: [part(), part({ vatRateBp: 1960 })] }, ['lines.1.vatRateBp']],
    ['quantity zero', { lines: [part({ quantity: '0' })] }, ['lines.0.quantity']],
    ['seven decimals', { lines: [part({ unitPrice: '0.1234567' })] }, ['lines.0.unitPrice']],
    ['no line', { lines: [] }, ['lines']],
    ['a validity already over', { validUntil: '2026-11-22' }, ['validUntil']],
    ['an unknown customer', { customerId: '01890000-0000-7000-8000-000000000000' }, ['customerId']],
  ])('with %s answers 422 by field and leaves nothing', async (_case, change, fields) => {
    const before = await w.db.manager.count(Quote);
    const { body: answer } = await (await w.client('director')).post('/quotes', body(change)).expect(422);
    expect(answer.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
    expect(await w.db.manager.count(Quote)).toBe(before);
  });

  it('is edited as a draft, copied at any time, refused with its reason', async () => {
    const director = await w.client('director');
    const { body: created } = await director.post('/quotes', body()).expect(201);
    await director.patch(`/quotes/${created.id}`, { title: 'Autre', lines: [part({ quantity: '1' })] }).expect(204);
    expect((await director.get(`/quotes/${created.id}`)).body).toMatchObject({
      title: 'Autre',
      netCents: 100_00,
      lines: [{ quantity: '1' }],
    });
    await director.post(`/quotes/${created.id}/send`, { byMail: false }).expect(204);
    await director.post(`/quotes/${created.id}/refuse`, { reason: 'Trop cher' }).expect(204);
    const { body: copy } = await director.post(`/quotes/${created.id}/copy`).expect(201);
    expect((await director.get(`/quotes/${copy.id}`)).body).toMatchObject({
      state: 'draft',
      number: null,
      title: 'Autre',
      netCents: 100_00,
    });
    expect(
      (await director.post('/quotes/totals', { lines: [part({ quantity: '3' })] }).expect(200)).body,
    ).toMatchObject({ grossCents: 360_00, lines: [{ netCents: 300_00 }] });
  });

  it('is listed by state, expired ones among them, and found by number', async () => {
    const director = await w.client('director');
    const states = async (query: string): Promise<string[]> =>
      (await director.get(`/quotes?${query}`).expect(200)).body.items.map(({ state }: { state: string }) => state);
    expect(await states('state=sent')).toEqual(['sent']);
    expect(await states('q=de-2026-0002')).toEqual(['sent']);
    w.clock.startAt(instantAt('2026-12-24', '09:00'));
    expect(await states('state=sent')).toEqual([]);
    expect(await states('state=expired')).toEqual(['expired']);
    expect((await director.get('/quotes/count?state=expired').expect(200)).body.count).toBe(1);
    const [{ id }] = (await director.get('/quotes?state=expired')).body.items;
    expect((await director.post(`/quotes/${id}/accept`, { acceptedBy: 'X' }).expect(409)).body.code).toBe(
      'quote.expired',
    );
  });
});
