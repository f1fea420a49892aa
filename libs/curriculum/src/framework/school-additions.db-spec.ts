import { world, type World } from '@etabli/testing';
import { CompetenceMappings } from '../mapping/competence-mappings.js';
import { readFramework } from '../import/framework.reader.js';
import { CompetenceQueries } from './competence.queries.js';
import { ExamRuleQueries } from './exam-rule.queries.js';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.end());

const file = (version: string, change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'etabli-referentiel-2',
      code: 'CAP-X',
      intitule: 'CAP Exemple',
      niveau: 3,
      texte: 'Arrêté',
      version,
      premiere_session: 2020,
      source: 'Journal officiel',
      unites: [{ code: 'UP1', intitule: 'Préparation', coefficient: '4,50' }],
      competences: [
        { code: 'C1', intitule: 'Préparer', unite: 'UP1' },
        { code: 'C1.1', intitule: 'Lire un plan', parent: 'C1' },
      ],
      criteres: [{ code: 'C1.1-a', intitule: 'Les cotes sont lues', competence: 'C1.1' }],
      reglement: [{ unite: 'UP1', candidat: 'hors contrat', mode: 'ponctuelle écrite', duree: '3 h' }],
      ...change,
    }),
  );
const imported = async (content: Buffer): Promise<string> =>
  (await (await w.client('director')).upload('/frameworks/import', content, 'x.json').expect(201)).body.id as string;
const competence = async (frameworkId: string, code: string): Promise<string> =>
  (await w.get(CompetenceQueries).ofFramework(frameworkId)).find((one) => one.code === code)!.id;

describe('ce que l’école ajoute à une version publiée', () => {
  let id: string;
  beforeAll(async () => {
    id = await imported(file('2020'));
  });

  it('un critère, que l’on renomme et retire ; celui du texte reste', async () => {
    const trainer = await w.client('master_trainer');
    const competenceId = await competence(id, 'C1.1');
    const { body } = await trainer
      .post(`/frameworks/${id}/school-criteria`, { competenceId, code: 'E1', title: 'Le plan est rangé' })
      .expect(201);
    await trainer.patch(`/school-criteria/${body.id}`, { title: 'Le plan est rangé après usage' }).expect(204);
    const criteria = (await trainer.get(`/frameworks/${id}`).expect(200)).body.criteria as { id: string }[];
    expect(criteria).toMatchObject([
      { code: 'C1.1-a', origin: 'official', verification: 'to_verify' },
      { code: 'E1', title: 'Le plan est rangé après usage', origin: 'school', verification: null },
    ]);
    const twice = { competenceId, code: 'E1', title: 'x' };
    expect((await trainer.post(`/frameworks/${id}/school-criteria`, twice).expect(409)).body.code).toBe(
      'criterion.code_taken',
    );
    expect((await trainer.patch(`/school-criteria/${criteria[0]!.id}`, { title: 'x' }).expect(409)).body.code).toBe(
      'addition.official',
    );
    await trainer.delete(`/school-criteria/${body.id}`).expect(204);
    expect((await trainer.delete(`/school-criteria/${criteria[0]!.id}`).expect(409)).body.code).toBe(
      'addition.official',
    );
  });

  it('une compétence ne se supprime plus quand un critère s’en sert', async () => {
    const trainer = await w.client('master_trainer');
    const added = await trainer
      .post(`/frameworks/${id}/school-competences`, { code: 'E1', title: 'Ranger' })
      .expect(201);
    const criterion = { competenceId: added.body.id, code: 'E1-a', title: 'Rien ne traîne' };
    const { body } = await trainer.post(`/frameworks/${id}/school-criteria`, criterion).expect(201);
    expect((await trainer.delete(`/school-competences/${added.body.id}`).expect(409)).body.code).toBe(
      'addition.in_use',
    );
    await trainer.delete(`/school-criteria/${body.id}`).expect(204);
    await trainer.delete(`/school-competences/${added.body.id}`).expect(204);
    const parentId = await competence(id, 'C1.1');
    const deep = { code: 'E2', title: 'x', parentId };
    expect((await trainer.post(`/frameworks/${id}/school-competences`, deep).expect(422)).body.errors[0].field).toBe(
      'parentId',
    );
  });

  it('un règlement pour ses candidats, qui passe devant celui du texte pour la même session', async () => {
    const director = await w.client('director');
    const said = {
      unitCode: 'UP1',
      candidateCategory: 'school_hors_contrat',
      mode: 'ponctuelle orale',
      source: 'Convocation 2026',
    };
    const { body } = await director.post(`/frameworks/${id}/school-exam-rules`, said).expect(201);
    const again = await director.post(`/frameworks/${id}/school-exam-rules`, { ...said, mode: 'orale' }).expect(201);
    expect(again.body.id).toBe(body.id);
    expect(await w.get(ExamRuleQueries).inForce(id, 2026)).toMatchObject([{ mode: 'orale', origin: 'school' }]);
    await director.delete(`/school-exam-rules/${body.id}`).expect(204);
    const [rule] = await w.get(ExamRuleQueries).inForce(id, 2026);
    expect(rule).toMatchObject({ mode: 'ponctuelle écrite', origin: 'official' });
    expect((await director.delete(`/school-exam-rules/${rule!.id}`).expect(409)).body.code).toBe('addition.official');
    await director.post(`/frameworks/${id}/school-exam-rules`, { ...said, unitCode: 'UP9' }).expect(422);
  });

  it('les mots de son échelle, sa dernière session, son numéro ; le reste ne bouge pas', async () => {
    const director = await w.client('director');
    const { body } = await director.get(`/frameworks/${id}`).expect(200);
    const scale = (body.levelScale as object[]).map((step, i) => ({ ...step, label: `n${i}`, weight: i * 30 }));
    await director
      .patch(`/frameworks/${id}`, { levelScale: scale, rncpCode: 'RNCP00000', validToSession: 2030 })
      .expect(204);
    expect((await director.get(`/frameworks/${id}`).expect(200)).body).toMatchObject({
      levelScale: [{ label: 'n0', weight: 0 }, {}, {}, { label: 'n3', weight: 90 }],
      rncpCode: 'RNCP00000',
      validToSession: 2030,
    });
    await director.patch(`/frameworks/${id}`, { validToSession: 2019 }).expect(422);
    const fewer = await director.patch(`/frameworks/${id}`, { levelScale: scale.slice(1) }).expect(409);
    expect(fewer.body.code).toBe('scale.values_stay');
    await expect(w.db.query(`UPDATE frameworks SET title = 'x' WHERE id = $1`, [id])).rejects.toThrow('immutable');
    await expect(w.db.query(`UPDATE exam_units SET title = 'x'`)).rejects.toThrow('never changed');
  });

  it('une nouvelle lecture du même fichier n’y touche pas', async () => {
    const director = await w.client('director');
    const before = (await director.get(`/frameworks/${id}`).expect(200)).body as unknown;
    await director.upload('/frameworks/import', file('2020'), 'x.json').expect(409);
    await director.upload('/frameworks/import', file('2020', { note: 'Corrigé' }), 'x.json').expect(409);
    expect((await director.get(`/frameworks/${id}`).expect(200)).body).toEqual(before);
  });

  it('ressort en fichier, le texte seul, que l’on corrige et réimporte sous une autre version', async () => {
    const director = await w.client('director');
    const { bytes } = await director.download(`/frameworks/${id}/file?form=json`);
    const tree = JSON.parse(bytes.toString()) as { unites: unknown[]; competences: unknown[] };
    expect(tree).toMatchObject({ format: 'etabli-referentiel-2', version: '2020', unites: [{ coefficient: '4.5' }] });
    expect(tree.competences).toHaveLength(2);
    const next = await imported(Buffer.from(JSON.stringify({ ...tree, version: '2020 corrigée' })));
    const { body } = await director.get(`/frameworks/${next}/diff/${id}`).expect(200);
    expect(body.changes).toEqual([
      {
        piece: 'head',
        change: 'changed',
        key: '',
        title: 'CAP Exemple',
        fields: [{ field: 'version', before: '2020', after: '2020 corrigée' }],
      },
    ]);
    const workbook = await director.download(`/frameworks/${id}/file?form=xlsx`);
    expect(workbook.name).toBe('CAP-X-2020.xlsx');
    expect((await readFramework(workbook.bytes, 'x.xlsx')).problems).toEqual([]);
    const template = await director.download('/frameworks/template');
    expect((await readFramework(template.bytes, 'x.xlsx')).problems).toEqual([]);
  });
});

describe('de l’ancienne version à la nouvelle', () => {
  const mapping = (from: object, to: object = {}): object => ({ correspondances: [{ ...from, ...to }] });
  let old: string;
  let next: string;
  let last: string;

  it('un fichier qui nomme une version inconnue est refusé, ligne nommée, et rien n’est écrit', async () => {
    old = await imported(file('1999'));
    const director = await w.client('director');
    const wrong = file('2009', mapping({ de_version: '1990', de: 'C1', vers: 'C1' }));
    const before = await w.db.query('SELECT count(*) FROM frameworks');
    const { body } = await director.upload('/frameworks/import', wrong, 'x.json').expect(422);
    expect(body.errors).toEqual([
      {
        field: 'correspondances.0',
        message:
          'Le référentiel CAP-X, version «\u202f1990\u202f», n’est pas importé\u202f; importez-le d’abord, ou enlevez la ligne.',
      },
    ]);
    const absent = file('2009', mapping({ de_version: '1999', de: 'C9', vers: 'C1' }));
    expect(
      (await director.upload('/frameworks/import?dryRun=true', absent, 'x.json').expect(422)).body.errors[0].message,
    ).toContain('C9');
    expect(await w.db.query('SELECT count(*) FROM frameworks')).toEqual(before);
  });

  it('passe par les correspondances du fichier et celles de l’école, à travers les versions', async () => {
    next = await imported(file('2009', mapping({ de_version: '1999', de: 'C1', vers: 'C1' })));
    last = await imported(file('2019'));
    const trainer = await w.client('master_trainer');
    const decided = { fromCompetenceId: await competence(next, 'C1'), toCompetenceId: await competence(last, 'C1.1') };
    const { body } = await trainer.post('/competence-mappings', decided).expect(201);
    const into = await w.get(CompetenceMappings).into(last);
    const toCompetenceId = decided.toCompetenceId;
    expect(into).toEqual([
      { fromCompetenceId: decided.fromCompetenceId, toCompetenceId },
      { fromCompetenceId: await competence(old, 'C1'), toCompetenceId },
    ]);
    await trainer.post(`/competence-mappings/${body.id}/set-aside`).expect(204);
    expect(await w.get(CompetenceMappings).into(last)).toEqual([]);
    expect((await trainer.post('/competence-mappings', decided).expect(201)).body.id).toBe(body.id);
    expect(await w.get(CompetenceMappings).into(last)).toHaveLength(2);
  });

  it('refuse de revenir en arrière, par la main ou par un fichier', async () => {
    const trainer = await w.client('master_trainer');
    const back = { fromCompetenceId: await competence(last, 'C1'), toCompetenceId: await competence(old, 'C1.1') };
    expect((await trainer.post('/competence-mappings', back).expect(409)).body.code).toBe('mapping.round');
    const inside = { fromCompetenceId: await competence(last, 'C1'), toCompetenceId: await competence(last, 'C1.1') };
    expect((await trainer.post('/competence-mappings', inside).expect(409)).body.code).toBe('mapping.same_version');
    const round = file('2024', {
      correspondances: [
        { de_version: '2019', de: 'C1', vers: 'C1' },
        { de: 'C1', vers_version: '1999', vers: 'C1' },
      ],
    });
    const { body } = await (await w.client('director')).upload('/frameworks/import', round, 'x.json').expect(422);
    expect(body.errors).toMatchObject([
      { field: 'correspondances.1', message: expect.stringContaining('tourne en rond') },
    ]);
  });

  it('garde la décision de l’école devant un fichier qui apporte la même correspondance', async () => {
    const trainer = await w.client('master_trainer');
    const list = async (): Promise<{ id: string; origin: string; state: string }[]> =>
      (await trainer.get(`/frameworks/${next}/mappings`).expect(200)).body.items as {
        id: string;
        origin: string;
        state: string;
      }[];
    const official = (await list()).find(({ origin }) => origin === 'official')!;
    await trainer.post(`/competence-mappings/${official.id}/set-aside`).expect(204);
    expect((await trainer.delete(`/competence-mappings/${official.id}`).expect(409)).body.code).toBe(
      'mapping.official',
    );
    await imported(file('2025', mapping({ de_version: '2009', de: 'C1', vers: 'C1' })));
    expect((await list()).find(({ id }) => id === official.id)).toMatchObject({ state: 'set_aside' });
    await trainer.post(`/competence-mappings/${official.id}/take-up`).expect(204);
    expect((await list()).find(({ id }) => id === official.id)).toMatchObject({ state: 'in_force' });
  });
});
