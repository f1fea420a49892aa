import { jest } from '@jest/globals';
import { CustomerService } from '@etabli/customers';
import { instantAt, newId } from '@etabli/kernel';
import { business, type Client, openSchool, TODAY, workshopGroup, world, type World } from '@etabli/testing';
import { Catalogue, Coefficients } from '@etabli/workshop';
import { EstimateQuotes } from './estimate-quotes.js';
import { flangesAndFitting } from './estimated-parts.fixture.js';
import { QuoteService } from './quote.service.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const STEP = Buffer.from('ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n');

describe('une demande', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  let customerId: string;
  let operationId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    accountant = await w.client('accountant');
    customerId = await w.as('director', () => w.get(CustomerService).create(business()));
    operationId = await w.as('director', () =>
      w.get(Catalogue).create({ code: 'FRA', title: 'Fraisage', setupMinutes: 30, pieceMinutes: '4.5' }),
    );
    await director.post('/market-rates', { fromOn: '2026-01-01', centsPerHour: 4500 }).expect(201);
  });
  afterAll(() => w.end());

  const receive = async (change: object = {}): Promise<string> =>
    (await trainer.post('/inquiries', { customerId, subject: 'Brides', channel: 'mail', ...change }).expect(201)).body
      .id as string;
  const find = async (id: string) => (await director.get(`/inquiries/${id}`).expect(200)).body;

  describe('garde ses plans', () => {
    const add = (id: string, file: Buffer, name: string, fields: Record<string, string> = {}) =>
      trainer.upload(`/inquiries/${id}/plans`, file, name).field(fields);
    const plans = async (path: string) => (await trainer.get(`${path}/plans`).expect(200)).body.items;

    it('jusque dans son ordre, où le maître les ouvre et en ajoute', async () => {
      const { inquiryId, orderId } = await ordered(async (id) => void (await add(id, PDF, 'bride.pdf').expect(201)));
      const [plan] = await plans(`/production-orders/${orderId}`);
      expect(plan).toMatchObject({ name: 'bride', revision: 'A' });
      await trainer
        .upload(`/production-orders/${orderId}/plans`, STEP, 'bride.stp')
        .field({ revises: plan.id })
        .expect(201);
      expect(await plans(`/production-orders/${orderId}`)).toMatchObject([
        { revision: 'B', older: [{ revision: 'A' }] },
      ]);
      expect(await plans(`/inquiries/${inquiryId}`)).toMatchObject([{ revision: 'B' }]);
      expect((await trainer.delete(`/plans/${plan.id}`).expect(409)).body.code).toBe('plan.in_order');
    });
  });

  const estimated = async (id: string): Promise<string> =>
    (
      await director
        .post(`/inquiries/${id}/estimates`, { discountBp: 500, parts: flangesAndFitting(operationId) })
        .expect(201)
    ).body.id as string;
  async function ordered(before: (inquiryId: string) => Promise<void> = async () => undefined) {
    const inquiryId = await receive({ wantedOn: '2026-12-18' });
    await before(inquiryId);
    const estimateId = await estimated(inquiryId);
    const quoteId = (await director.post(`/estimates/${estimateId}/quote`).expect(201)).body.id as string;
    const orderId = await w.as('director', async () => {
      await w.get(QuoteService).send(quoteId, { byMail: false });
      return w.get(QuoteService).accept(quoteId, { acceptedBy: 'Mme Martin' });
    });
    return { inquiryId, estimateId, quoteId, orderId };
  }

  it('se chiffre aux tarifs du marché, les heures des jeunes à côté, jamais dans le prix', async () => {
    const id = await receive();
    const { body } = await director
      .post('/estimates/price', { discountBp: 500, parts: flangesAndFitting(operationId) })
      .expect(200);
    const [bride, pose] = body.parts;
    expect(
      bride.operations.map((one: { minutes: number; priceCents: number }) => [one.minutes, one.priceCents]),
    ).toEqual([
      [84, 6300],
      [12, 990],
      [60, 0],
    ]);
    expect(bride.materials[0]).toMatchObject({ costCents: 5082, priceCents: 6098 });
    expect(bride.subcontracts[0]).toMatchObject({ costCents: 12_000, priceCents: 13_800 });
    expect(body).toMatchObject({ priceCents: 6300 + 990 + 6098 + 13_800 + 9000, labourCents: 16_290 });
    expect(body.priceCents - body.discountCents).toBe(body.netCents);
    expect(bride.netCents + pose.netCents).toBe(body.netCents);
    expect(bride.operations[0]).toMatchObject({ ratioBp: 10_000, basis: 'none', observations: 0 });
    expect(body.training.costCents).toBeNull();

    const estimateId = await estimated(id);
    expect(await find(id)).toMatchObject({ state: 'estimated' });
    expect((await director.get(`/estimates/${estimateId}`).expect(200)).body).toMatchObject({
      title: 'Brides',
      netCents: body.netCents,
    });
    await trainer.get(`/estimates/${estimateId}`).expect(403);
    await director.get(`/estimates/${id}/quotes`).expect(404);
    expect((await director.get('/estimates?q=brides&limit=1').expect(200)).body.items).toMatchObject([
      { id: estimateId },
    ]);
    const none = [{ ...flangesAndFitting(operationId)[1]!, operations: [{ catalogueOperationId: id }] }];
    const wrong = await director.post(`/inquiries/${id}/estimates`, { parts: none }).expect(422);
    expect(wrong.body.errors[0].field).toBe('parts.0.operations.0.catalogueOperationId');
  });

  it('prend le coefficient d’apprentissage de l’opération et ce que coûte une heure', async () => {
    jest
      .spyOn(w.get(Coefficients), 'forEstimates')
      .mockResolvedValueOnce([{ ratioBp: 15_000, basis: 'operation', observations: 7 }]);
    await trainer.put('/workshop-costs', {}).expect(403);
    const cost = { fromOn: '2026-01-01', trainerCentsPerHour: 4000, youthsPerTrainer: 10, trainingCentsPerHour: 600 };
    await director.put('/workshop-costs', cost).expect(204);
    const { body } = await director.post('/estimates/price', { parts: flangesAndFitting(operationId) }).expect(200);
    expect(body.parts[0].operations[0]).toMatchObject({ expectedMinutes: 126, basis: 'operation', observations: 7 });
    expect(body.training).toEqual({ allottedMinutes: 216, expectedMinutes: 318, beyondMinutes: 102, costCents: 1020 });
  });

  it('dit pour quand, sans rien écrire, à partir des minutes du chiffrage', async () => {
    const estimateId = await estimated(await receive());
    const { body } = await director.post('/planning/promise', { estimateId }).expect(200);
    // the exercise takes its hour too; nothing is learnt yet
    expect(body.minutes).toBe(84 + 12 + 60 + 120);
    const unknown = await director.post('/planning/promise', { estimateId: newId() }).expect(404);
    expect(unknown.body.code).toBe('estimate.not_found');
  });

  it('devient un devis d’une ligne par pièce, puis un ordre avec ses opérations et sa sous-traitance', async () => {
    const { inquiryId, estimateId, quoteId, orderId } = await ordered();
    const estimate = (await director.get(`/estimates/${estimateId}`).expect(200)).body;
    const quote = (await director.get(`/quotes/${quoteId}`).expect(200)).body;
    expect(quote).toMatchObject({ estimateId, netCents: estimate.netCents, state: 'accepted' });
    expect(quote.lines).toMatchObject([
      { label: 'Bride percée', quantity: '12', allottedMinutes: 96 },
      { label: 'Pose', quantity: '1', allottedMinutes: 120 },
    ]);
    const order = (await director.get(`/production-orders/${orderId}`).expect(200)).body;
    expect(order).toMatchObject({ estimateId, inquiryId, allottedMinutes: 96 + 60 + 120 });
    expect(order.operationList).toMatchObject([
      { title: 'Fraisage', catalogueOperationId: operationId, allottedMinutes: 84, kind: 'work' },
      { title: 'Ébavurage', allottedMinutes: 12 },
      { title: 'Montage à blanc', allottedMinutes: 60, kind: 'training' },
      { title: 'Pose', allottedMinutes: 120 },
    ]);
    // what is lost in cutting is asked for too
    expect((await trainer.get(`/production-orders/${orderId}/materials`).expect(200)).body.items).toMatchObject([
      { itemId: null, label: 'Rond S355 Ø80', wanted: '1.32' },
    ]);
    expect((await trainer.get(`/production-orders/${orderId}/subcontracts`).expect(200)).body.items).toMatchObject([
      { supplier: 'Galva Rhône', state: 'planned', days: 8, estimatedCents: null },
    ]);
    expect(await find(inquiryId)).toMatchObject({ state: 'ordered', productionOrderId: orderId });
    const again = await director.put(`/estimates/${estimateId}`, { parts: flangesAndFitting(operationId) }).expect(409);
    expect(again.body.code).toBe('estimate.quoted');
  });

  it('garde le lien de ses pièces quand le devis est retouché et révisé', async () => {
    const inquiryId = await receive();
    const estimateId = await estimated(inquiryId);
    const quoteId = await w.as('director', () => w.get(EstimateQuotes).draft(estimateId));
    expect(await w.as('director', () => w.get(EstimateQuotes).draft(estimateId))).toBe(quoteId);
    const { body: draft } = await director.get(`/quotes/${quoteId}`).expect(200);
    const [bride, pose] = draft.lines.map(
      ({ id: _id, sector: _s, netCents: _n, ...line }: Record<string, unknown>) => line,
    );
    const foreign = { ...pose, label: 'Livraison', estimatePartId: operationId, allottedMinutes: 0 };
    await director.patch(`/quotes/${quoteId}`, { lines: [{ ...bride, allottedMinutes: 192 }, foreign] }).expect(204);
    const orderId = await w.as('director', async () => {
      await w.get(QuoteService).send(quoteId, { byMail: false });
      const revisedId = await w.get(QuoteService).revise(quoteId);
      await w.get(QuoteService).send(revisedId, { byMail: false });
      return w.get(QuoteService).accept(revisedId, { acceptedBy: 'Mme Martin' });
    });
    const { body: order } = await director.get(`/production-orders/${orderId}`).expect(200);
    expect(
      order.operationList.map((one: { title: string; allottedMinutes: number }) => [one.title, one.allottedMinutes]),
    ).toEqual([
      ['Fraisage', 168],
      ['Ébavurage', 24],
      ['Montage à blanc', 60],
      ['Livraison', 0],
    ]);
  });

  it('se chiffre d’après un chiffrage ou un ordre passés, au tarif du jour', async () => {
    const { estimateId, orderId } = await ordered();
    const id = await receive({ subject: 'Encore des brides' });
    const copied = (await director.post(`/inquiries/${id}/estimates/copy`, { fromEstimateId: estimateId }).expect(201))
      .body.id;
    expect((await director.get(`/estimates/${copied}`).expect(200)).body).toMatchObject({
      discountBp: 500,
      quotedOn: null,
    });
    const ofOrder = (await director.post(`/inquiries/${id}/estimates/copy`, { fromOrderId: orderId }).expect(201)).body
      .id;
    const { body } = await director.get(`/estimates/${ofOrder}`).expect(200);
    expect(body.parts[0]).toMatchObject({
      label: 'Bride percée',
      operations: [{ setupMinutes: 30, pieceMinutes: '4.5' }, {}, {}],
    });
    await director.post(`/inquiries/${id}/estimates/copy`, {}).expect(422);
  });

  it('d’un inconnu ne devient pas un devis', async () => {
    const id = await receive({ customerId: undefined, contactName: 'M. Petit' });
    const estimateId = await estimated(id);
    expect((await director.post(`/estimates/${estimateId}/quote`).expect(409)).body.code).toBe('inquiry.no_customer');
  });

  describe('sous-traite', () => {
    it('ce qui part, ce qui revient, ce qui tarde', async () => {
      const { orderId } = await ordered();
      const [one] = (await director.get(`/production-orders/${orderId}/subcontracts`).expect(200)).body.items;
      const act = (step: string, body: object = {}) => trainer.post(`/subcontracts/${one.id}/${step}`, body);
      expect((await act('back').expect(409)).body.code).toBe('subcontract.wrong_step');
      await act('send', { sentOn: '2026-11-24' }).expect(422);
      await act('send', { sentOn: '2026-11-10' }).expect(204);
      const { body: dues } = await director.get('/dues').expect(200);
      expect(dues.items.filter(({ kind }: { kind: string }) => kind === 'subcontract.back')).toMatchObject([
        { dueOn: '2026-11-18', path: `/ordres/${orderId}` },
      ]);
      const { body: ofTrainer } = await trainer.get('/dues').expect(200);
      expect(ofTrainer.items.filter(({ kind }: { kind: string }) => kind === 'subcontract.back')).toEqual([]);
      await act('back', { backOn: TODAY, costCents: 13_000 }).expect(204);
      expect(
        (await director.get(`/production-orders/${orderId}/subcontracts`).expect(200)).body.items[0],
      ).toMatchObject({
        state: 'back',
        overdue: false,
        estimatedCents: 12_000,
        costCents: 13_000,
      });
      await act('undo').expect(204);
      await act('undo').expect(204);
      await act('cancel').expect(204);
    });
  });

  it('laisse deux marges à la seule direction', async () => {
    const { orderId, estimateId } = await ordered();
    await trainer.get(`/production-orders/${orderId}/margin`).expect(403);
    await accountant.get(`/production-orders/${orderId}/margin`).expect(403);
    const { netCents } = (await director.get(`/estimates/${estimateId}`).expect(200)).body;
    w.clock.startAt(instantAt(TODAY, '12:05'));
    const { groupId, youthIds } = await workshopGroup(w);
    const { operationList } = (await trainer.get(`/production-orders/${orderId}`).expect(200)).body;
    const stretches = [{ operationId: operationList[0].id, from: '08:00', to: '12:00' }];
    const moves = [{ studentId: youthIds[0], stretches }];
    await director.post('/time-entries', { groupId, day: TODAY, halfDay: 'morning', moves }).expect(201);
    const { body } = await director.get(`/production-orders/${orderId}/margin`).expect(200);
    expect(body).toEqual({
      soldCents: netCents,
      allotted: {
        materialCents: 5082,
        subcontractCents: 12_000,
        trainerCents: 1440,
        machineCents: 0,
        marginCents: netCents - 18_522,
      },
      spent: {
        // nothing was taken from the stock or bought yet
        materialCents: 0,
        subcontractCents: null,
        trainerCents: 1400,
        machineCents: 0,
        marginCents: netCents - 1400,
      },
      training: {
        beyondMinutes: 126,
        beyondCents: 1260,
        reworkMinutes: 0,
        reworkCents: 0,
        totalCents: 1260,
      },
      faults: { scrapCents: 0, reworkTrainerCents: 0 },
    });

    // three of fifteen made are thrown away: their part of the material paid, which only the flanges take
    const [material] = (await director.get(`/production-orders/${orderId}/materials`).expect(200)).body.items;
    await director.post(`/order-materials/${material.id}/receipts`, { quantity: '1', costCents: 9000 }).expect(201);
    const thrown = { orderId, operationId: operationList[0].id, what: 'Percées', cause: 'setting', scrapped: '3' };
    await trainer.post('/nonconformities', thrown).expect(201);
    expect((await director.get(`/production-orders/${orderId}/margin`)).body).toMatchObject({
      spent: { materialCents: 9000, marginCents: netCents - 1400 - 9000 },
      faults: { scrapCents: 1800 },
      training: body.training,
    });
  });
});
