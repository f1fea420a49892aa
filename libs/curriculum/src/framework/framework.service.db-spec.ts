import { readFile } from 'node:fs/promises';
import { world, type World } from '@etabli/testing';
import { CompetenceQueries } from './competence.queries.js';
import { FrameworkService } from './framework.service.js';
import { readShippedFramework, SHIPPED_FRAMEWORKS } from '../import/shipped-frameworks.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.end());

const file = async (change: object = {}): Promise<Buffer> =>
  Buffer.from(
    JSON.stringify({
      ...(JSON.parse((await readShippedFramework('cap-rci-2009.json')).toString()) as object),
      ...change,
    }),
  );
const rows = async (): Promise<unknown> =>
  (
    await w.db.query(
      'SELECT (SELECT count(*) FROM frameworks) AS f, (SELECT count(*) FROM exam_units) AS u, (SELECT count(*) FROM competences) AS c',
    )
  )[0];

describe('l’import d’un référentiel', () => {
  it('à blanc dit la même chose que l’import et n’écrit rien', async () => {
    const director = await w.client('director');
    const content = await readShippedFramework('cap-rics-chaudronnerie.json');
    const dry = await director.upload('/frameworks/import?dryRun=true', content, 'rics.json').expect(201);
    expect(dry.body).toMatchObject({ id: null, dryRun: true });
    expect(await rows()).toEqual({ f: 0, u: 0, c: 0 });
    const real = await director.upload('/frameworks/import', content, 'rics.json').expect(201);
    expect(real.body).toMatchObject({ id: expect.any(String), dryRun: false, content: dry.body.content });
    expect(await rows()).toEqual({ f: 1, u: 2, c: 2 });
    expect((await director.upload('/frameworks/import?dryRun=true', content, 'rics.json').expect(409)).body.code).toBe(
      'framework.already_imported',
    );
  });

  it('montre l’état de vérification et la source de chaque pièce', async () => {
    const trainer = await w.client('master_trainer');
    const { body: list } = await trainer.get('/frameworks?q=rics').expect(200);
    const { body } = await trainer.get(`/frameworks/${list.items[0].id}`).expect(200);
    expect(body).toMatchObject({
      verification: 'partly_verified',
      state: 'published',
      sourceNote: expect.stringContaining('C1 et C2'),
    });
    expect(body.competences[0]).toMatchObject({
      code: 'C1',
      verification: 'verified',
      origin: 'official',
      source: expect.stringContaining('LEGIARTI000036861384'),
    });
    expect(body.units[1]).toMatchObject({ code: 'U2C', coefficient: null, verification: 'partly_verified' });
    expect((await trainer.get('/frameworks/count').expect(200)).body).toEqual({ count: 1, exactness: 'exact' });
  });

  it('refuse le même contenu une seconde fois, et une version publiée qui aurait changé', async () => {
    const service = w.get(FrameworkService);
    await w.as('director', async () => service.import(await file(), 'a.json'));
    await expect(w.as('director', async () => service.import(await file(), 'autre-nom.json'))).rejects.toMatchObject({
      kind: 'refused',
      code: 'framework.already_imported',
    });
    await expect(
      w.as('director', async () => service.import(await file({ note: 'Corrigé' }), 'a.json')),
    ).rejects.toMatchObject({ code: 'framework.version_exists' });
  });

  it('deux fois à la fois n’entre qu’une fois', async () => {
    const content = await file({ version: '2009 bis' });
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => w.as('director', async () => w.get(FrameworkService).import(content, 'a.json'))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('répond 422 avec une phrase par place à un fichier qui n’est pas un référentiel, et n’écrit rien', async () => {
    const director = await w.client('director');
    const before = await rows();
    const pdf = await director.upload('/frameworks/import', '%PDF-1.7 \u0000', 'r.pdf').expect(422);
    expect(pdf.body.errors[0]).toMatchObject({
      field: 'file',
      message: expect.stringContaining('n’est pas un référentiel'),
    });
    const wrong = await director
      .upload('/frameworks/import?dryRun=true', await file({ competences: [{ code: 'C1' }] }), 'r.json')
      .expect(422);
    expect(wrong.body.errors).toEqual([
      { field: 'competences.0.intitule', message: 'Ce champ est obligatoire.' },
      expect.objectContaining({ field: 'verification' }),
    ]);
    await director.post('/frameworks/import').expect(422);
    expect(await rows()).toEqual(before);
  });

  it('n’est pas l’affaire d’un maître professionnel', async () => {
    await (await w.client('master_trainer')).upload('/frameworks/import', await file(), 'r.json').expect(403);
  });

  it.each(SHIPPED_FRAMEWORKS)('prend %s, livré, une fois et pas deux', async (name) => {
    const director = await w.client('director');
    const content = await readShippedFramework(name);
    expect([201, 409]).toContain((await director.upload('/frameworks/import', content, name)).status);
    const { body } = await director.upload('/frameworks/import', content, `encore-${name}`).expect(409);
    expect(body.code).toBe('framework.already_imported');
  });

  it('garde les deux exemples de la documentation pour un seul référentiel', async () => {
    const page = await readFile(new URL('../../../../docs/referentiel-import.md', import.meta.url), 'utf8');
    const example = (form: string): string => new RegExp('```' + form + '\\n([\\s\\S]*?)```').exec(page)![1]!;
    const director = await w.client('director');
    await director.upload('/frameworks/import', example('csv'), 'exemple.csv').expect(201);
    await director.upload('/frameworks/import', example('json'), 'exemple.json').expect(409);
  });
});

describe('une compétence de l’école', () => {
  it('s’ajoute à la fin, marquée comme telle', async () => {
    const trainer = await w.client('master_trainer');
    const id = (await trainer.get('/frameworks?q=rics').expect(200)).body.items[0].id as string;
    const added = await trainer
      .post(`/frameworks/${id}/school-competences`, { code: 'E1', title: 'Tenir son poste propre', unitCode: 'U2C' })
      .expect(201);
    const last = (await w.get(CompetenceQueries).ofFramework(id)).at(-1);
    expect(last).toMatchObject({
      id: added.body.id,
      code: 'E1',
      origin: 'school',
      verification: null,
      source: 'Ajout de l’école, hors texte officiel',
      unitCode: 'U2C',
    });
    expect(
      (await trainer.post(`/frameworks/${id}/school-competences`, { code: 'C1', title: 'x' }).expect(409)).body.code,
    ).toBe('competence.code_taken');
    expect(
      (
        await trainer
          .post(`/frameworks/${id}/school-competences`, { code: 'E2', title: 'x', unitCode: 'U9' })
          .expect(422)
      ).body.errors[0].field,
    ).toBe('unitCode');
    await trainer.post(`/frameworks/${added.body.id}/school-competences`, { code: 'E2', title: 'x' }).expect(404);
  });

  it('ne change rien aux pièces officielles, que la base protège', async () => {
    await expect(w.db.query(`UPDATE competences SET title = 'x' WHERE origin = 'official'`)).rejects.toThrow(
      'immutable',
    );
    await expect(w.db.query(`DELETE FROM competences WHERE origin = 'official'`)).rejects.toThrow('immutable');
  });
});
