import { jest } from '@jest/globals';
import { issuedInvoice, newCustomer, openSchool, type World, world } from '@etabli/testing';
import { JobRun, MailFailed, MailSender } from '@etabli/platform';

describe('documents that leave by e-mail', () => {
  let w: World;
  let invoiceId: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    ({ invoiceId } = await issuedInvoice(w, await newCustomer(w)));
  });
  afterAll(() => w.end());

  it('are rendered when nobody did yet, attached, and logged with their words', async () => {
    const accountant = await w.client('accountant');
    const { body } = await accountant.get(`/invoices/${invoiceId}/mails`).expect(200);
    expect(body).toMatchObject({
      proposal: { to: 'achats@meca-rhone.example', subject: expect.stringContaining('Facture FA-2026-00001') },
      items: [],
    });
    await accountant.post(`/invoices/${invoiceId}/mails`, { subject: 'Votre facture', text: 'Bonjour.' }).expect(204);
    const [message] = await w.db.query(
      `SELECT m.subject, m.body, m.attachment_name AS name, d.kind FROM mail_messages m JOIN issued_documents d ON d.file_id = m.attachment_id`,
    );
    expect(message).toEqual({
      subject: 'Votre facture',
      body: 'Bonjour.',
      name: 'FA-2026-00001.pdf',
      kind: 'invoice',
    });
    expect((await accountant.get(`/invoices/${invoiceId}/mails`)).body.items).toMatchObject([{ state: 'queued' }]);
    await w.drain();
    expect((await accountant.get(`/invoices/${invoiceId}/mails`)).body.items).toMatchObject([
      { state: 'sent', subject: 'Votre facture', failure: null, sentAt: expect.any(String) },
    ]);
  });

  it('say so when they do not arrive, and why', async () => {
    const accountant = await w.client('accountant');
    const send = jest.spyOn(w.get(MailSender as never) as MailSender, 'send');
    send.mockRejectedValue(new MailFailed('no', true));
    await accountant.post(`/invoices/${invoiceId}/mails`, { to: 'perdu@client.example' }).expect(204);
    await w.drain();
    send.mockRestore();
    expect(await w.db.manager.countBy(JobRun, { kind: 'mail.send', state: 'failed' })).toBe(1);
    const { items } = (await accountant.get(`/invoices/${invoiceId}/mails`)).body;
    expect(items[0]).toMatchObject({
      to: 'perdu@client.example',
      state: 'failed',
      failure: expect.stringContaining('refuse cette adresse'),
    });
  });

  it('need an address, a document, and somebody who may', async () => {
    const accountant = await w.client('accountant');
    await accountant.post(`/invoices/${invoiceId}/mails`, { to: 'pas une adresse' }).expect(422);
    await accountant.post('/invoices/01890000-0000-7000-8000-000000000000/mails', {}).expect(404);
    await (await w.client('master_trainer')).post(`/invoices/${invoiceId}/mails`, {}).expect(403);
    const customerId = await newCustomer(w, {
      kind: 'person',
      siren: null,
      firstName: 'Anne',
      name: 'Roy',
      email: null,
    });
    const other = await issuedInvoice(w, customerId);
    const { body } = await accountant.post(`/invoices/${other.invoiceId}/mails`, {}).expect(422);
    expect(body.errors[0].field).toBe('to');
  });
});
