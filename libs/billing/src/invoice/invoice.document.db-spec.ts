import {
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  type World,
  world,
} from '@etabli/testing';
import { SchoolService } from '@etabli/school';

const UNKNOWN = '01890000-0000-7000-8000-000000000000';

describe('invoices over HTTP', () => {
  let w: World;
  let customerId: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('the paper of an issued invoice is rendered once; every later download gives its bytes', async () => {
    const { invoiceId, number } = await issuedInvoice(w, customerId);
    await w.drain();
    const accountant = await w.client('accountant');
    const first = await accountant.download(`/invoices/${invoiceId}/pdf`);
    expect([first.name, first.type, first.bytes.subarray(0, 5).toString()]).toEqual([
      `${number}.pdf`,
      'application/pdf',
      '%PDF-',
    ]);
    await w.as('director', () => w.get(SchoolService).edit({ name: 'Autre école' }));
    expect((await accountant.download(`/invoices/${invoiceId}/pdf`)).bytes.equals(first.bytes)).toBe(true);
    const [{ count }] = await w.db.query(
      `SELECT count(*) FROM issued_documents WHERE kind = 'invoice' AND subject_id = $1`,
      [invoiceId],
    );
    expect(count).toBe(1);
  });

  it('a draft is previewed, cut down, thrown away and drafted again by hand', async () => {
    const accountant = await w.client('accountant');
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part(), part({ quantity: '2' })]);
    const id = await deliveredDraft(
      w,
      orderId,
      lineIds.map((lineId) => ({ lineId, quantity: '2' })),
    );
    expect((await accountant.get(`/invoices/${id}/pdf`).expect(200)).headers['content-disposition']).toContain(
      'brouillon',
    );
    const { body: draft } = await accountant.get(`/invoices/${id}`).expect(200);
    expect(draft).toMatchObject({
      state: 'draft',
      number: null,
      dueCents: 0,
      mentions: [],
      lines: [{ quantity: '2' }, { quantity: '2' }],
    });
    await accountant.patch(`/invoices/${id}`, { lines: [{ lineId: draft.lines[0].id, quantity: '0' }] }).expect(204);
    expect((await accountant.get(`/invoices/${id}`)).body).toMatchObject({
      grossCents: 240_00,
      lines: [{ quantity: '2' }],
    });
    await accountant.delete(`/invoices/${id}`).expect(204);
    await accountant.get(`/invoices/${id}`).expect(404);
    const { body: again } = await accountant.post('/invoices', { orderId }).expect(201);
    expect((await accountant.get(`/invoices/${again.id}`)).body).toMatchObject({
      grossCents: 480_00,
      deliveryNumbers: expect.stringMatching(/^BL-2026-/),
    });
    expect((await accountant.get('/invoices?state=draft').expect(200)).body.items).toMatchObject([
      { id: again.id, state: 'draft' },
    ]);
    await accountant.post(`/invoices/${again.id}/issue`, {}).expect(204);
    const { body: refused } = await accountant.post('/invoices', { orderId }).expect(409);
    expect(refused).toMatchObject({ code: 'invoice.nothing_to_bill', detail: expect.stringMatching(/\.$/) });
  });

  it('answers 404, 403, 409 and 422 in French', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    const accountant = await w.client('accountant');
    await accountant.get(`/invoices/${UNKNOWN}`).expect(404);
    await accountant.get('/invoices/not-an-id').expect(404);
    await accountant.post(`/invoices/${UNKNOWN}/issue`, {}).expect(404);
    await (await w.client('master_trainer')).get('/invoices').expect(403);
    await accountant.post('/invoices', { orderId: UNKNOWN }).expect(422);
    expect(
      (await accountant.post(`/invoices/${invoiceId}/issue`, { issuedOn: '2026-02-30' }).expect(422)).body.errors,
    ).toMatchObject([{ field: 'issuedOn' }]);
    expect((await accountant.post(`/invoices/${invoiceId}/issue`, {}).expect(409)).body.detail).toMatch(/est émise/);
    await accountant.delete(`/invoices/${invoiceId}`).expect(409);
    await accountant.post(`/invoices/${invoiceId}/disputes`, { reason: '' }).expect(422);
    await accountant.post(`/invoices/${invoiceId}/disputes/close`, {}).expect(409);
    const { body } = await accountant.post(`/invoices/${invoiceId}/disputes`, { reason: 'Rayures' }).expect(201);
    expect((await accountant.get(`/invoices/${invoiceId}`)).body).toMatchObject({
      state: 'disputed',
      disputes: [{ id: body.id, reason: 'Rayures' }],
    });
    expect((await accountant.get('/search?q=fa-2026').expect(200)).body.hits.length).toBeGreaterThan(0);
  });
});
