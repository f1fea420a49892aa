import { CompetenceQueries, FrameworkService, readShippedFramework } from '@etabli/curriculum';
import { type Client, picture, world, type World } from '@etabli/testing';

describe('le catalogue des opérations', () => {
  let w: World;
  let trainer: Client;
  let c1: string;
  let c2: string;

  beforeAll(async () => {
    w = await world();
    trainer = await w.client('master_trainer');
    await w.as('director', async () => {
      const { frameworkId } = await w
        .get(FrameworkService)
        .import(await readShippedFramework('cap-rci-2009.json'), 'rci.json');
      [c1, c2] = (await w.get(CompetenceQueries).ofFramework(frameworkId!)).map(({ id }) => id) as [string, string];
    });
  });
  afterAll(() => w.end());

  const bending = (change: object = {}): object => ({
    code: 'PLI',
    title: 'Pliage à la presse',
    setupMinutes: 30,
    pieceMinutes: '2.5',
    hazardCodes: ['D4153-28-2'],
    competences: [
      { competenceId: c1, weight: 60 },
      { competenceId: c2, weight: 40 },
    ],
    steps: [{ text: 'Règle la butée à la cote du plan.' }, { text: 'Plie une pièce d’essai. Mesure l’angle.' }],
    ...change,
  });
  const create = async (change: object = {}): Promise<string> =>
    (await trainer.post('/catalogue-operations', bending(change)).expect(201)).body.id as string;
  const find = async (id: string) => (await trainer.get(`/catalogue-operations/${id}`).expect(200)).body;

  it('dit le temps, les compétences avec leur poids et les étapes', async () => {
    const found = await find(await create());
    expect(found).toMatchObject({
      code: 'PLI',
      state: 'active',
      version: 1,
      setupMinutes: 30,
      pieceMinutes: '2.5',
      hazardCodes: ['D4153-28-2'],
      uses: 0,
      steps: 2,
      competenceList: [
        { id: c1, weight: 60 },
        { id: c2, weight: 40 },
      ],
      stepList: [{ text: 'Règle la butée à la cote du plan.', pictureId: null }, { pictureId: null }],
    });
  });

  it('refuse champ par champ ce qui n’existe pas', async () => {
    const wrong = async (change: object): Promise<string[]> =>
      (await trainer.post('/catalogue-operations', bending({ code: 'X', ...change })).expect(422)).body.errors.map(
        ({ field }: { field: string }) => field,
      );
    const nobody = '01900000-0000-7000-8000-0000000000ff';
    expect(await wrong({ code: 'PLI' })).toEqual(['code']);
    expect(await wrong({ hazardCodes: ['D9999'] })).toEqual(['hazardCodes']);
    expect(await wrong({ machineFamilyId: nobody })).toEqual(['machineFamilyId']);
    expect(await wrong({ competences: [{ competenceId: nobody, weight: 1 }] })).toEqual(['competences.0.competenceId']);
    expect(await wrong({ competences: [{ competenceId: c1, weight: 101 }] })).toEqual(['competences.0.weight']);
    expect(await wrong({ steps: [{ id: nobody, text: 'Non' }] })).toEqual(['steps.0.id']);
  });

  it('change de version à chaque changement, et garde l’étape avec son image', async () => {
    const id = await create({ code: 'PLI-2' });
    const { stepList } = await find(id);
    await trainer.upload(`/catalogue-steps/${stepList[1].id}/picture`, picture(), 'essai.png').expect(204);
    const steps = [{ id: stepList[1].id, text: 'Plie une pièce d’essai.' }, { text: 'Range l’outil.' }];
    await trainer.patch(`/catalogue-operations/${id}`, { steps, title: 'Pliage long' }).expect(204);
    const found = await find(id);
    expect(found).toMatchObject({ version: 3, title: 'Pliage long', code: 'PLI-2', competences: 2 });
    expect(found.stepList.map(({ text }: { text: string }) => text)).toEqual([
      'Plie une pièce d’essai.',
      'Range l’outil.',
    ]);
    expect(found.stepList[0].pictureId).not.toBeNull();
  });

  it('réécrit les images sans ce qu’un appareil y cache, et oublie celle d’une étape retirée', async () => {
    const id = await create({ code: 'PLI-3' });
    const [step] = (await find(id)).stepList;
    await trainer.upload(`/catalogue-steps/${step.id}/picture`, '<svg/>', 'dessin.svg').expect(422);
    await trainer.upload(`/catalogue-steps/${step.id}/picture`, picture(), 'essai.png').expect(204);
    const { bytes, type } = await trainer.download(`/catalogue-steps/${step.id}/picture`);
    expect(type).toBe('image/png');
    expect(bytes.includes('GPS')).toBe(false);
    const { pictureId } = (await find(id)).stepList[0];
    await trainer.patch(`/catalogue-operations/${id}`, { steps: [] }).expect(204);
    expect(await w.db.query('SELECT 1 FROM stored_files WHERE id = $1', [pictureId])).toEqual([]);
    await trainer.get(`/catalogue-steps/${step.id}/picture`).expect(404);
  });

  it('se cherche par le texte de ses étapes, se filtre et se pagine', async () => {
    await create({ code: 'ROU', title: 'Roulage', steps: [{ text: 'Serre la tôle entre les rouleaux.' }] });
    const codes = async (query: string): Promise<string[]> =>
      (await trainer.get(`/catalogue-operations?${query}`).expect(200)).body.items.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes('q=TOLE')).toEqual(['ROU']);
    expect((await codes('sort=title&limit=1')).length).toBe(1);
    expect((await trainer.get('/catalogue-operations/count?q=pli').expect(200)).body).toMatchObject({ count: 3 });
    expect((await trainer.get('/search?q=roulage').expect(200)).body.hits).toMatchObject([
      { kind: 'catalogue', title: 'Roulage' },
    ]);
  });

  it('se retire sans disparaître, et revient', async () => {
    const id = await create({ code: 'VIEUX' });
    await trainer.post(`/catalogue-operations/${id}/retire`).expect(204);
    await trainer.post(`/catalogue-operations/${id}/retire`).expect(409);
    expect(await find(id)).toMatchObject({ state: 'retired', steps: 2 });
    expect((await trainer.get('/catalogue-operations?state=retired').expect(200)).body.items).toHaveLength(1);
    await trainer.post(`/catalogue-operations/${id}/restore`).expect(204);
  });

  it('est à l’atelier et à la direction', async () => {
    const accountant = await w.client('accountant');
    await accountant.get('/catalogue-operations').expect(403);
  });
});
