import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import { CreditDrafts } from '../credit/credit-drafts.js';
import type { InvoiceView } from './invoice.dto.js';

/** A training billed without VAT to a Belgian business, then meant for somebody else. */
describe('the customer of a free draft', () => {
  let w: World;
  let belgian: string;
  let townHall: string;
  let draftId: string;
  const get = async (id: string): Promise<InvoiceView> =>
    (await (await w.client('accountant')).get(`/invoices/${id}`).expect(200)).body as InvoiceView;
  const edit = async (id: string, body: object, status = 204) =>
    (await (await w.client('accountant')).patch(`/invoices/${id}`, body).expect(status)).body as { code?: string };
  const refusedToIssue = ({ actions }: InvoiceView): string[] =>
    actions.find(({ action }) => action === 'issue')!.reasons.map(({ code }) => code);

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    belgian = await newCustomer(w, {
      name: 'Atelier Lambermont',
      country: 'BE',
      siren: null,
      vatNumber: 'BE0403170701',
    });
    townHall = await newCustomer(w, {
      kind: 'public_body',
      name: 'Mairie de Chassieu',
      siren: '216902718',
      serviceCode: 'ATELIERS',
      requiresServiceCode: true,
      requiresEngagement: true,
    });
    const { body } = await (
      await w.client('accountant')
    )
      .post('/invoices/free', {
        customerId: belgian,
        title: 'Formation soudure',
        suppliedOn: TODAY,
        lines: [
          {
            nature: 'service',
            label: 'Journée de formation',
            quantity: '1',
            unit: 'jour',
            unitPrice: '400',
            vatRateBp: 0,
            vatReason: 'eu_services',
          },
        ],
      })
      .expect(201);
    draftId = (body as { id: string }).id;
  }, 60_000);
  afterAll(() => w.end());

  it('changes; codes, reasons of a zero rate and search are those of the new one', async () => {
    expect(refusedToIssue(await get(draftId))).toEqual([]);
    await edit(draftId, { customerId: townHall });
    const after = await get(draftId);
    expect(after).toMatchObject({ customerId: townHall, serviceCode: 'ATELIERS', engagementNumber: null });
    expect(refusedToIssue(after)).toEqual(['invoice.engagement_missing', 'invoice.reason_needs_member']);
    const { body } = await (await w.client('accountant')).get('/invoices?q=chassieu').expect(200);
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([draftId]);
  });

  it('brings his own mentions', async () => {
    const person = await newCustomer(w, { kind: 'person', name: 'Bonnet', firstName: 'Jeanne', siren: null });
    await edit(draftId, { customerId: person });
    const client = await w.client('accountant');
    await client
      .put(`/invoices/${draftId}/lines`, {
        lines: [
          { nature: 'service', label: 'Journée', quantity: '1', unit: 'jour', unitPrice: '400', vatRateBp: 2000 },
        ],
      })
      .expect(204);
    await client.post(`/invoices/${draftId}/issue`, {}).expect(204);
    const issued = await get(draftId);
    expect(issued).toMatchObject({ customerLabel: 'Jeanne Bonnet', serviceCode: null });
    expect(issued.mentions.map(({ text }) => text).join()).toContain('non applicable aux particuliers');
    expect(await edit(draftId, { customerId: belgian }, 409)).toMatchObject({ code: 'invoice.issued' });
  });

  it('stays where an order or an invoice names him, and is never unknown', async () => {
    const { invoiceId } = await issuedInvoice(w, belgian);
    const note = await w.as('accountant', () => w.get(CreditDrafts).create(invoiceId, 'Retour', null));
    expect(await edit(note, { customerId: townHall }, 409)).toMatchObject({ code: 'invoice.customer_fixed' });
    await edit(note, { customerId: '01890000-0000-7000-8000-000000000000' }, 409);
  });
});
