import { business, type Client, world, type World } from '@etabli/testing';
import { CustomerService } from '../customer/customer.service.js';

describe('l’accord d’un client pour être cité', () => {
  let w: World;
  let director: Client;
  let id: string;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
    id = await w.as('director', () => w.get(CustomerService).create(business()));
  });
  afterAll(() => w.end());

  const of = async () => (await director.get(`/customers/${id}/namings`).expect(200)).body;

  it('se note une fois, se retire, et se redonne', async () => {
    expect(await of()).toEqual({ allowed: false, items: [] });
    const today = w.clock.today();
    const give = { agreedBy: 'Mme Achard', givenOn: today };
    const first = (await director.post(`/customers/${id}/namings`, give).expect(201)).body.id;
    expect(await of()).toMatchObject({ allowed: true, items: [{ agreedBy: 'Mme Achard', withdrawnOn: null }] });
    expect((await director.post(`/customers/${id}/namings`, give).expect(409)).body.code).toBe('customer_naming.open');
    const at = `/customers/${id}/namings/${first}/withdraw`;
    expect((await director.post(at, { on: '2000-01-01' }).expect(409)).body.code).toBe('customer_naming.before_given');
    await director.post(at, { on: today }).expect(204);
    expect((await of()).allowed).toBe(false);
    expect((await director.post(at, { on: today }).expect(409)).body.code).toBe('customer_naming.withdrawn');
    await director.post(`/customers/${id}/namings`, give).expect(201);
  });

  it('ne se donne ni d’avance, ni par qui ne peut pas modifier un client', async () => {
    const wrong = await director.post(`/customers/${id}/namings`, { agreedBy: 'X', givenOn: '2999-01-01' }).expect(422);
    expect(wrong.body.errors[0].field).toBe('givenOn');
    const trainer = await w.client('master_trainer');
    await trainer.post(`/customers/${id}/namings`, { agreedBy: 'X', givenOn: w.clock.today() }).expect(403);
  });

  it('disparaît avec un client effacé, journal compris', async () => {
    const person = await w.as('director', () =>
      w.get(CustomerService).create(business({ kind: 'person', name: 'Petit', firstName: 'Anne', siren: null })),
    );
    const give = { agreedBy: 'Anne Petit', givenOn: w.clock.today() };
    await director.post(`/customers/${person}/namings`, give).expect(201);
    await w.as('director', () => w.get(CustomerService).erase(person, w.clock.today()));
    const left = await w.db.query(
      `SELECT count(*) AS n FROM audit_changes WHERE table_name = 'customer_namings' AND (before::text || after::text) LIKE '%Anne Petit%'`,
    );
    expect(left[0].n).toBe(0);
    expect(await w.db.query('SELECT * FROM customer_namings WHERE customer_id = $1', [person])).toEqual([]);
  });
});
