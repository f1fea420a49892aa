import { world, type World } from '@etabli/testing';

describe('the audit trail on the screen', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it('says to the technical administrator that a youth or a customer changed, never to what', async () => {
    const director = await w.client('director');
    const { body } = await director
      .post('/customers', {
        kind: 'person',
        name: 'Dupont',
        firstName: 'Jean',
        addressLine1: '1 rue du Lac',
        postalCode: '69003',
        city: 'Lyon',
      })
      .expect(201);
    const read = async (role: 'director' | 'administrator') =>
      (await (await w.client(role)).get(`/audit-commands?rowId=${body.id}`).expect(200)).body.items[0];
    expect((await read('director')).changes[0].after).toMatchObject({ name: 'Dupont' });
    const shown = await read('administrator');
    expect(shown).toMatchObject({ command: 'customer.edit', actorName: 'Test director' });
    expect(shown.changes).toEqual([
      { tableName: 'customers', rowId: body.id, operation: 'insert', before: null, after: null },
    ]);
  });
});
