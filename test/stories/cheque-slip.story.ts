import { issuedInvoice, newCustomer, openSchool, TODAY, type Client, type World, world } from '@etabli/testing';

/** The bank credits the slip two days later, and takes its fee; the accountant imports its statement. */
const CSV = [
  'Relevé du compte;FR76 3000 6000 0112 3456 7890 189',
  'Date;Libellé;Débit;Crédit',
  '23/11/2026;REMISE CHEQUES REM 0001;;2 400,00',
  '23/11/2026;FRAIS TENUE DE COMPTE;12,50;',
  '23/11/2026;PRLV URSSAF;830,00;',
].join('\r\n');

describe('la comptable remet deux chèques à la banque', () => {
  let w: World;
  let accountant: Client;
  let slipId: string;

  interface Line {
    id: string;
    text: string;
    state: string;
    proposals: { kind: string; slipId: string; trust: string; reasons: string[] }[];
    aside: { account: string | null; words: string }[];
  }
  const line = async (words: string): Promise<Line> =>
    (await accountant.get('/bank-lines').expect(200)).body.items.find(({ text }: Line) => text.includes(words));
  /** Balance of an account in the entries of the month. */
  const balance = async (account: string): Promise<number> => {
    const { items } = (await accountant.get('/accounting/journal?month=2026-11&journal=BQ&limit=200').expect(200)).body;
    const lines = items.flatMap(
      (entry: { lines: { account: string; debitCents: number; creditCents: number }[] }) => entry.lines,
    );
    return lines
      .filter((one: { account: string }) => one.account === account)
      .reduce(
        (sum: number, one: { debitCents: number; creditCents: number }) => sum + one.debitCents - one.creditCents,
        0,
      );
  };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    accountant = await w.client('accountant');
    for (const change of [{}, { name: 'Tôlerie de l’Ain', siren: '303265045' }]) {
      const customerId = await newCustomer(w, change);
      const { invoiceId } = await issuedInvoice(w, customerId);
      await accountant
        .post('/payments', {
          customerId,
          receivedOn: TODAY,
          method: 'cheque',
          amountCents: 1200_00,
          reference: '0012345',
          allocations: [{ invoiceId, amountCents: 1200_00 }],
        })
        .expect(201);
    }
  });
  afterAll(() => w.end());

  it('les chèques reçus attendent au compte 5112 ; elle en fait une remise et l’imprime', async () => {
    expect(await balance('511200')).toBe(2400_00);
    const { items } = (await accountant.get('/payments?shown=to_deposit').expect(200)).body;
    const paymentIds = items.map(({ id }: { id: string }) => id);
    expect(paymentIds).toHaveLength(2);
    slipId = (await accountant.post('/cheque-slips', { depositedOn: TODAY, paymentIds }).expect(201)).body.id;
    const { body } = await accountant.get(`/cheque-slips/${slipId}`).expect(200);
    expect(body).toMatchObject({ number: 'REM-0001', totalCents: 2400_00, chequeCount: 2, state: 'deposited' });
    const again = await accountant.post('/cheque-slips', { depositedOn: TODAY, paymentIds }).expect(409);
    expect(again.body.detail).toContain('déjà dans la remise REM-0001');
    const { bytes } = await accountant.download(`/cheque-slips/${slipId}/pdf`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('le relevé propose la remise, elle l’accepte : 5112 passe à 512 au jour de la banque', async () => {
    await accountant.upload('/bank-statements/import', CSV, 'novembre.csv').expect(201);
    const credited = await line('REMISE');
    expect(credited.proposals[0]).toMatchObject({ kind: 'slip', slipId, trust: 'sure' });
    expect(credited.proposals[0]!.reasons[0]).toContain('Total exact de la remise REM-0001');
    await accountant.post(`/bank-lines/${credited.id}/match-slip`, { slipId }).expect(204);
    await accountant.post(`/bank-lines/${credited.id}/match-slip`, { slipId }).expect(409);
    expect([await balance('511200'), await balance('512000')]).toEqual([0, 2400_00]);
    expect((await accountant.get(`/cheque-slips/${slipId}`).expect(200)).body).toMatchObject({
      state: 'credited',
      creditedOn: TODAY,
    });
    await accountant.post(`/cheque-slips/${slipId}/take-back`, { reason: 'Erreur' }).expect(409);
  });

  it('les frais vont au 627 d’un geste ; l’Urssaf est traitée ailleurs, avec un motif', async () => {
    const fee = await line('FRAIS');
    const [{ words: _words, ...suggested }] = fee.aside as [Line['aside'][number]];
    expect(suggested.account).toBe('627000');
    await accountant.post(`/bank-lines/${fee.id}/set-aside`, suggested).expect(204);
    expect([await balance('627000'), await balance('512000')]).toEqual([12_50, 2387_50]);
    const social = await line('URSSAF');
    await accountant.post(`/bank-lines/${social.id}/set-aside`, { asideAs: 'supplier' }).expect(409);
    const elsewhere = { asideAs: 'supplier', note: 'Paie tenue par le cabinet' };
    await accountant.post(`/bank-lines/${social.id}/set-aside`, elsewhere).expect(204);
    expect(await balance('512000')).toBe(2387_50);
  });

  it('elle revient sur les frais : une écriture contraire, et rien d’effacé', async () => {
    const fee = await line('FRAIS');
    await accountant.post(`/bank-lines/${fee.id}/undo`, { reason: 'C’était un agio' }).expect(204);
    expect([await balance('627000'), await balance('512000')]).toEqual([0, 2400_00]);
    expect((await line('FRAIS')).state).toBe('open');
  });

  it('elle apprend à Établi les mots de sa banque, à partir d’un jour', async () => {
    const rule = {
      words: 'Prlv URSSAF',
      way: 'out',
      asideAs: 'supplier',
      note: 'Paie du cabinet',
      validFrom: '2026-01-01',
    };
    const { id } = (await accountant.post('/aside-rules', rule).expect(201)).body;
    await accountant.post('/aside-rules', { ...rule, note: null }).expect(422);
    await accountant.post('/aside-rules', rule).expect(409);
    const social = await line('URSSAF');
    await accountant.post(`/bank-lines/${social.id}/undo`, { reason: 'Autre note' }).expect(204);
    expect((await line('URSSAF')).aside).toEqual([
      { asideAs: 'supplier', account: null, accountLabel: null, note: 'Paie du cabinet', words: 'prlv urssaf' },
    ]);
    await accountant.post(`/aside-rules/${id}/end`, {}).expect(204);
    await accountant.post(`/aside-rules/${id}/end`, {}).expect(409);
  });

  it('la chaîne et les journaux tiennent', async () => {
    expect((await accountant.get('/accounting/chain').expect(200)).body.intact).toBe(true);
  });
});
