import { type Client, newCustomer, openSchool, world, type World } from '@etabli/testing';

/** What was noted wrong of the money that is not sales: its reason is asked for, and its history keeps what it was. */
describe('ce qui est corrigé des financements, et pourquoi', () => {
  let w: World;
  let accountant: Client;
  let state: string;
  let employer: string;

  const created = async (address: string, body: object): Promise<string> =>
    (await accountant.post(address, body).expect(201)).body.id;
  const get = async (address: string) => (await accountant.get(address).expect(200)).body;
  const history = async (id: string): Promise<{ step: string; reason: string | null; changes: object[] }[]> =>
    (await get(`/funding-history/${id}`)).items;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    accountant = await w.client('accountant');
    state = await newCustomer(w, { name: 'DREETS', kind: 'public_body', siren: '356000000' });
    employer = await newCustomer(w, { name: 'Mécanique du Rhône', siren: '732829320' });
    const role = { role: 'funder', validFrom: '2020-01-01' };
    await (await w.client('director')).post(`/customers/${state}/roles`, role).expect(201);
  });
  afterAll(() => w.end());

  it('une convention et une ligne de subvention se corrigent avec leur motif', async () => {
    const promise = { customerId: state, kind: 'state', title: 'Équipement de l’atelier', amountCents: 100_00 };
    const noted = {
      ...promise,
      startsOn: '2020-01-01',
      endsOn: '2027-12-31',
      signedOn: '2026-02-01',
      restricted: true,
    };
    const agreementId = await created('/funding-agreements', { ...noted, reference: 'AMI-2026-7' });
    const right = { ...noted, reference: 'AMI-2026-8' };
    await accountant.put(`/funding-agreements/${agreementId}`, right).expect(422);
    await accountant.put(`/funding-agreements/${agreementId}`, { ...right, reason: 'Numéro relu' }).expect(204);
    expect((await history(agreementId))[0]).toMatchObject({
      step: 'changed',
      reason: 'Numéro relu',
      changes: expect.arrayContaining([{ field: 'reference', before: 'AMI-2026-7', after: 'AMI-2026-8' }]),
    });
    const grantId = await created('/equipment-grants', { agreementId, kind: 'equipment' });
    const wrong = { label: 'Poste de soudage', eligibleCents: 200_00 };
    const itemId = await created(`/equipment-grants/${grantId}/items`, wrong);
    const line = { ...wrong, label: 'Poste de soudage mobile' };
    await accountant.put(`/grant-items/${itemId}`, line).expect(422);
    await accountant.put(`/grant-items/${itemId}`, { ...line, reason: 'Plaque relue' }).expect(204);
    expect((await history(itemId))[0]).toMatchObject({
      reason: 'Plaque relue',
      changes: [{ field: 'label', before: 'Poste de soudage', after: 'Poste de soudage mobile' }],
    });
  });

  it('une promesse se corrige avec son histoire, puis se retire avec un motif', async () => {
    const campaignId = await created('/tax-campaigns', { year: 2026 });
    const pledge = { customerId: employer, amountCents: 2_000_00, pledgedOn: '2026-04-02' };
    const pledgeId = await created(`/tax-campaigns/${campaignId}/pledges`, pledge);
    const right = { amountCents: 2_500_00, pledgedOn: '2026-04-03' };
    await accountant.put(`/tax-pledges/${pledgeId}`, right).expect(422);
    await accountant.put(`/tax-pledges/${pledgeId}`, { ...right, reason: 'Lettre relue' }).expect(204);
    const used = await accountant.post(`/tax-campaigns/${campaignId}/withdraw`, { reason: 'Doublon' }).expect(409);
    expect(used.body.code).toBe('tax.campaign_used');
    await accountant.post(`/tax-pledges/${pledgeId}/withdraw`, {}).expect(422);
    await accountant.post(`/tax-pledges/${pledgeId}/withdraw`, { reason: 'Autre établissement' }).expect(204);
    const [withdrawn, edited, recorded] = await history(pledgeId);
    expect([withdrawn!.step, edited!.step, recorded!.step]).toEqual(['withdrawn', 'changed', 'recorded']);
    expect([withdrawn!.reason, edited!.reason, recorded!.reason]).toEqual([null, 'Lettre relue', null]);
    expect(edited!.changes).toEqual(
      expect.arrayContaining([
        { field: 'amount_cents', before: '200000', after: '250000' },
        { field: 'pledged_on', before: '2026-04-02', after: '2026-04-03' },
      ]),
    );
    expect((await get(`/tax-campaigns/${campaignId}`)).withdrawnPledges).toMatchObject([
      { label: 'Mécanique du Rhône', amountCents: 2_500_00, withdrawnReason: 'Autre établissement' },
    ]);
    await accountant.post(`/tax-campaigns/${campaignId}/withdraw`, { reason: 'Doublon' }).expect(204);
    const closed = await accountant.post(`/tax-campaigns/${campaignId}/pledges`, pledge).expect(409);
    expect(closed.body.code).toBe('tax.withdrawn');
    const next = await created('/tax-campaigns', { year: 2026 });
    expect((await get('/tax-campaigns')).items.map(({ id }: { id: string }) => id)).toEqual([next, campaignId]);
  });

  it('un versement se rattache à la main ; qui change d’employeur dit pourquoi, et l’histoire le garde', async () => {
    const campaignId = await created('/tax-campaigns', { year: 2025 });
    const columns = ['siren', 'employerName', 'amount', 'paidOn'].map((target) => ({ heading: target, target }));
    const rows = [{ line: 2, cells: ['404833048', 'TOLERIE', '800,00', '10/07/2025'] }];
    await accountant.post(`/tax-campaigns/${campaignId}/receipts`, { columns, rows, dryRun: false }).expect(200);
    const receipts = async () =>
      (await accountant.get(`/tax-campaigns/${campaignId}`).expect(200)).body.employers.flatMap(
        (one: { customerId: string | null; receipts: { id: string }[] }) =>
          one.receipts.map(({ id }) => ({ id, customerId: one.customerId })),
      );
    const { id } = (await receipts()).find(({ customerId }: { customerId: string | null }) => customerId === null);
    const employerOf = async () => (await receipts()).find((one: { id: string }) => one.id === id).customerId;
    const wrong = await newCustomer(w, { name: 'Tôlerie d’à côté', siren: '552032534' });
    const right = await newCustomer(w, { name: 'Tôlerie', siren: '443061841' });
    await accountant.post(`/tax-receipts/${id}/match`, { customerId: wrong }).expect(204);
    const { body } = await accountant.post(`/tax-receipts/${id}/match`, { customerId: right }).expect(422);
    expect(body.code).toBe('tax.match_reason');
    expect(await employerOf()).toBe(wrong);
    await accountant.post(`/tax-receipts/${id}/match`, { customerId: right, reason: 'Deux voisins' }).expect(204);
    expect(await employerOf()).toBe(right);
    const { items } = (await accountant.get(`/funding-history/${id}`).expect(200)).body;
    expect(items.map(({ reason }: { reason: string | null }) => reason)).toEqual(['Deux voisins', null, null]);
  });
});
