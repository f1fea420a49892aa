import fs from 'node:fs';
import { issuedInvoice, newCustomer, openSchool, part, TODAY, world, type World } from '@etabli/testing';
import { CreditDrafts } from '../credit/credit-drafts.js';
import { InvoiceService } from '../invoice/invoice.service.js';
import { ApprovedPlatform } from './approved-platform.js';
import { EinvoiceQueries } from './einvoice.queries.js';
import { EinvoiceSetup } from './einvoice-settings.service.js';
import { EinvoiceLog } from './einvoice-log.js';
import { Exchange } from './exchange.service.js';
import type { ExchangeFolder } from './exchange-folder.js';
import { SubmissionService } from './submission.service.js';
import { Submissions } from './submissions.queries.js';

describe('an issued invoice on its way', () => {
  let w: World;
  let business: string;
  let town: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    business = await newCustomer(w);
    town = await newCustomer(w, { kind: 'public_body', name: 'Mairie de Givors', siren: '216900910' });
  });
  afterAll(() => w.end());

  const issue = async (customerId: string): Promise<string> => (await issuedInvoice(w, customerId, [part()])).invoiceId;
  const sent = async (): Promise<string> => {
    const id = await issue(business);
    await w.drain();
    return id;
  };
  const stateOf = (id: string) => w.get(Submissions).stateOf(id);
  const say = async (invoiceId: string, code: string, reasonCode: string | null = null): Promise<void> => {
    await w.as('system', () => w.get(EinvoiceLog).add({ invoiceId, code, reasonCode, source: 'platform' }));
  };
  const act = <T>(work: (service: SubmissionService) => Promise<T>): Promise<T> =>
    w.as('accountant', () => work(w.get(SubmissionService)));

  it('is in one state, and the summary counts it there', async () => {
    const id = await sent();
    expect(await stateOf(id)).toBe('sent');
    await say(id, '205');
    expect(await stateOf(id)).toBe('accepted');
    await say(id, '210', 'CMD_ERR');
    expect(await stateOf(id)).toBe('to_act');
    expect(await w.get(Submissions).summary()).toMatchObject({ toActCount: 1 });
    const page = await w.get(Submissions).page({ state: 'to_act' });
    expect(page.items).toMatchObject([{ id, code: '210', label: 'Refusée', customerLabel: expect.any(String) }]);
    expect(await w.get(Submissions).count({ state: 'to_act' })).toMatchObject({ count: 1 });
    const note = await w.as('accountant', () => w.get(CreditDrafts).create(id, 'Commande absente', null));
    await w.as('accountant', () => w.get(InvoiceService).issue(note));
    expect(await stateOf(id)).toBe('corrected');
  });

  it('goes again with the same bytes when the platform had rejected it, and only then', async () => {
    const id = await sent();
    await expect(act((one) => one.resend(id))).rejects.toMatchObject({ code: 'einvoice.not_resendable' });
    await say(id, '213', 'REJ_ADR');
    expect(await w.get(EinvoiceQueries).ofInvoice(id)).toMatchObject({ resendable: true, completable: false });
    w.clock.startAt(new Date(w.clock.now().getTime() + 60_000));
    await act((one) => one.resend(id));
    expect(await stateOf(id)).toBe('waiting');
    await w.drain();
    expect(await stateOf(id)).toBe('sent');
  });

  it('is answered by 209 when the buyer waits for something', async () => {
    const id = await sent();
    await expect(act((one) => one.complete(id, 'Voici le bon'))).rejects.toMatchObject({
      code: 'einvoice.not_completable',
    });
    await say(id, '208', 'JUSTIF_ABS');
    w.clock.startAt(new Date(w.clock.now().getTime() + 60_000));
    await act((one) => one.complete(id, 'Voici le bon de livraison.'));
    expect(await stateOf(id)).toBe('accepted');
    const { items } = await w.get(EinvoiceQueries).ofInvoice(id);
    expect(items[0]).toMatchObject({ code: '209', source: 'school', reasonText: 'Voici le bon de livraison.' });
  });

  it('says why it did not go, and goes with the next exchange', async () => {
    const platform = w.get(ApprovedPlatform as never) as ExchangeFolder;
    platform.submit = () => Promise.reject(new Error('EACCES'));
    const id = await issue(business);
    await w.drain();
    expect(await stateOf(id)).toBe('failed');
    expect((await w.get(EinvoiceQueries).ofInvoice(id)).failure).toMatch(/dossier d’échange ne répond pas/);
    Reflect.deleteProperty(platform, 'submit');
    await w.as('system', () => w.get(Exchange).run());
    expect(await stateOf(id)).toBe('sent');
    expect((await w.get(EinvoiceQueries).ofInvoice(id)).failure).toBeNull();
  });

  it('to a public body is laid down on Chorus Pro by a person, who may take it back', async () => {
    const id = await issue(town);
    await w.drain();
    expect(await stateOf(id)).toBe('to_deposit');
    await expect(act((one) => one.deposit(id, { depositedOn: '2020-01-01' }))).rejects.toMatchObject({
      code: 'einvoice.deposited_outside',
    });
    await act((one) => one.deposit(id, { depositedOn: TODAY, reference: 'CPP-1' }));
    await act((one) => one.deposit(id, { depositedOn: TODAY, reference: 'CPP-2' }));
    expect(await stateOf(id)).toBe('deposited');
    expect((await w.get(EinvoiceQueries).ofInvoice(id)).chorusDeposit).toMatchObject({ reference: 'CPP-2' });
    await act((one) => one.withdraw(id));
    expect(await stateOf(id)).toBe('to_deposit');
    const other = await sent();
    await expect(act((one) => one.deposit(other, { depositedOn: TODAY }))).rejects.toMatchObject({
      code: 'einvoice.not_on_chorus_pro',
    });
  });

  it('to a public body goes by the platform when the school says so', async () => {
    await w.as('director', () => w.get(EinvoiceSetup).set({ reportingPeriod: 'month', publicRoute: 'platform' }));
    const id = await issue(town);
    await w.drain();
    expect(await stateOf(id)).toBe('sent');
    const [{ number }] = await w.db.query('SELECT number FROM invoices WHERE id = $1', [id]);
    expect(fs.existsSync(`${w.config.exchangeDir}/out/facture-${number}.pdf`)).toBe(true);
  });

  it('stays with the school before the day from which it sends', async () => {
    await w.as('director', () =>
      w.get(EinvoiceSetup).set({ reportingPeriod: 'month', submittedFrom: null, reportedFrom: null }),
    );
    const id = await issue(business);
    await w.drain();
    expect(await stateOf(id)).toBeNull();
    expect(await w.get(EinvoiceQueries).ofInvoice(id)).toMatchObject({ throughPlatform: false, reported: false });
  });
});
