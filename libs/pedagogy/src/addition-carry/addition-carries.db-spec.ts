import { CompetenceQueries, FrameworkService, MappingService, SchoolAdditions } from '@etabli/curriculum';
import { type Client, world, type World } from '@etabli/testing';
import { Catalogue, ExerciseQueries } from '@etabli/workshop';

let w: World, trainer: Client;
let from: string, to: string;
let old: Map<string, string>, next: Map<string, string>;
let bending: string, criterion: string;

const idsOf = async (id: string): Promise<Map<string, string>> =>
  new Map((await w.get(CompetenceQueries).ofFramework(id)).map((one) => [one.code, one.id]));
const load = async (version: string, units: string[], codes: string[]): Promise<string> => {
  const file = {
    format: 'etabli-referentiel-2',
    code: 'CAP-X',
    intitule: 'CAP Exemple',
    niveau: 3,
    texte: 'Arrêté',
    version,
    source: 'Journal officiel',
    unites: units.map((code) => ({ code, intitule: code })),
    competences: codes.map((code) => ({ code, intitule: `Faire ${code}` })),
  };
  return (await w.get(FrameworkService).import(Buffer.from(JSON.stringify(file)), 'x.json')).frameworkId!;
};
const lines = async (preview: boolean): Promise<string[]> => {
  const { body } = preview
    ? await trainer.get(`/frameworks/${to}/carried-additions/preview/${from}`).expect(200)
    : await trainer.post(`/frameworks/${to}/carried-additions`, { fromFrameworkId: from }).expect(200);
  return (
    body.lines as { kind: string; code: string; fromCode: string; toCode: string; outcome: string; why: string }[]
  ).map(({ kind, code, fromCode, toCode, outcome, why }) =>
    [kind, code, fromCode, toCode, outcome, why].filter(Boolean).join(' '),
  );
};
const weights = async (): Promise<string[]> => {
  const codes = new Map([...(await idsOf(to))].map(([code, id]) => [id, code]));
  return (await w.get(ExerciseQueries).ofFramework(to)).items.map(
    ({ code, competenceId, weight }) => `${code} ${codes.get(competenceId)} ${weight}`,
  );
};

beforeAll(async () => {
  w = await world();
  trainer = await w.client('master_trainer');
  await w.as('director', async () => {
    from = await load('2009', ['UP1', 'UP9'], ['C1', 'C2', 'C3']);
    to = await load('2026', ['UP1'], ['D1', 'D2']);
    [old, next] = [await idsOf(from), await idsOf(to)];
    await w.get(MappingService).decide({ fromCompetenceId: old.get('C1')!, toCompetenceId: next.get('D1')! });
    const additions = w.get(SchoolAdditions);
    const own = await additions.addCompetence(from, { code: 'E1', title: 'Ranger', parentId: old.get('C1')! });
    criterion = await additions.addCriterion(from, { competenceId: own, code: 'E1-a', title: 'Rien ne traîne' });
    await additions.addCriterion(from, { competenceId: old.get('C3')!, code: 'E3-a', title: 'Propre' });
    const rule = { candidateCategory: 'school_hors_contrat' as const, mode: 'orale', source: 'Convocation' };
    await additions.sayExamRule(from, { ...rule, unitCode: 'UP1' });
    await additions.sayExamRule(from, { ...rule, unitCode: 'UP9' });
    bending = await w.get(Catalogue).create({
      code: 'PLI',
      title: 'Pliage',
      setupMinutes: 10,
      pieceMinutes: '2',
      competences: [
        { competenceId: old.get('C1')!, weight: 60 },
        { competenceId: old.get('C2')!, weight: 30 },
        { competenceId: own, weight: 10 },
      ],
    });
  });
});
afterAll(() => w.end());

describe('les ajouts de l’école passent à la nouvelle version', () => {
  const PLAN = [
    'competence E1 D1 carry',
    'criterion E1-a E1 E1 carry',
    'criterion E3-a C3 impossible no_successor',
    'weight PLI C1 D1 carry',
    'weight PLI C2 impossible no_successor',
    'weight PLI E1 E1 carry',
    'exam_rule UP1 carry',
    'exam_rule UP9 impossible unit_lost',
  ];

  it('l’essai dit chaque ligne et n’écrit rien', async () => {
    expect(await lines(true)).toEqual(PLAN);
    expect(await weights()).toEqual([]);
    expect(await w.db.query('SELECT * FROM addition_carries')).toEqual([]);
  });

  it('puis écrit exactement ce que l’essai a dit ; les preuves suivront la compétence de l’école', async () => {
    expect(await lines(false)).toEqual(PLAN);
    expect(await weights()).toEqual(['PLI D1 60', 'PLI E1 10']);
    const view = (await trainer.get(`/frameworks/${to}`).expect(200)).body;
    expect(view.competences).toMatchObject([
      { code: 'D1' },
      { code: 'D2' },
      { code: 'E1', origin: 'school', parentId: next.get('D1') },
    ]);
    expect(view.criteria).toMatchObject([{ code: 'E1-a', origin: 'school' }]);
    const { items } = (await trainer.get(`/frameworks/${to}/mappings`).expect(200)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ from: expect.objectContaining({ code: 'E1' }), origin: 'school' }),
    );
    const old_ = await w.db.query('SELECT count(*) AS n FROM catalogue_competences WHERE catalogue_operation_id = $1', [
      bending,
    ]);
    expect(old_[0].n).toBe(5);
  });

  it('une seconde fois n’écrit rien', async () => {
    const before = [await weights(), await w.db.query('SELECT * FROM addition_carries ORDER BY id')];
    expect((await lines(false)).filter((line) => line.includes(' carry'))).toEqual([]);
    expect([await weights(), await w.db.query('SELECT * FROM addition_carries ORDER BY id')]).toEqual(before);
  });

  it('ce que l’école change ensuite à la main reste comme elle l’a voulu', async () => {
    const e1 = (await idsOf(to)).get('E1')!;
    await w.as('director', () =>
      w.get(Catalogue).edit(bending, {
        competences: [
          { competenceId: old.get('C1')!, weight: 60 },
          { competenceId: e1, weight: 99 },
        ],
      }),
    );
    const carried = (await trainer.get(`/frameworks/${to}`).expect(200)).body.criteria[0].id as string;
    expect(carried).not.toBe(criterion);
    await trainer.delete(`/school-criteria/${carried}`).expect(204);
    const now = await lines(false);
    expect(now).toContain('weight PLI C1 D1 declined taken_back');
    expect(now).toContain('criterion E1-a E1 declined taken_back');
    expect(await weights()).toEqual(['PLI E1 99']);
  });

  it('la relecture du même fichier n’y touche pas non plus', async () => {
    const before = [await weights(), (await trainer.get(`/frameworks/${to}`).expect(200)).body];
    await w.as('director', () => expect(load('2026', ['UP1'], ['D1', 'D2'])).rejects.toThrow());
    expect([await weights(), (await trainer.get(`/frameworks/${to}`).expect(200)).body]).toEqual(before);
  });
});
