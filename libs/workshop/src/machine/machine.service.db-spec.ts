import { type Client, world, type World } from '@etabli/testing';

describe('les machines', () => {
  let w: World;
  let trainer: Client;
  beforeAll(async () => {
    w = await world();
    trainer = await w.client('master_trainer');
  });
  afterAll(() => w.end());

  const saw = { code: 'SCI-1', name: 'Scie à ruban', family: 'Débit', location: 'Travée 2' };

  it('portent chacune leur code, et une raison quand elles sont à l’arrêt', async () => {
    const { body } = await trainer.post('/machines', saw).expect(201);
    expect((await trainer.post('/machines', { ...saw, name: 'Autre' }).expect(422)).body.errors).toMatchObject([
      { field: 'code' },
    ]);
    expect((await trainer.patch(`/machines/${body.id}`, { state: 'stopped' }).expect(422)).body.errors).toMatchObject([
      { field: 'stopReason' },
    ]);
    await trainer.patch(`/machines/${body.id}`, { state: 'stopped', stopReason: 'Carter fendu' }).expect(204);
    expect((await trainer.get(`/machines/${body.id}`).expect(200)).body).toEqual({
      id: body.id,
      ...saw,
      state: 'stopped',
      stopReason: 'Carter fendu',
    });
    await trainer.patch(`/machines/${body.id}`, { state: 'in_use', code: 'SCI-1' }).expect(204);
    expect((await trainer.get(`/machines/${body.id}`).expect(200)).body).toMatchObject({
      state: 'in_use',
      stopReason: null,
    });
  });

  it('se cherchent sans accent, se trient et se comptent', async () => {
    await trainer.post('/machines', { code: 'PLI-1', name: 'Plieuse', family: 'Mise en forme' }).expect(201);
    const { body } = await trainer.get('/machines?q=SCIE A&sort=code').expect(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['SCI-1']);
    expect((await trainer.get('/machines/count?state=in_use').expect(200)).body).toEqual({
      count: 2,
      exactness: 'exact',
    });
    expect((await trainer.get('/search?q=pli').expect(200)).body.hits).toMatchObject([
      { kind: 'machine', title: 'Plieuse' },
    ]);
  });

  it('sont tenues par l’atelier et la direction', async () => {
    const accountant = await w.client('accountant');
    await accountant.get('/machines').expect(403);
    const administrator = await w.client('administrator');
    await administrator.get('/machines').expect(200);
    await administrator.post('/machines', { ...saw, code: 'X' }).expect(403);
    await trainer.patch('/machines/01900000-0000-7000-8000-0000000000ff', { name: 'Rien' }).expect(404);
  });
});
