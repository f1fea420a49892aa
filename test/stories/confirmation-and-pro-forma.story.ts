import { checkedOrder, type Client, newCustomer, openSchool, part, TODAY, world, type World } from '@etabli/testing';

/** A client orders, wants it in writing, and his bank wants a pro forma. */
describe('une confirmation de commande et une facture pro forma', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let orderId: string;
  let quoteId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    [director, accountant] = await Promise.all([w.client('director'), w.client('accountant')]);
    const lines = [part(), part({ vatRateBp: 0, vatReason: 'intra_eu_goods', discountBp: 500 })];
    ({ orderId, quoteId } = await checkedOrder(w, await newCustomer(w), lines));
  });
  afterAll(() => w.end());

  const isPdf = async (path: string, name: string): Promise<void> => {
    const [once, again] = [await director.download(path), await director.download(path)];
    expect(once.name).toBe(name);
    expect(once.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.bytes.equals(once.bytes)).toBe(true);
  };

  it('la direction confirme la commande, avec son numéro et son délai', async () => {
    const request = { orderId, promisedFor: '2026-12-18', remark: 'Livraison par nos soins.' };
    await accountant.post('/order-confirmations', request).expect(403);
    const { body } = await director.post('/order-confirmations', request, 'confirmation-1').expect(201);
    expect((await director.post('/order-confirmations', request, 'confirmation-1').expect(201)).body).toEqual(body);
    await w.drain();
    const { items } = (await accountant.get(`/order-confirmations?orderId=${orderId}`).expect(200)).body;
    expect(items).toEqual([
      {
        id: body.id,
        number: 'CC-2026-0001',
        confirmedOn: TODAY,
        promisedFor: '2026-12-18',
        remark: 'Livraison par nos soins.',
      },
    ]);
    await isPdf(`/order-confirmations/${body.id}/pdf`, 'CC-2026-0001.pdf');
    await director.post(`/order-confirmations/${body.id}/mails`, {}).expect(204);
    await w.drain();
    const { body: mails } = await director.get(`/order-confirmations/${body.id}/mails`).expect(200);
    expect(mails.items).toMatchObject([
      { state: 'sent', subject: 'Confirmation de commande CC-2026-0001 – École de production Saint-Éloi' },
    ]);
    await expect(w.db.query("UPDATE order_confirmations SET number = 'X'")).rejects.toThrow('never changed');
  });

  it('un nouveau délai est une nouvelle confirmation ; un exercice ou un délai passé n’en a pas', async () => {
    const again = await director.post('/order-confirmations', { orderId, promisedFor: '2027-01-15' }).expect(201);
    const { items } = (await director.get(`/order-confirmations?orderId=${orderId}`).expect(200)).body;
    expect(items.map(({ number }: { number: string }) => number)).toEqual(['CC-2026-0002', 'CC-2026-0001']);
    expect(items[0].id).toBe(again.body.id);
    await director.post('/order-confirmations', { orderId, promisedFor: '2026-11-22' }).expect(422);
    const exercise = await director.post('/production-orders', { title: 'Étau', allottedMinutes: 60 }).expect(201);
    expect((await director.post('/order-confirmations', { orderId: exercise.body.id }).expect(409)).body.code).toBe(
      'order_confirmation.no_customer',
    );
  });

  it('une pro forma du devis et une de l’ordre : numérotées, jamais comptabilisées', async () => {
    const ofQuote = await accountant.post('/pro-formas', { quoteId }).expect(201);
    const ofOrder = await accountant.post('/pro-formas', { orderId }).expect(201);
    await w.drain();
    await isPdf(`/pro-formas/${ofQuote.body.id}/pdf`, 'PF-2026-0001.pdf');
    await isPdf(`/pro-formas/${ofOrder.body.id}/pdf`, 'PF-2026-0002.pdf');
    const { items } = (await accountant.get(`/pro-formas?orderId=${orderId}`).expect(200)).body;
    expect(items).toEqual([{ id: ofOrder.body.id, number: 'PF-2026-0002', writtenOn: TODAY }]);
    for (const table of ['invoices', 'journal_entries']) expect(await w.db.query(`SELECT 1 FROM ${table}`)).toEqual([]);
    await accountant.post(`/pro-formas/${ofQuote.body.id}/mails`, { to: 'banque@client.example' }).expect(204);
    await w.drain();
    expect((await accountant.get(`/pro-formas/${ofQuote.body.id}/mails`)).body.items).toMatchObject([
      { to: 'banque@client.example', state: 'sent' },
    ]);
  });

  it('la preuve compte leurs numéros et voit celui qui manque', async () => {
    const seen = async (): Promise<unknown[]> =>
      (await accountant.get('/invoices/proof').expect(200)).body.series.filter(({ kind }: { kind: string }) =>
        ['order_confirmation', 'pro_forma'].includes(kind),
      );
    expect(await seen()).toMatchObject([
      { kind: 'order_confirmation', first: 'CC-2026-0001', last: 'CC-2026-0002', issued: 2, missingCount: 0 },
      { kind: 'pro_forma', first: 'PF-2026-0001', last: 'PF-2026-0002', issued: 2, missingCount: 0 },
    ]);
    await w.db.query("UPDATE number_series SET next_number = 4 WHERE kind = 'pro_forma'");
    expect(await seen()).toMatchObject([
      { missingCount: 0 },
      { missingCount: 1, missing: [{ first: 'PF-2026-0003', last: 'PF-2026-0003', count: 1 }] },
    ]);
  });

  it('d’un brouillon ou de deux choses à la fois : refusée', async () => {
    const { body: draft } = await director
      .post('/quotes', { customerId: await newCustomer(w), title: 'x', lines: [part()] })
      .expect(201);
    expect((await director.post('/pro-formas', { quoteId: draft.id }).expect(409)).body.code).toBe(
      'pro_forma.quote_not_sent',
    );
    await director.post('/pro-formas', { quoteId, orderId }).expect(422);
    await director.post('/pro-formas', {}).expect(422);
    expect((await director.post(`/quotes/${draft.id}/mails`, {}).expect(409)).body.code).toBe('mail.draft');
    expect((await director.get(`/quotes/${draft.id}/mails`).expect(200)).body.proposal).toBeNull();
  });
});
