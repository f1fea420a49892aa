import { issuedInvoice, newCustomer, openSchool, TODAY, type Client, type World, world } from '@etabli/testing';
import { addDays, instantAt } from '@etabli/kernel';

const DUE = addDays(TODAY, 30);

describe('la directrice passe ses relances en revue', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  const of: Record<string, string> = {};

  const cases = async (state = ''): Promise<{ customerId: string; state: string; invoices: { id: string }[] }[]> =>
    (await director.get(`/dunning${state && `?state=${state}`}`).expect(200)).body.items;
  const one = async (customerId: string) => (await cases()).find((row) => row.customerId === customerId);
  const idsOf = async (customerId: string): Promise<string[]> => (await one(customerId))!.invoices.map(({ id }) => id);

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    of.firm = await newCustomer(w);
    of.sponsor = await newCustomer(w, { name: 'Fonderie mécène', siren: '303265045' });
    of.person = await newCustomer(w, {
      kind: 'person',
      name: 'Dupont',
      firstName: 'Anne',
      siren: undefined,
      email: undefined,
    });
    of.paid = (await issuedInvoice(w, of.firm)).invoiceId;
    of.unpaid = (await issuedInvoice(w, of.firm)).invoiceId;
    await issuedInvoice(w, of.sponsor);
    await issuedInvoice(w, of.person);
    w.clock.startAt(instantAt(addDays(DUE, 8), '09:00'));
    [director, accountant] = await Promise.all([w.client('director'), w.client('accountant')]);
  });
  afterAll(() => w.end());

  it('trois clients sont en retard ; sans taux saisi, rien n’est calculé', async () => {
    await accountant
      .post(`/customers/${of.sponsor}/roles`, { role: 'sponsor', validFrom: '2026-01-01', note: 'Convention 2026' })
      .expect(201);
    await accountant.post(`/customers/${of.sponsor}/roles`, { role: 'sponsor', validFrom: '2026-09-01' }).expect(409);
    const firstPage = (await director.get('/dunning?limit=2').expect(200)).body;
    const lastPage = (await director.get(`/dunning?limit=2&cursor=${firstPage.nextCursor}`).expect(200)).body;
    const { body } = await director.get('/dunning').expect(200);
    expect([...firstPage.items, ...lastPage.items]).toEqual(body.items);
    expect((await director.get('/dunning/count').expect(200)).body).toEqual({ count: 3, exactness: 'exact' });
    const roles = body.items.map(({ customerId, roles: held }: { customerId: string; roles: string[] }) => [
      customerId,
      held,
    ]);
    expect(Object.fromEntries(roles)).toEqual({ [of.firm!]: [], [of.sponsor!]: ['sponsor'], [of.person!]: [] });
    expect(body.baseRateKnown).toBe(false);
    expect(body.items).toHaveLength(3);
    expect(await one(of.firm!)).toMatchObject({
      title: 'Rappel',
      letterCents: 2400_00,
      interestCents: null,
      recoveryCents: 80_00,
    });
    expect(await one(of.person!)).toMatchObject({ interestCents: 0, recoveryCents: 0 });
  });

  it('elle saisit les taux de la BCE : les intérêts apparaissent, pour les professionnels', async () => {
    const before = { rateBp: 215, validFrom: '2026-07-01' };
    await accountant.post('/dunning/rules/refinancing-rates', before).expect(204);
    expect(await one(of.firm!)).toMatchObject({ interestCents: expect.any(Number) });
    // 8 days at 12,15 % of 1 200 € are 3,20 €, twice
    expect(await one(of.firm!)).toMatchObject({ interestCents: 6_40 });
    expect(await one(of.person!)).toMatchObject({ interestCents: 0 });
  });

  it('elle retient le mécène, avec la raison ; la comptable ne le peut pas', async () => {
    const hold = { reason: 'Aussi mécène\u202f: je l’appelle', until: addDays(DUE, 20) };
    await accountant.post(`/dunning/${of.sponsor}/hold`, hold).expect(403);
    await director.post(`/dunning/${of.sponsor}/hold`, hold).expect(204);
    expect(await cases('held')).toMatchObject([{ customerId: of.sponsor, holdReason: hold.reason }]);
    const { body } = await director
      .post(`/dunning/${of.sponsor}/send`, { invoiceIds: await idsOf(of.sponsor!), channel: 'mail' })
      .expect(409);
    expect(body.code).toBe('dunning.held');
  });

  it('le paiement enregistré à l’instant sort de la lettre', async () => {
    const seen = await idsOf(of.firm!);
    expect(seen).toHaveLength(2);
    await accountant
      .post('/payments', {
        customerId: of.firm,
        receivedOn: w.clock.today(),
        method: 'transfer',
        amountCents: 1200_00,
        allocations: [{ invoiceId: of.paid, amountCents: 1200_00 }],
      })
      .expect(201);
    of.reminder = (
      await director.post(`/dunning/${of.firm}/send`, { invoiceIds: seen, channel: 'mail' }).expect(201)
    ).body.id;
    await w.drain();
    const [sent] = (await director.get(`/reminders?customerId=${of.firm}`).expect(200)).body.items;
    expect(sent).toMatchObject({
      title: 'Rappel',
      openCents: 1200_00,
      recoveryCents: 40_00,
      recipient: 'achats@meca-rhone.example',
    });
    expect(sent.mailedAt).not.toBeNull();
    const pdf = await director.download(`/reminders/${of.reminder}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await director.download(`/reminders/${of.reminder}/pdf`)).bytes.equals(pdf.bytes)).toBe(true);
    expect(await one(of.firm!)).toMatchObject({ state: 'waiting', nextOn: addDays(DUE, 22) });
  });

  it('tout est payé : plus rien à relancer, même avec la liste d’avant', async () => {
    const seen = await idsOf(of.firm!);
    w.clock.startAt(instantAt(addDays(DUE, 25), '09:00'));
    await accountant
      .post('/payments', {
        customerId: of.firm,
        receivedOn: w.clock.today(),
        method: 'cheque',
        amountCents: 1200_00,
        allocations: [{ invoiceId: of.unpaid, amountCents: 1200_00 }],
      })
      .expect(201);
    const { body } = await director
      .post(`/dunning/${of.firm}/send`, { invoiceIds: seen, channel: 'paper' })
      .expect(409);
    expect(body.code).toBe('dunning.nothing_left');
    expect(await one(of.firm!)).toBeUndefined();
  });

  it('le particulier reçoit une lettre sans intérêts ni indemnité ; le relevé de compte dit le reste', async () => {
    expect((await director.download(`/dunning/${of.person}/preview`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await director
      .post(`/dunning/${of.person}/send`, { invoiceIds: await idsOf(of.person!), channel: 'mail' })
      .expect(409);
    const sent = await director
      .post(`/dunning/${of.person}/send`, { invoiceIds: await idsOf(of.person!), channel: 'paper' })
      .expect(201);
    const [{ letter }] = await w.db.query('SELECT letter FROM reminders WHERE id = $1', [sent.body.id]);
    expect(letter).toMatchObject({ interestCents: 0, recoveryCents: 0, mentions: [] });
    const statement = (await accountant.get(`/statements/${of.person}`).expect(200)).body;
    expect(statement).toMatchObject({ closingCents: 1200_00, overdueCents: 1200_00 });
    const first = (await accountant.get('/aged-balance?limit=1').expect(200)).body;
    const second = (await accountant.get(`/aged-balance?limit=1&cursor=${first.nextCursor}`).expect(200)).body;
    expect([...first.items, ...second.items].map(({ to30Cents }: { to30Cents: number }) => to30Cents)).toEqual([
      1200_00, 1200_00,
    ]);
    expect(second.nextCursor).toBeNull();
    const totals = (await accountant.get('/aged-balance/totals').expect(200)).body;
    expect(totals).toMatchObject({ customerCount: 2, to30Cents: 2400_00, totalCents: 2400_00 });
  });
});
