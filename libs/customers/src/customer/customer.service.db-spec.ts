import { business, type World, world } from '@etabli/testing';
import { CustomerQueries } from './customer.queries.js';

describe('customers', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it('are created with a code and the VAT number that follows from the SIREN', async () => {
    const director = await w.client('director');
    const { body } = await director.post('/customers', { ...business(), siren: ' 732 829 320 ' }).expect(201);
    const { body: view } = await director.get(`/customers/${body.id}`).expect(200);
    expect(view).toMatchObject({
      code: 'C0001',
      siren: '732829320',
      vatNumber: 'FR44732829320',
      label: 'Mécanique du Rhône',
      country: 'FR',
      archived: false,
    });
  });

  it.each([
    ['a wrong SIREN', { siren: '732829321' }, ['siren']],
    ['no SIREN', { siren: null }, ['siren']],
    ['a SIRET of another', { siret: '55210055400013' }, ['siret']],
    ['a person with a SIREN', { kind: 'person' }, ['siren']],
    ['an empty name and a wrong address', { name: ' ', email: 'x' }, ['name', 'email']],
  ])('with %s answer 422 by field and leave nothing', async (_case, change, fields) => {
    const before = await w.as('director', () => w.get(CustomerQueries).count({}));
    const director = await w.client('director');
    const { body } = await director.post('/customers', { ...business(), ...change }).expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([...fields].sort());
    expect(body.errors.every(({ message }: { message: string }) => /[.]$/.test(message))).toBe(true);
    expect(await w.as('director', () => w.get(CustomerQueries).count({}))).toEqual(before);
  });

  it('that are public bodies keep what they want on an invoice; half an electronic address is refused', async () => {
    const director = await w.client('director');
    const mairie = {
      ...business({ kind: 'public_body', name: 'Mairie', siren: '552100554' }),
      serviceCode: 'TECH-1',
      requiresEngagement: true,
      electronicScheme: '0009',
      electronicAddress: '55210055400013',
    };
    const { body } = await director.post('/customers', mairie).expect(201);
    expect((await director.get(`/customers/${body.id}`)).body).toMatchObject({
      serviceCode: 'TECH-1',
      requiresEngagement: true,
      requiresServiceCode: false,
      electronicScheme: '0009',
    });
    const half = await director.patch(`/customers/${body.id}`, { electronicScheme: null }).expect(422);
    expect(half.body.errors.map(({ field }: { field: string }) => field)).toEqual(['electronicScheme']);
    await director.patch(`/customers/${body.id}`, { electronicScheme: null, electronicAddress: null }).expect(204);
  });

  it('are edited field by field, a new SIREN bringing its VAT number', async () => {
    const director = await w.client('director');
    const { body } = await director.post('/customers', business()).expect(201);
    await director.patch(`/customers/${body.id}`, { siren: '552100554', phone: '04 00', email: null }).expect(204);
    const { body: view } = await director.get(`/customers/${body.id}`).expect(200);
    expect(view).toMatchObject({
      siren: '552100554',
      vatNumber: 'FR96552100554',
      phone: '04 00',
      email: null,
      city: 'Chassieu',
    });
    await director.patch(`/customers/${body.id}`, { siren: '552100555' }).expect(422);
    await director.patch('/customers/01890000-0000-7000-8000-000000000000', { phone: '1' }).expect(404);
  });

  it('are found without accents, by name, town or SIREN; archived ones only when asked', async () => {
    const director = await w.client('director');
    const { body } = await director
      .post('/customers', business({ name: 'Ébénisterie Œuvre 100%', city: 'Lyon', siren: '303265045' }))
      .expect(201);
    const found = async (query: string): Promise<string[]> =>
      (await director.get(`/customers?${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
    for (const q of ['ebenisterie', 'OEUVRE', '30326', '100%25', 'lyon'])
      expect(await found(`q=${q}`)).toEqual([body.id]);
    expect(await found('q=1_0')).toEqual([]);
    await director.patch(`/customers/${body.id}`, { archived: true }).expect(204);
    expect(await found('q=lyon')).toEqual([]);
    expect(await found('q=lyon&shown=archived')).toEqual([body.id]);
    expect((await director.get('/customers/count?q=lyon&shown=all').expect(200)).body).toEqual({
      count: 1,
      exactness: 'exact',
    });
    expect((await director.get('/search?q=ebenis').expect(200)).body.hits).toMatchObject([
      { kind: 'customer', path: `/customers/${body.id}` },
    ]);
  });

  it('are the office’s: a teacher reads none, a trainer writes none', async () => {
    await (await w.client('teacher')).get('/customers').expect(403);
    await (await w.client('master_trainer')).post('/customers', business()).expect(403);
  });
});
