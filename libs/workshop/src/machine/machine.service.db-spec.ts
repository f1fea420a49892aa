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
    const change = `/machines/${body.id}/state-changes`;
    expect((await trainer.post(change, { state: 'stopped', reason: '' }).expect(422)).body.errors).toMatchObject([
      { field: 'reason' },
    ]);
    await trainer.post(change, { state: 'stopped', reason: 'Carter fendu' }).expect(204);
    expect((await trainer.post(change, { state: 'stopped', reason: 'Carter fendu' }).expect(409)).body.code).toBe(
      'machine.state_same',
    );
    expect((await trainer.get(`/machines/${body.id}`).expect(200)).body).toMatchObject({
      id: body.id,
      ...saw,
      state: 'stopped',
      stopReason: 'Carter fendu',
    });
    expect((await trainer.get('/machines?state=unavailable').expect(200)).body.items).toHaveLength(1);
    await trainer.patch(`/machines/${body.id}`, { code: 'SCI-1', serialNumber: 'A 12', builtYear: 1998 }).expect(204);
    expect((await trainer.get(`/machines/${body.id}`).expect(200)).body.state).toBe('stopped');
    await trainer.post(change, { state: 'in_use', reason: 'Carter remplacé' }).expect(204);
    expect((await trainer.get(`/machines/${body.id}`).expect(200)).body).toMatchObject({
      state: 'in_use',
      stopReason: null,
      serialNumber: 'A 12',
    });
    expect((await trainer.get(change).expect(200)).body.items).toMatchObject([
      { state: 'in_use', reason: 'Carter remplacé', byName: 'Test master_trainer' },
      { state: 'stopped', reason: 'Carter fendu' },
    ]);
    await expect(w.db.query("UPDATE machine_state_changes SET reason = 'autre'")).rejects.toThrow();
  });

  it('ont un coût horaire à partir d’un jour, que la direction écrit', async () => {
    const { body } = await trainer
      .post('/machines', { code: 'COU-1', name: 'Cintreuse', family: 'Formage' })
      .expect(201);
    const director = await w.client('director');
    const costs = `/machines/${body.id}/costs`;
    await trainer.post(costs, { fromOn: '2026-01-01', centsPerHour: 2500 }).expect(403);
    await director.post(costs, { fromOn: '2020-01-01', centsPerHour: 2500 }).expect(204);
    await director.post(costs, { fromOn: '2099-01-01', centsPerHour: 3000 }).expect(204);
    await director.post(costs, { fromOn: '2099-01-01', centsPerHour: 1 }).expect(422);
    expect((await director.get(`/machines/${body.id}`).expect(200)).body.centsPerHour).toBe(2500);
    expect((await director.get(costs).expect(200)).body.items).toHaveLength(2);
    expect((await trainer.get(`/machines/${body.id}/months`).expect(200)).body.items).toHaveLength(12);
  });

  it('se cherchent sans accent, se trient et se comptent', async () => {
    await trainer.post('/machines', { code: 'PLI-1', name: 'Plieuse', family: 'Mise en forme' }).expect(201);
    const { body } = await trainer.get('/machines?q=SCIE A&sort=code').expect(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(['SCI-1']);
    expect((await trainer.get('/machines/count?state=in_use').expect(200)).body).toEqual({
      count: 3,
      exactness: 'exact',
    });
    // the family of press brakes, which the law names, comes after the school's own machine
    expect((await trainer.get('/search?q=pli').expect(200)).body.hits).toMatchObject([
      { kind: 'machine', title: 'Plieuse' },
      { kind: 'machine_family', title: 'Presse plieuse' },
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
