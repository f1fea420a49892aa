import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { xlsx } from '@etabli/platform';
import { type Client, newCustomer, openSchool, TODAY, world, type World } from '@etabli/testing';

const FIXTURES = path.resolve('libs/billing/src/supplier-invoice/fixtures');
const UBL = fs.readFileSync(path.join(FIXTURES, 'ubl-invoice.xml'), 'utf8');
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('une école et ses quatre portes d’argent', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let region: string;
  let employer: string;
  let agreementId: string;
  let campaignId: string;
  let grantId: string;
  let itemId: string;
  let invoiceId: string;

  const created = async (address: string, body: object): Promise<string> =>
    (await accountant.post(address, body).expect(201)).body.id;
  const agreement = async (id = agreementId) => (await accountant.get(`/funding-agreements/${id}`).expect(200)).body;
  const grantOf = async (id: string) => (await accountant.get(`/equipment-grants/${id}`).expect(200)).body;
  const titles = async (): Promise<string[]> =>
    (await accountant.get('/dues?days=366').expect(200)).body.items.map(({ title }: { title: string }) => title);

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    director = await w.client('director');
    accountant = await w.client('accountant');
    region = await newCustomer(w, { name: 'Région Rhône', kind: 'public_body', siren: '356000000' });
    employer = await newCustomer(w, { name: 'Mécanique du Rhône', siren: '732829320' });
  });
  afterAll(() => w.end());

  it('la région n’est financeur qu’avec son rôle', async () => {
    const body = {
      customerId: region,
      kind: 'region',
      title: 'Fonctionnement 2026',
      reference: 'REG-2026-118',
      amountCents: 40_000_00,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      conditions: 'Accueillir 40 jeunes.',
      restricted: true,
      instalments: [
        { kind: 'plain', label: 'Première moitié', amountCents: 20_000_00, dueOn: '2026-03-01' },
        { kind: 'plain', label: 'Solde', amountCents: 20_000_00, dueOn: '2026-12-15' },
      ],
      reports: [{ label: 'Compte rendu financier', dueOn: '2027-06-30' }],
    };
    const refused = await accountant.post('/funding-agreements', body).expect(422);
    expect(refused.body.errors[0].field).toBe('customerId');
    await director.post(`/customers/${region}/roles`, { role: 'funder', validFrom: '2020-01-01' }).expect(201);
    agreementId = await created('/funding-agreements', body);
    const above = { kind: 'plain', label: 'De trop', amountCents: 1, dueOn: '2026-12-31' };
    expect((await accountant.post(`/funding-agreements/${agreementId}/instalments`, above).expect(409)).body.code).toBe(
      'agreement.instalments',
    );
  });

  it('ce qui est à demander et à envoyer figure dans « À faire », et en sort une fois fait', async () => {
    expect(await titles()).toEqual(
      expect.arrayContaining([
        'Région Rhône\u202f: versement à demander',
        'Région Rhône\u202f: bilan à envoyer',
        expect.stringContaining('Liste du préfet'),
      ]),
    );
    const { instalments, reports } = await agreement();
    await accountant.post(`/funding-instalments/${instalments[0].id}/claim`, { claimedOn: '2026-03-02' }).expect(204);
    await accountant.post(`/funding-instalments/${instalments[0].id}/claim`, { claimedOn: '2026-03-02' }).expect(409);
    expect(await titles()).toContain('Région Rhône\u202f: versement demandé, à recevoir');
    const received = { receivedOn: '2026-04-10', reference: 'VIR REGION' };
    await accountant.post(`/funding-instalments/${instalments[0].id}/receive`, received).expect(204);
    expect(await agreement()).toMatchObject({ receivedCents: 20_000_00, claimedCents: 0, unplannedCents: 0 });
    await accountant.post(`/funding-instalments/${instalments[0].id}/undo`).expect(204);
    expect((await agreement()).instalments[0]).toMatchObject({ state: 'claimed', receivedOn: null });
    await accountant.post(`/funding-instalments/${instalments[0].id}/receive`, received).expect(204);
    await accountant.post(`/funder-reports/${reports[0].id}/send`, { sentOn: TODAY }).expect(204);
    expect(await titles()).not.toContain('Région Rhône\u202f: bilan à envoyer');
  });

  it('ses papiers se gardent et se relisent à l’octet près', async () => {
    const { body } = await accountant
      .upload(`/funding-agreements/${agreementId}/documents?label=Convention%20sign%C3%A9e`, PDF, 'x.pdf')
      .expect(201);
    const file = await director.download(`/funding-documents/${body.id}/file`);
    expect(file).toMatchObject({ name: 'Convention-signée.pdf', type: 'application/pdf' });
    expect(file.bytes.equals(PDF)).toBe(true);
    await accountant.upload(`/funding-agreements/${agreementId}/documents?label=Photo`, 'GIF89a', 'x.gif').expect(422);
  });

  it('la campagne de taxe prend le taux de son année ; un employeur promet', async () => {
    campaignId = await created('/tax-campaigns', { year: 2026 });
    await accountant.post('/tax-campaigns', { year: 2026 }).expect(409);
    const pledge = { customerId: employer, amountCents: 2_000_00, pledgedOn: '2026-04-02' };
    await created(`/tax-campaigns/${campaignId}/pledges`, pledge);
    expect((await accountant.get(`/tax-campaigns/${campaignId}`).expect(200)).body).toMatchObject({
      balanceBp: 1300,
      balanceSource: expect.stringContaining('SOLTéA'),
      conversion: { keptCount: 0, pledgeCount: 1, countBp: 0 },
    });
  });

  it('le fichier de SOLTéA : une ligne fausse et rien n’est écrit', async () => {
    const csv =
      'Montant;SIREN;Raison sociale;Versé le\n1 500,00;732829320;MECA RHONE;10/07/2026\n800;303265046;TOLERIE;10/07/2026';
    const table = (await accountant.upload('/tax-receipts/file', csv, 'soltea.csv').expect(200)).body;
    expect(table.columns.map(({ target }: { target: string }) => target)).toEqual([
      'amount',
      'siren',
      'employerName',
      'paidOn',
    ]);
    const { body } = await accountant
      .post(`/tax-campaigns/${campaignId}/receipts`, { ...table, dryRun: false })
      .expect(200);
    expect(body).toMatchObject({ written: false, rows: [{ line: 3, problems: [{ target: 'siren' }] }] });
    expect((await accountant.get(`/tax-campaigns/${campaignId}`)).body.receivedCents).toBe(0);
    table.rows[1].cells[1] = '303265045';
    const dry = await accountant.post(`/tax-campaigns/${campaignId}/receipts`, { ...table, dryRun: true }).expect(200);
    expect(dry.body).toMatchObject({ written: false, receipts: 2, matched: 1, totalCents: 2_300_00 });
    expect((await accountant.get(`/tax-campaigns/${campaignId}`)).body.receivedCents).toBe(0);
    const done = await accountant
      .post(`/tax-campaigns/${campaignId}/receipts`, { ...table, dryRun: false })
      .expect(200);
    expect({ ...done.body, written: false }).toEqual(dry.body);
  });

  it('le classeur suivant, dans un autre ordre, n’apporte que ce qui est nouveau', async () => {
    const columns = ['Date', 'Employeur', 'N° SIREN', 'Montant'].map((title) => ({
      header: title,
      kind: 'text' as const,
    }));
    const rows = [
      ['10/07/2026', 'MECA RHONE', '732829320', '1500,00'],
      ['12/10/2026', 'MECA RHONE', '732829320', '250,00'],
    ];
    const file = await xlsx([{ name: 'Versements', columns, rows }]);
    const table = (await accountant.upload('/tax-receipts/file', file, 'soltea.xlsx').expect(200)).body;
    const { body } = await accountant
      .post(`/tax-campaigns/${campaignId}/receipts`, { ...table, dryRun: false })
      .expect(200);
    expect(body).toMatchObject({ written: true, receipts: 1, known: 1, matched: 1, totalCents: 250_00 });
    const campaign = (await accountant.get(`/tax-campaigns/${campaignId}`).expect(200)).body;
    expect(campaign).toMatchObject({
      receivedCents: 2_550_00,
      conversion: {
        keptCount: 1,
        pledgeCount: 1,
        countBp: 10_000,
        keptCents: 1_750_00,
        pledgedCents: 2_000_00,
        centsBp: 8_750,
      },
    });
    const unknown = campaign.employers.find(({ customerId }: { customerId: string | null }) => customerId === null);
    expect(unknown).toMatchObject({ label: 'TOLERIE', pledgedCents: null, receivedCents: 800_00 });
  });

  it('elle remercie : une lettre pour un employeur, un ZIP pour tous', async () => {
    const one = await created(`/tax-campaigns/${campaignId}/letters`, { siren: '732829320' });
    const all = await created(`/tax-campaigns/${campaignId}/letters`, {});
    expect((await accountant.get(`/tax-letters/${one}/file`).expect(409)).body.code).toBe('tax.letter_not_ready');
    await w.drain();
    const letter = await accountant.download(`/tax-letters/${one}/file`);
    expect(letter).toMatchObject({ type: 'application/pdf', name: 'merci-2026-Mecanique-du-Rhone.pdf' });
    const zip = unzipSync((await accountant.download(`/tax-letters/${all}/file`)).bytes);
    expect(Object.keys(zip)).toEqual(['001-Mecanique-du-Rhone.pdf', '002-TOLERIE.pdf']);
    expect(Buffer.from(zip['001-Mecanique-du-Rhone.pdf']!).equals(letter.bytes)).toBe(true);
  });

  it('une machine à moitié payée : pas d’argent avant la facture payée', async () => {
    const grantAgreement = await created('/funding-agreements', {
      customerId: region,
      kind: 'state',
      title: 'Équipement',
      amountCents: 200_00,
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      signedOn: '2026-02-01',
      restricted: true,
      instalments: [{ kind: 'interim', label: 'Acompte sur factures', amountCents: 100_00, dueOn: '2026-10-01' }],
    });
    grantId = await created('/equipment-grants', { agreementId: grantAgreement, kind: 'equipment' });
    invoiceId = (await accountant.upload('/supplier-invoices?sector=exempt', UBL, 'gaz.xml').expect(201)).body.id;
    const { netCents } = (await accountant.get(`/supplier-invoices/${invoiceId}`).expect(200)).body;
    itemId = await created(`/equipment-grants/${grantId}/items`, {
      label: 'Poste de soudage',
      eligibleCents: 200_00,
      supplierInvoiceId: invoiceId,
      inServiceOn: '2026-07-01',
      lifeMonths: 60,
    });
    const grant = await grantOf(grantId);
    expect(grant).toMatchObject({
      rateBp: 5_000,
      capCents: 800_000_00,
      baseCents: 200_00,
      grantedCents: 100_00,
      coveredCents: 0,
    });
    expect(grant.releases.reduce((sum: number, { cents }: { cents: number }) => sum + cents, 0)).toBe(100_00);
    const [interim] = (await agreement(grantAgreement)).instalments;
    const early = await accountant.post(`/funding-instalments/${interim.id}/claim`, { claimedOn: TODAY }).expect(409);
    expect(early.body.code).toBe('grant.not_covered');
    await director.post(`/supplier-invoices/${invoiceId}/check`, {}).expect(204);
    await accountant.post(`/supplier-invoices/${invoiceId}/pay`, { paidOn: TODAY, method: 'transfer' }).expect(204);
    await accountant.post(`/funding-instalments/${interim.id}/claim`, { claimedOn: TODAY }).expect(204);
    expect(netCents).toBeGreaterThanOrEqual(200_00);
  });

  it('la même facture n’est pas payée deux fois par deux financeurs', async () => {
    const [cost] = (await accountant.get('/funded-costs').expect(200)).body.items;
    const { sharedBp } = cost;
    expect(sharedBp).toBeGreaterThan(0);
    const two = { agreementId, shareBp: 10_001 - sharedBp };
    const refused = await accountant.post(`/funded-costs/${cost.id}/shares`, two);
    expect([409, 422]).toContain(refused.status);
    const wage = await created('/funded-costs', {
      kind: 'staff',
      label: 'Maître professionnel, mai',
      spentOn: '2026-05-31',
      netCents: 3_000_01,
    });
    await created(`/funded-costs/${wage}/shares`, { agreementId, shareBp: 5_000 });
    expect((await agreement()).spentCents).toBe(1_500_00);
    await accountant.post(`/grant-items/${itemId}/withdraw`, { reason: 'Noté deux fois' }).expect(204);
    expect((await accountant.get(`/funded-costs/${cost.id}`).expect(200)).body.shares).toEqual([]);
  });

  it('un prêt rembourse son capital au centime', async () => {
    const loan = { customerId: region, label: 'Prêt machines', kind: 'annuity', amountCents: 200_000_00, rateBp: 325 };
    const terms = { firstDueOn: '2027-03-31', periodMonths: 3, termCount: 40, graceCount: 4 };
    const id = await created('/funding-loans', { ...loan, ...terms });
    const { schedule } = (await accountant.get(`/funding-loans/${id}`).expect(200)).body;
    expect(schedule.reduce((sum: number, row: { capitalCents: number }) => sum + row.capitalCents, 0)).toBe(200_000_00);
    await accountant.post('/funding-loans', { ...loan, ...terms, graceCount: 40 }).expect(422);
  });

  it('l’argent de l’année par source, avec ce que chaque chiffre compte', async () => {
    const { body } = await director.get('/money?year=2026').expect(200);
    expect(body.totalCents).toBe(22_550_00);
    expect(body.shares.map(({ source, cents }: { source: string; cents: number }) => [source, cents])).toEqual([
      ['sales', 0],
      ['public', 20_000_00],
      ['tax', 2_550_00],
      ['sponsor', 0],
    ]);
    expect(body.shares.every(({ definition }: { definition: string }) => definition.length > 20)).toBe(true);
  });

  it('l’aide à l’ingénierie paie ce qui est dépensé, 50 000 € au plus', async () => {
    const years = { startsOn: '2026-01-01', endsOn: '2027-12-31', restricted: true };
    const wanted = { customerId: region, kind: 'region', title: 'Ingénierie', amountCents: 50_000_00, ...years };
    const aid = await created('/funding-agreements', wanted);
    const id = await created('/equipment-grants', { agreementId: aid, kind: 'engineering' });
    await created(`/equipment-grants/${id}/items`, { label: 'Étude de marché', eligibleCents: 30_000_00 });
    expect(await grantOf(id)).toMatchObject({ grantedCents: 30_000_00, capped: false });
    await created(`/equipment-grants/${id}/items`, { label: 'Plan de formation', eligibleCents: 40_000_00 });
    const grant = await grantOf(id);
    expect(grant).toMatchObject({ baseCents: 70_000_00, grantedCents: 50_000_00, capped: true });
    const shares = grant.items.map(({ grantedCents }: { grantedCents: number }) => grantedCents);
    expect(shares).toEqual([21_428_57, 28_571_43]);
  });

  it('une règle change par une nouvelle ligne datée ; l’ancienne subvention garde la sienne', async () => {
    const rule = { code: 'equipment_rate_bp', value: 4_000, validFrom: '2026-11-01', source: 'Nouvel appel' };
    await created('/funding-rules', rule);
    await accountant.post('/funding-rules', rule).expect(422);
    expect((await grantOf(grantId)).rateBp).toBe(5_000);
  });

  it('le maître professionnel et l’enseignant n’en voient rien', async () => {
    for (const role of ['master_trainer', 'teacher', 'administrator'] as const) {
      const client = await w.client(role);
      for (const address of [
        '/funding-agreements',
        '/tax-campaigns',
        '/equipment-grants',
        '/funded-costs',
        '/money',
        '/funding-rules',
      ])
        await client.get(address).expect(403);
      await client.post('/tax-campaigns', { year: 2027 }).expect(403);
    }
  });
});
