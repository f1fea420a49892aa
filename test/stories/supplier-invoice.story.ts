import fs from 'node:fs';
import path from 'node:path';
import { instantAt } from '@etabli/kernel';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const FIXTURES = path.resolve('libs/billing/src/supplier-invoice/fixtures');
const UBL = fs.readFileSync(path.join(FIXTURES, 'ubl-invoice.xml'), 'utf8');
const TODAY = '2026-11-25';

describe('une facture de fournisseur, de sa réception à son paiement', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let trainer: Client;
  let id: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt(TODAY, '09:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, accountant, trainer] = (await Promise.all(
      (['director', 'accountant', 'master_trainer'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    await openSchool(w, director);
  });
  afterAll(() => w.end());

  const view = async () => (await accountant.get(`/supplier-invoices/${id}`).expect(200)).body;
  const allowed = async (): Promise<string[]> =>
    (await view()).actions
      .filter((one: { allowed: boolean }) => one.allowed)
      .map((one: { action: string }) => one.action);

  it('la comptable dépose le fichier : Établi le lit avant de le classer', async () => {
    const { body } = await accountant.upload('/supplier-invoices/read', UBL, 'gaz.xml').expect(200);
    expect(body).toMatchObject({ format: 'ubl', duplicateId: null, content: { number: 'G-5521', grossCents: 345_50 } });
    expect(body.content.warnings).toEqual(['Cette facture est adressée à un autre SIREN que celui de l’école.']);
    expect((await accountant.get('/supplier-invoices/count').expect(200)).body.count).toBe(0);
  });

  it('elle la classe ; le fichier d’origine se retrouve à l’octet près', async () => {
    id = (await accountant.upload('/supplier-invoices?sector=exempt', UBL, 'Gaz & été.xml').expect(201)).body.id;
    expect(await view()).toMatchObject({ state: 'received', sector: 'exempt', fileName: 'Gaz & été.xml' });
    const file = await accountant.download(`/supplier-invoices/${id}/file`);
    expect(file).toMatchObject({ name: 'Gaz & été.xml', type: 'application/xml' });
    expect(file.bytes.toString()).toBe(UBL);
  });

  it('déposée une seconde fois, elle est refusée en français', async () => {
    const { body } = await accountant.upload('/supplier-invoices', UBL, 'copie.xml').expect(409);
    expect(body).toMatchObject({ code: 'supplier_invoice.duplicate' });
    expect(body.detail).toContain('G-5521');
    expect((await accountant.upload('/supplier-invoices/read', UBL, 'copie.xml').expect(200)).body.duplicateId).toBe(
      id,
    );
  });

  it.each([
    ['un XML avec une entité', '<!DOCTYPE a [<!ENTITY b "c">]><Invoice/>'],
    ['une image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['un PDF abîmé', '%PDF-1.4 abîmé'],
  ])('%s : refusé, rien n’est écrit', async (_what, content) => {
    const { body } = await accountant.upload('/supplier-invoices', content, 'facture.pdf').expect(422);
    expect(body).toMatchObject({ code: 'supplier_invoice.unreadable' });
    expect(body.errors[0].field).toBe('file');
  });

  it('un fichier de plus de dix mégaoctets est refusé', async () => {
    const { status, body } = await accountant.upload('/supplier-invoices', Buffer.alloc(11 * 1024 * 1024, 32), 'x.xml');
    expect([413, 422]).toContain(status);
    expect(body.detail).toBeTruthy();
  });

  it('le bon à payer est donné par la direction, pas par la comptable ni par l’atelier', async () => {
    await accountant.post(`/supplier-invoices/${id}/check`).expect(403);
    await trainer.get('/supplier-invoices').expect(403);
    await trainer.upload('/supplier-invoices', UBL, 'x.xml').expect(403);
    const early = await accountant
      .post(`/supplier-invoices/${id}/pay`, { paidOn: TODAY, method: 'transfer' })
      .expect(409);
    expect(early.body.code).toBe('supplier_invoice.not_checked');
    expect(await allowed()).toEqual(['check', 'dispute', 'refuse']);
    await director.post(`/supplier-invoices/${id}/check`).expect(204);
    expect((await accountant.get('/supplier-invoices/summary').expect(200)).body).toMatchObject({
      toPayCount: 1,
      toPayCents: 300_00,
    });
  });

  it('la comptable note le paiement ; il ne reste rien à payer', async () => {
    const tomorrow = { paidOn: '2026-11-26', method: 'transfer' };
    expect((await accountant.post(`/supplier-invoices/${id}/pay`, tomorrow).expect(409)).body.code).toBe(
      'supplier_invoice.paid_in_future',
    );
    await accountant
      .post(`/supplier-invoices/${id}/pay`, { paidOn: TODAY, method: 'transfer', reference: 'VIR 55' })
      .expect(204);
    expect(await view()).toMatchObject({ state: 'paid', paidOn: TODAY, paidReference: 'VIR 55' });
    expect((await accountant.get('/supplier-invoices/summary').expect(200)).body).toMatchObject({ toPayCents: 0 });
    expect((await accountant.get('/supplier-invoices?state=open').expect(200)).body.items).toEqual([]);
  });

  it('une autre est refusée avec un motif de la liste', async () => {
    const other = (await accountant.upload('/supplier-invoices', UBL.replace('G-5521', 'G-6'), 'g6.xml').expect(201))
      .body.id;
    await director.post(`/supplier-invoices/${other}/refuse`, { reasonCode: 'INVENTE', note: 'x' }).expect(422);
    await director
      .post(`/supplier-invoices/${other}/refuse`, { reasonCode: 'MONTANTTOTAL_ERR', note: 'Le devis disait 250 €.' })
      .expect(204);
    const { body } = await accountant.get(`/supplier-invoices/${other}`).expect(200);
    expect(body.steps.at(-1)).toMatchObject({ step: 'refuse', reason: 'Montant total erroné' });
  });

  it('l’échange avec la plateforme se demande, et son journal se lit', async () => {
    const { body } = await accountant.post('/einvoice/exchange').expect(201);
    await w.drain();
    const run = (await accountant.get(`/jobs/${body.id}`).expect(200)).body;
    expect(run).toMatchObject({ state: 'done' });
    expect((await accountant.get('/einvoice/settings').expect(200)).body).toMatchObject({
      reportingPeriod: 'ten_days',
      reportedFrom: null,
      submittedFrom: '2026-09-01',
      publicRoute: 'chorus_pro',
      duties: [
        { duty: 'reception', appliesFrom: '2026-09-01' },
        { duty: 'emission', appliesFrom: '2027-09-01' },
        { duty: 'ereporting', appliesFrom: '2027-09-01', law: expect.stringContaining('290') },
      ],
      waitingCount: 0,
    });
    for (const reportedFrom of ['2027-09-02', '2026-08-31'])
      await accountant.put('/einvoice/settings', { reportingPeriod: 'month', reportedFrom }).expect(409);
    await accountant.put('/einvoice/settings', { reportingPeriod: 'month', reportedFrom: '2026-11-01' }).expect(204);
    for (const list of ['receipts', 'ereporting-batches'])
      expect((await director.get(`/einvoice/${list}`).expect(200)).body.items).toEqual([]);
  });
});
