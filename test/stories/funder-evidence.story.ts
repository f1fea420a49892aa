import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { addDays, addMonths, instantAt, newId } from '@etabli/kernel';
import { type Client, newCustomer, openSchool, TODAY, world, type World } from '@etabli/testing';

const FIXTURES = path.resolve('libs/billing/src/supplier-invoice/fixtures');
const UBL = fs.readFileSync(path.join(FIXTURES, 'ubl-invoice.xml'), 'utf8');
const SIGNED = Buffer.from('%PDF-1.4\n%%EOF\n');

/** What a funder asks for at the end, and what is put right on the way. */
describe('le dossier de preuves d’une subvention, et les corrections', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let state: string;
  let agreementId: string;
  let itemId: string;
  let packId: string;

  const created = async (address: string, body: object): Promise<string> =>
    (await accountant.post(address, body).expect(201)).body.id;
  const get = async (address: string) => (await accountant.get(address).expect(200)).body;
  const history = async (
    id: string,
  ): Promise<{ step: string; actorName: string; reason: string | null; changes: object[] }[]> =>
    (await get(`/funding-history/${id}`)).items;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    director = await w.client('director');
    accountant = await w.client('accountant');
    state = await newCustomer(w, { name: 'DREETS', kind: 'public_body', siren: '356000000' });
    await director.post(`/customers/${state}/roles`, { role: 'funder', validFrom: '2020-01-01' }).expect(201);
  });
  afterAll(() => w.end());

  it('une convention, une machine payée, un salaire partagé', async () => {
    agreementId = await created('/funding-agreements', {
      customerId: state,
      kind: 'state',
      title: 'Équipement de l’atelier',
      reference: 'AMI-2026-7',
      amountCents: 100_00,
      startsOn: '2020-01-01',
      endsOn: '2027-12-31',
      signedOn: '2026-02-01',
      conditions: 'Afficher le logo France 2030 à l’entrée de l’atelier.\nGarder la machine cinq ans.',
      restricted: true,
      instalments: [
        { kind: 'advance', label: 'Avance', amountCents: 30_00, dueOn: '2026-03-01' },
        { kind: 'balance', label: 'Solde', amountCents: 70_00, dueOn: '2026-12-15' },
      ],
      reports: [{ label: 'Bilan d’exécution', dueOn: '2027-03-31' }],
    });
    const grantId = await created('/equipment-grants', { agreementId, kind: 'equipment' });
    const invoice = (await accountant.upload('/supplier-invoices?sector=exempt', UBL, 'gaz.xml').expect(201)).body.id;
    itemId = await created(`/equipment-grants/${grantId}/items`, {
      label: 'Poste de soudage',
      eligibleCents: 200_00,
      supplierInvoiceId: invoice,
    });
    await director.post(`/supplier-invoices/${invoice}/check`, {}).expect(204);
    await accountant.post(`/supplier-invoices/${invoice}/pay`, { paidOn: TODAY, method: 'transfer' }).expect(204);
    const wage = { kind: 'staff', label: 'Maître professionnel, mai', spentOn: '2026-05-31', netCents: 3_000_01 };
    const costId = await created('/funded-costs', wage);
    await created(`/funded-costs/${costId}/shares`, { agreementId, shareBp: 2_500 });
    const paper = `/funding-agreements/${agreementId}/documents?label=${encodeURIComponent('Convention signée')}`;
    await accountant.upload(paper, SIGNED, 'scan.pdf').expect(201);
  });

  it('le dossier se prépare en file, puis se télécharge : synthèse, tableaux, factures, papiers, empreintes', async () => {
    packId = await created(`/funding-agreements/${agreementId}/packs`, {});
    expect((await accountant.get(`/funding-packs/${packId}/file`).expect(409)).body.code).toBe(
      'funding_pack.not_ready',
    );
    await w.drain();
    const [pack] = (await get(`/funding-agreements/${agreementId}/packs`)).items;
    expect(pack).toMatchObject({ id: packId, ready: true, fileCount: 5 });
    const file = await accountant.download(`/funding-packs/${packId}/file`);
    expect(file).toMatchObject({
      type: 'application/zip',
      name: expect.stringMatching(/^preuves-Equipement-de-l-atelier-/),
    });
    const zip = unzipSync(file.bytes);
    const names = Object.keys(zip);
    expect(names).toEqual([
      '00-synthese.pdf',
      '01-tableaux.xlsx',
      '02-depenses.csv',
      expect.stringMatching(/^factures\/001-.+\.xml$/),
      'papiers/001-Convention-signee.pdf',
      'MANIFESTE.sha256',
    ]);
    expect(Buffer.from(zip[names[3]!]!).toString()).toBe(UBL);
    expect(Buffer.from(zip['papiers/001-Convention-signee.pdf']!).subarray(0, 5).toString()).toBe('%PDF-');
    const csv = Buffer.from(zip['02-depenses.csv']!).toString();
    expect(csv).toContain('Maître professionnel, mai;Salaire;31/05/2026;;;;3000,01;25.00'.replace('25.00', '25,00'));
    const manifest = Buffer.from(zip['MANIFESTE.sha256']!).toString();
    expect(manifest.trimEnd().split('\n')).toEqual(
      names
        .filter((name) => name !== 'MANIFESTE.sha256')
        .map((name) => `${createHash('sha256').update(zip[name]!).digest('hex')}  ${name}`),
    );
    if (process.env['KEEP_PACK']) fs.writeFileSync(process.env['KEEP_PACK'], file.bytes);
  });

  it('le droit est vérifié au téléchargement ; un dossier demandé puis annulé ne laisse rien', async () => {
    const trainer = await w.client('master_trainer');
    await trainer.get(`/funding-packs/${packId}/file`).expect(403);
    await trainer.post(`/funding-agreements/${agreementId}/packs`, {}).expect(403);
    const second = await created(`/funding-agreements/${agreementId}/packs`, {});
    const { runId } = (await get(`/funding-agreements/${agreementId}/packs`)).items[0];
    await accountant.post(`/jobs/${runId}/cancel`, {}).expect(204);
    await w.drain();
    expect((await get(`/jobs/${runId}`)).state).toBe('cancelled');
    await accountant.get(`/funding-packs/${second}/file`).expect(409);
  });

  it('un droit retiré ferme les vieux fichiers, aussi dans une session déjà ouverte et pour qui les a demandés', async () => {
    const { id: reportId } = (
      await accountant.post('/reports', { kind: 'workshop-hours', month: '2026-11' }).expect(201)
    ).body;
    await w.drain();
    const files = [`/funding-packs/${packId}/file`, `/reports/${reportId}/pdf`];
    for (const file of files) await accountant.get(file).expect(200);
    const { id } = (await director.get('/users').expect(200)).body.items.find(
      ({ email }: { email: string }) => email === 'accountant@test.example',
    );
    await director.patch(`/users/${id}`, { roles: ['teacher'] }).expect(204);
    for (const file of files) expect([401, 403]).toContain((await accountant.get(file)).status);
    const again = await w.client('accountant');
    for (const file of files) await again.get(file).expect(403);
    await director.patch(`/users/${id}`, { roles: ['accountant'] }).expect(204);
    accountant = await w.client('accountant');
    for (const file of files) await accountant.get(file).expect(200);
  });

  it('le même dossier refait le même jour a les mêmes octets', async () => {
    const again = await created(`/funding-agreements/${agreementId}/packs`, {});
    await w.drain();
    const [one, other] = [packId, again].map((id) => accountant.download(`/funding-packs/${id}/file`));
    expect((await one!).bytes.equals((await other!).bytes)).toBe(true);
  });

  it('un versement attendu se corrige avec son motif ; demandé, il ne bouge plus', async () => {
    const balance = async () =>
      (await get(`/funding-agreements/${agreementId}`)).instalments.find(
        (one: { kind: string }) => one.kind === 'balance',
      );
    const { id } = await balance();
    const wrong = { kind: 'balance', label: 'Solde', amountCents: 70_01, dueOn: '2026-12-20', reason: 'Avenant' };
    await accountant.put(`/funding-instalments/${id}`, { ...wrong, reason: '' }).expect(422);
    expect((await accountant.put(`/funding-instalments/${id}`, wrong).expect(409)).body.code).toBe(
      'agreement.instalments',
    );
    const right = { ...wrong, amountCents: 60_00 };
    await accountant.put(`/funding-instalments/${id}`, right).expect(204);
    await director.put(`/funding-instalments/${id}`, { ...right, amountCents: 70_00 }).expect(204);
    expect(await balance()).toMatchObject({ amountCents: 70_00, dueOn: '2026-12-20', state: 'expected' });
    expect(await history(id)).toMatchObject([
      { step: 'changed', reason: 'Avenant', actorName: 'Test director', changes: [{ before: '6000', after: '7000' }] },
      {
        step: 'changed',
        reason: 'Avenant',
        actorName: 'Test accountant',
        changes: [
          { field: 'amount_cents', before: '7000', after: '6000' },
          { field: 'due_on', before: '2026-12-15', after: '2026-12-20' },
        ],
      },
      { step: 'recorded', reason: null },
    ]);
    await accountant.post(`/funding-instalments/${id}/receive`, { receivedOn: TODAY }).expect(204);
    expect((await accountant.put(`/funding-instalments/${id}`, right).expect(409)).body.code).toBe(
      'instalment.not_expected',
    );
    await accountant.post(`/funding-instalments/${id}/undo`).expect(204);
    await accountant.put(`/funding-instalments/${newId()}`, right).expect(404);
  });

  it('la subvention elle-même se corrige, et sa part de chaque facture suit, tant que rien n’est parti', async () => {
    const { items } = await get('/equipment-grants');
    const { id } = items.find((one: { agreementId: string }) => one.agreementId === agreementId);
    const grant = () => get(`/equipment-grants/${id}`);
    expect(await grant()).toMatchObject({ kind: 'equipment', grantedCents: 100_00, termsLocked: false });
    const publicity = 'Plaque à l’entrée';
    const correction = { kind: 'engineering', publicity, keepUntil: '2031-12-31', reason: 'C’était une étude' };
    await accountant.put(`/equipment-grants/${id}`, correction).expect(204);
    expect(await grant()).toMatchObject({
      kind: 'engineering',
      rateBp: 10_000,
      capCents: 50_000_00,
      grantedCents: 200_00,
    });
    const [cost] = (await get('/funded-costs')).items.filter(({ kind }: { kind: string }) => kind === 'purchase');
    const shareBp = async () => (await get(`/funded-costs/${cost.id}`)).shares[0].shareBp;
    const all = await shareBp();
    await accountant
      .put(`/equipment-grants/${id}`, { ...correction, kind: 'equipment', reason: 'Non, la machine' })
      .expect(204);
    expect(await grant()).toMatchObject({ kind: 'equipment', rateBp: 5_000, publicity, keepUntil: '2031-12-31' });
    expect(Math.abs(all / 2 - (await shareBp()))).toBeLessThan(1);
    expect((await history(id)).map(({ reason }) => reason)).toEqual(['Non, la machine', 'C’était une étude', null]);

    const [{ id: reportId }] = (await get(`/funding-agreements/${agreementId}`)).reports;
    await accountant.post(`/funder-reports/${reportId}/send`, { sentOn: TODAY }).expect(204);
    expect((await grant()).termsLocked).toBe(true);
    expect((await accountant.put(`/equipment-grants/${id}`, correction).expect(409)).body.code).toBe(
      'grant.terms_locked',
    );
    const later = { kind: 'equipment', publicity: 'Plaque et site', keepUntil: '2031-12-31', reason: 'Site ajouté' };
    await accountant.put(`/equipment-grants/${id}`, later).expect(204);
    expect((await grant()).publicity).toBe('Plaque et site');
    await accountant.post(`/funder-reports/${reportId}/reopen`).expect(204);
    await (await w.client('master_trainer')).put(`/equipment-grants/${id}`, later).expect(403);
  });

  it('une ligne de subvention et un prêt aussi ; ce qui est retiré ne compte plus', async () => {
    await accountant.post(`/grant-items/${itemId}/withdraw`, { reason: 'Machine rendue' }).expect(204);
    const again = await accountant.post(`/grant-items/${itemId}/withdraw`, { reason: 'Machine rendue' }).expect(409);
    expect(again.body.code).toBe('grant_item.withdrawn');
    const [grant] = (await get('/equipment-grants')).items;
    expect(await get(`/equipment-grants/${grant.id}`)).toMatchObject({
      baseCents: 0,
      items: [],
      withdrawnItems: [{ label: 'Poste de soudage', withdrawnReason: 'Machine rendue' }],
    });
    const terms = { kind: 'capital', amountCents: 12_000_00, rateBp: 200, firstDueOn: '2027-01-31', periodMonths: 1 };
    const loan = { customerId: state, label: 'Prêt', ...terms, termCount: 12, graceCount: 0 };
    const id = await created('/funding-loans', loan);
    await accountant.put(`/funding-loans/${id}`, { ...loan, rateBp: 250 }).expect(422);
    await accountant.put(`/funding-loans/${id}`, { ...loan, rateBp: 250, reason: 'Offre signée' }).expect(204);
    expect((await history(id))[0]).toMatchObject({
      reason: 'Offre signée',
      changes: [{ field: 'rate_bp', before: '200', after: '250' }],
    });
    await accountant.post(`/funding-loans/${id}/withdraw`, { reason: 'Contrat jamais signé' }).expect(204);
    expect(await get(`/funding-loans/${id}`)).toMatchObject({ remainingCents: 0, nextDueOn: null });
    const late = { ...loan, reason: 'Offre signée' };
    expect((await accountant.put(`/funding-loans/${id}`, late).expect(409)).body.code).toBe('loan.withdrawn');
  });

  it('dix ans après, le fichier du dossier s’en va ; il reste qu’il a existé, et son empreinte', async () => {
    const [before] = await w.db.query('SELECT file_sha256 AS hash, file_id AS file FROM funding_packs WHERE id = $1', [
      packId,
    ]);
    const kept = await accountant.download(`/funding-packs/${packId}/file`);
    expect(before.hash).toBe(createHash('sha256').update(kept.bytes).digest('hex'));
    w.clock.startAt(instantAt(addDays(addMonths(TODAY, 120), 1), '10:00'));
    [director, accountant] = [await w.client('director'), await w.client('accountant')];
    await director.post('/retention/runs', { kinds: ['funding.packs'] }).expect(201);
    await w.drain();
    const refused = await accountant.get(`/funding-packs/${packId}/file`).expect(409);
    expect(refused.body.code).toBe('funding_pack.file_forgotten');
    const [after] = await w.db.query('SELECT file_sha256 AS hash, file_id AS file FROM funding_packs WHERE id = $1', [
      packId,
    ]);
    expect(after).toEqual({ hash: before.hash, file: null });
    expect(await w.db.query('SELECT id FROM stored_files WHERE id = $1', [before.file])).toEqual([]);
    // the bills that it copied are kept by the accounts
    expect((await w.db.query('SELECT count(*)::int AS n FROM supplier_invoices WHERE file_id IS NOT NULL'))[0].n).toBe(
      1,
    );
  });
});
