import { CustomerService } from '@etabli/customers';
import { Work } from '@etabli/platform';
import { business, type Client, openSchool, picture, TODAY, world, type World } from '@etabli/testing';
import { InquiriesRetained } from './inquiry.retained.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
const STEP = Buffer.from('ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n');

describe('une demande', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    accountant = await w.client('accountant');
    customerId = await w.as('director', () => w.get(CustomerService).create(business()));
  });
  afterAll(() => w.end());

  const receive = async (change: object = {}): Promise<string> =>
    (await trainer.post('/inquiries', { customerId, subject: 'Brides', channel: 'mail', ...change }).expect(201)).body
      .id as string;
  const find = async (id: string) => (await director.get(`/inquiries/${id}`).expect(200)).body;

  it('vient d’un client ou de quelqu’un par son nom, jamais de personne', async () => {
    const nobody = await trainer.post('/inquiries', { subject: 'Brides', channel: 'phone' }).expect(422);
    expect(nobody.body.errors[0].field).toBe('contactName');
    await trainer
      .post('/inquiries', { customerId, subject: 'x', channel: 'mail', receivedOn: '2026-11-24' })
      .expect(422);
    const id = await receive({ customerId: undefined, contactName: 'Mme Roche', contactDetails: '06 00 00 00 01' });
    expect(await find(id)).toMatchObject({ clientName: 'Mme Roche', state: 'new', receivedOn: TODAY });
    await trainer.patch(`/inquiries/${id}`, { customerId }).expect(204);
    expect(await find(id)).toMatchObject({ clientName: 'Mécanique du Rhône', contactName: 'Mme Roche' });
    await accountant.patch(`/inquiries/${id}`, { subject: 'Non' }).expect(403);
  });

  it('fait sur place un client de qui n’en est pas encore un, une seule fois', async () => {
    const contactDetails = '12 rue des Forges, 69007 Lyon, 06 00 00 00 01';
    const id = await receive({ customerId: undefined, contactName: 'Mme Anne Roche', contactDetails });
    const { proposedCustomer } = await find(id);
    expect(proposedCustomer).toMatchObject({ kind: 'person', name: 'Roche', phone: '06 00 00 00 01', city: 'Lyon' });
    await trainer.post(`/inquiries/${id}/customer`, proposedCustomer).expect(403);
    const wrong = await director
      .post(`/inquiries/${id}/customer`, { ...proposedCustomer, postalCode: '69' })
      .expect(422);
    expect(wrong.body.errors[0].field).toBe('postalCode');
    const made = (await director.post(`/inquiries/${id}/customer`, proposedCustomer).expect(201)).body.id as string;
    expect(await find(id)).toMatchObject({ customerId: made, clientName: 'Anne Roche', proposedCustomer: null });
    expect((await director.get('/inquiries/count?q=roche').expect(200)).body.count).toBeGreaterThan(0);
    const twice = await director.post(`/inquiries/${id}/customer`, proposedCustomer).expect(409);
    expect(twice.body.code).toBe('inquiry.has_customer');
    expect((await director.get('/customers/count?q=roche').expect(200)).body.count).toBe(1);
  });

  it('ne fait pas de client quand elle est close', async () => {
    const id = await receive({ customerId: undefined, contactName: 'Garage Ferrand' });
    await trainer.post(`/inquiries/${id}/end`, { ending: 'lost', reason: 'Trop loin' }).expect(204);
    const late = await director.post(`/inquiries/${id}/customer`, business()).expect(409);
    expect(late.body.code).toBe('inquiry.over');
  });

  it('se décline ou se perd avec un motif, et se reprend', async () => {
    const id = await receive();
    await trainer.post(`/inquiries/${id}/end`, { ending: 'lost' }).expect(422);
    await trainer.post(`/inquiries/${id}/end`, { ending: 'lost', reason: 'Plus rapide ailleurs' }).expect(204);
    expect((await trainer.patch(`/inquiries/${id}`, { subject: 'Autre' }).expect(409)).body.code).toBe('inquiry.over');
    await trainer.post(`/inquiries/${id}/resume`).expect(204);
    expect(await find(id)).toMatchObject({ state: 'new', endReason: null });
    expect((await trainer.post(`/inquiries/${id}/resume`).expect(409)).body.code).toBe('inquiry.not_over');
  });

  it('se retrouve dans la liste, page après page, et d’un coup de Ctrl-K', async () => {
    await receive({ subject: 'Escalier hélicoïdal', wantedOn: '2027-01-15' });
    const { body } = await trainer.get('/inquiries?state=open&limit=1&sort=receivedOn').expect(200);
    expect(body.items).toHaveLength(1);
    const next = await trainer
      .get(`/inquiries?state=open&limit=1&sort=receivedOn&cursor=${body.nextCursor}`)
      .expect(200);
    expect(next.body.items[0].id).not.toBe(body.items[0].id);
    expect((await trainer.get('/inquiries/count?q=helico').expect(200)).body.count).toBe(1);
    const { body: found } = await trainer.get('/search?q=helico').expect(200);
    expect(found.hits).toMatchObject([{ kind: 'inquiry', title: 'Escalier hélicoïdal' }]);
  });

  it('oublie au bout de trois ans qui a demandé sans devenir client', async () => {
    const id = await receive({ customerId: undefined, contactName: 'M. Passant', contactDetails: '06 00 00 00 02' });
    const retained = w.get(InquiriesRetained);
    const over = await retained.expired('2029-11-23', 100);
    expect(over.map((one) => one.id)).toContain(id);
    await w.as('system', () => w.get(Work).run('retention.run', () => retained.forget([id])));
    expect(await find(id)).toMatchObject({ clientName: 'Effacé', contactDetails: null, subject: 'Brides' });
    expect((await retained.expired('2029-11-23', 100)).map((one) => one.id)).not.toContain(id);
    const [{ left }] = await w.db.query(
      `SELECT count(*) AS left FROM audit_changes WHERE table_name = 'inquiries' AND row_id = $1 AND after ->> 'contact_name' = 'M. Passant'`,
      [id],
    );
    expect(Number(left)).toBe(0);
  });

  describe('garde ses plans', () => {
    const add = (id: string, file: Buffer, name: string, fields: Record<string, string> = {}) =>
      trainer.upload(`/inquiries/${id}/plans`, file, name).field(fields);
    const plans = async (path: string) => (await trainer.get(`${path}/plans`).expect(200)).body.items;

    it('par indices, le dernier d’abord, les anciens gardés', async () => {
      const id = await receive();
      const first = (await add(id, PDF, 'bride 12.pdf').expect(201)).body.id as string;
      await add(id, picture(), 'bride 12.png', { revises: first }).expect(201);
      await add(id, STEP, 'axe.stp', { name: 'Axe' }).expect(201);
      expect(await plans(`/inquiries/${id}`)).toMatchObject([
        { name: 'Axe', revision: 'A', kind: 'step', older: [] },
        { name: 'bride 12', revision: 'B', kind: 'picture', older: [{ id: first, revision: 'A', kind: 'pdf' }] },
      ]);
      const { bytes, name } = await trainer.download(`/plans/${first}/file`);
      expect([bytes.equals(PDF), name]).toEqual([true, 'bride 12-A.pdf']);
      const twice = await add(id, PDF, 'x.pdf', { revises: first, revision: 'B' }).expect(422);
      expect(twice.body.errors[0].field).toBe('revision');
    });

    it('et refuse ce qui n’en est pas', async () => {
      const id = await receive();
      const page = await add(id, Buffer.from('<!doctype html><script>alert(1)</script>'), 'plan.pdf').expect(422);
      expect(page.body.errors[0].field).toBe('file');
      await trainer.get(`/inquiries/${customerId}/plans`).expect(404);
      const gone = (await add(id, PDF, 'faux.pdf').expect(201)).body.id as string;
      await trainer.delete(`/plans/${gone}`).expect(204);
      await trainer.get(`/plans/${gone}/file`).expect(404);
    });
  });
});
