import { issuedInvoice, newCustomer, openSchool, part, TODAY, type Client, type World, world } from '@etabli/testing';

/** What the bank writes on Monday evening: two customers, a fee, a grant. */
const CSV = (numbers: readonly string[]): string =>
  [
    'Relevé du compte;FR76 3000 6000 0112 3456 7890 189',
    'Date;Libellé;Débit;Crédit',
    `23/11/2026;VIR SEPA MECANIQUE DU RHONE ${numbers[0]!.replaceAll('-', '')};;1 200,00`,
    `23/11/2026;VIR TOLERIE DE L AIN FACT ${numbers[1]} ET ${numbers[2]};;360,00`,
    '23/11/2026;COTISATION CARTE;7,50;',
    '23/11/2026;REGION SUBVENTION;;5 000,00',
  ].join('\r\n');

describe('la comptable importe le relevé de la banque', () => {
  let w: World;
  let accountant: Client;
  let numbers: string[];
  let csv: string;
  const ids: string[] = [];

  const lines = async (
    query = '',
  ): Promise<
    {
      id: string;
      text: string;
      proposals: Proposal[];
      match: object[];
      amountCents: number;
      aside: { words: string }[];
    }[]
  > => (await accountant.get(`/bank-lines${query}`).expect(200)).body.items;
  const line = async (words: string) => (await lines()).find(({ text }) => text.includes(words))!;
  interface Proposal {
    customerId: string;
    trust: string;
    reasons: string[];
    parts: { invoiceId: string; number: string; amountCents: number }[];
  }
  const dueOf = async (id: string): Promise<number> =>
    (await accountant.get(`/invoices/${id}`).expect(200)).body.dueCents;
  const accept = ({ customerId, parts }: Proposal): object => ({
    customerId,
    allocations: parts.map(({ invoiceId, amountCents }) => ({ invoiceId, amountCents })),
  });

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    const rhone = await newCustomer(w);
    const ain = await newCustomer(w, { name: 'Tôlerie de l’Ain', siren: '303265045' });
    const invoices = [
      await issuedInvoice(w, rhone),
      await issuedInvoice(w, ain, [part({ quantity: '1' })]),
      await issuedInvoice(w, ain, [part({ quantity: '2' })]),
    ];
    numbers = invoices.map(({ number }) => number);
    ids.push(...invoices.map(({ invoiceId }) => invoiceId));
    csv = CSV(numbers);
    accountant = await w.client('accountant');
  });
  afterAll(() => w.end());

  it('elle vérifie les colonnes : rien n’est encore écrit', async () => {
    const { body } = await accountant.upload('/bank-statements/import?dryRun=true', csv, 'novembre.csv').expect(201);
    expect(body).toMatchObject({
      newCount: 4,
      knownCount: 0,
      headers: ['Date', 'Libellé', 'Débit', 'Crédit'],
      problems: [],
    });
    expect(body.columns).toContainEqual({ role: 'credit', column: 3 });
    expect(body.sample[0]).toMatchObject({ bookedOn: TODAY, amountCents: 1200_00 });
    expect(await lines()).toEqual([]);
    const wrong = await accountant
      .upload('/bank-statements/import?dryRun=true&credit=-1', csv, 'novembre.csv')
      .expect(201);
    expect(wrong.body.problems[0]).toMatchObject({ path: 'columns' });
  });

  it('elle l’importe deux fois : les mouvements n’entrent qu’une fois', async () => {
    expect((await accountant.upload('/bank-statements/import', csv, 'novembre.csv').expect(201)).body.newCount).toBe(4);
    expect((await accountant.upload('/bank-statements/import', csv, 'encore.csv').expect(201)).body).toMatchObject({
      newCount: 0,
      knownCount: 4,
    });
    expect(await lines()).toHaveLength(4);
    const statements = (await accountant.get('/bank-statements').expect(200)).body.items;
    expect(statements).toMatchObject([{ newCount: 0 }, { newCount: 4, account: 'FR7630006000011234567890189' }]);
    const { bytes } = await accountant.download(`/bank-statements/${statements[1].id}/file`);
    expect(bytes.toString()).toBe(csv);
  });

  it('elle accepte d’un geste ce qu’Établi propose, et lit pourquoi', async () => {
    const first = await line('MECANIQUE');
    expect(first.proposals[0]).toMatchObject({ trust: 'sure', parts: [{ number: numbers[0], amountCents: 1200_00 }] });
    expect(first.proposals[0]!.reasons).toEqual(
      expect.arrayContaining([`${numbers[0]} est citée dans le libellé`, `Montant exact de ${numbers[0]}`]),
    );
    await accountant.post(`/bank-lines/${first.id}/match`, accept(first.proposals[0]!)).expect(201);
    const second = await line('TOLERIE');
    expect(second.proposals[0]!.parts.map(({ number }) => number)).toEqual([numbers[1], numbers[2]]);
    await accountant.post(`/bank-lines/${second.id}/match`, accept(second.proposals[0]!)).expect(201);
    expect(await Promise.all(ids.map(dueOf))).toEqual([0, 0, 0]);
    expect((await accountant.get('/payments').expect(200)).body.items).toMatchObject([
      { receivedOn: TODAY, method: 'transfer', amountCents: 360_00 },
      { receivedOn: TODAY, method: 'transfer', amountCents: 1200_00 },
    ]);
  });

  it('un second geste sur le même mouvement est refusé en toutes lettres', async () => {
    const matched = await line('TOLERIE');
    const { body } = await accountant
      .post(`/bank-lines/${matched.id}/match`, {
        customerId: (await accountant.get('/customers')).body.items[0].id,
        allocations: [],
      })
      .expect(409);
    expect(body).toMatchObject({ code: 'bank.line_matched', detail: expect.stringContaining('déjà rapproché') });
  });

  it('elle met de côté les frais et la subvention ; il ne reste rien à rapprocher', async () => {
    const fee = await line('COTISATION');
    expect(fee.aside).toMatchObject([{ asideAs: 'bank_fee', account: '627000', words: 'cotisation carte' }]);
    const { words: _words, ...suggested } = fee.aside[0]!;
    await accountant.post(`/bank-lines/${fee.id}/set-aside`, { asideAs: 'grant' }).expect(409);
    await accountant.post(`/bank-lines/${fee.id}/set-aside`, suggested).expect(204);
    await accountant
      .post(`/bank-lines/${(await line('REGION')).id}/set-aside`, { asideAs: 'grant', note: 'Région, 1er versement' })
      .expect(204);
    expect((await accountant.get('/bank-lines/count?state=open').expect(200)).body.count).toBe(0);
  });

  it('elle s’est trompée : le rapprochement se défait, le règlement est annulé, la facture est de nouveau due', async () => {
    const { id } = await line('MECANIQUE');
    await accountant.post(`/bank-lines/${id}/undo`, { reason: 'Virement rejeté' }).expect(204);
    expect(await dueOf(ids[0]!)).toBe(1200_00);
    expect((await line('MECANIQUE')).proposals[0]).toMatchObject({ parts: [{ number: numbers[0] }] });
  });

  it('l’atelier n’y a pas accès', async () => {
    const trainer = await w.client('master_trainer');
    await trainer.get('/bank-lines').expect(403);
    await trainer.upload('/bank-statements/import', csv, 'a.csv').expect(403);
  });
});
