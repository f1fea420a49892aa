import { type Client, dossierGroup, type DossierGroup, drawing, openSchool, world, type World } from '@etabli/testing';

const WORDS = {
  heldOn: '2026-11-19',
  acquired: 'Lire un plan.',
  toImprove: '',
  nextGoals: 'Souder seul.',
  youthWords: '',
};
let w: World;
let g: DossierGroup;
let director: Client;
let trainer: Client;
let youth: string;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  g = await dossierGroup(w, { days: 2 });
  youth = g.youthIds[0]!;
  director = await w.client('director');
  trainer = await w.clientOf('karim@test.example');
});
afterAll(() => w.end());

const write = async (words: object = {}): Promise<string> =>
  (await trainer.post(`/students/${youth}/progress-reviews`, { kind: 'intermediate', ...WORDS, ...words }).expect(201))
    .body.id as string;
const list = async (): Promise<
  { id: string; version: number; superseded: boolean; signatures: { part: string }[] }[]
> => (await director.get(`/students/${youth}/progress-reviews`).expect(200)).body.items;
const sign = (id: string, part: string, file: Buffer | null = drawing(), fields: Record<string, string> = {}) => {
  const request = trainer.post(`/progress-reviews/${id}/signatures`).field('part', part);
  for (const [name, value] of Object.entries({ signedBy: 'Mme Martin', ...fields })) void request.field(name, value);
  return file ? request.attach('file', file, 'signature.png') : request;
};

describe('les bilans d’un jeune', () => {
  it('un brouillon se modifie et se supprime ; un jour à venir ou d’avant l’entrée est refusé à son champ', async () => {
    const id = await write();
    await trainer.put(`/progress-reviews/${id}`, { ...WORDS, toImprove: 'Le rangement.' }).expect(204);
    for (const heldOn of ['2026-11-21', '2026-08-31']) {
      const { body } = await trainer.put(`/progress-reviews/${id}`, { ...WORDS, heldOn }).expect(422);
      expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['heldOn']);
    }
    expect((await sign(id, 'youth').expect(409)).body.code).toBe('review.sign_draft');
    await trainer.delete(`/progress-reviews/${id}`).expect(204);
    expect(await list()).toEqual([]);
  });

  it('validé, il ne change plus : ni par l’écran, ni dans la base', async () => {
    const empty = await write({ acquired: '', nextGoals: '' });
    const { body } = await trainer.post(`/progress-reviews/${empty}/validate`).expect(409);
    expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'review.acquired_missing',
      'review.goals_missing',
    ]);
    await trainer.put(`/progress-reviews/${empty}`, WORDS).expect(204);
    await trainer.post(`/progress-reviews/${empty}/validate`).expect(204);
    expect((await trainer.put(`/progress-reviews/${empty}`, WORDS).expect(409)).body.code).toBe('review.validated');
    await trainer.delete(`/progress-reviews/${empty}`).expect(409);
    await expect(w.db.query("UPDATE progress_reviews SET acquired = 'x' WHERE id = $1", [empty])).rejects.toThrow(
      'never changed',
    );
    await expect(w.db.query('DELETE FROM progress_reviews WHERE id = $1', [empty])).rejects.toThrow('never changed');
  });

  it('est signé une fois par le jeune, la famille et le formateur', async () => {
    const { id } = (await list())[0]!;
    const fields = async (file: Buffer | null, more: Record<string, string>): Promise<string[]> =>
      (await sign(id, 'youth', file, more).expect(422)).body.errors.map(({ field }: { field: string }) => field);
    expect(await fields(null, {})).toEqual(['file']);
    expect(await fields(drawing(true), {})).toEqual(['file']);
    expect(await fields(drawing(), { signedOn: '2026-11-18' })).toEqual(['signedOn']);
    expect(await fields(drawing(), { signedBy: ' ' })).toEqual(['signedBy']);
    await sign(id, 'youth').expect(204);
    await sign(id, 'family').expect(204);
    expect((await sign(id, 'youth').expect(409)).body.code).toBe('review.signed');
    expect((await list())[0]!.signatures.map(({ part }) => part)).toEqual(['youth', 'family']);
    await expect(w.db.query("UPDATE progress_review_signatures SET signed_by_name = 'x'")).rejects.toThrow();
  });

  it('une nouvelle version le remplace une fois validée, et se signe à neuf ; l’ancienne reste', async () => {
    const { id } = (await list())[0]!;
    const next = (await trainer.post(`/progress-reviews/${id}/versions`, { reason: 'Oubli' }).expect(201)).body.id;
    expect((await trainer.post(`/progress-reviews/${id}/versions`, { reason: 'Encore' }).expect(409)).body.code).toBe(
      'review.draft_open',
    );
    expect((await list()).map(({ version, superseded }) => [version, superseded])).toEqual([
      [2, false],
      [1, false],
    ]);
    await trainer.post(`/progress-reviews/${next}/validate`).expect(204);
    expect((await list()).map(({ version, superseded }) => [version, superseded])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect((await sign(id, 'trainer').expect(409)).body.code).toBe('review.superseded');
    expect((await list())[0]!.signatures).toEqual([]);
  });

  it('un autre maître professionnel ne le voit pas, l’enseignant le lit sans l’écrire', async () => {
    const { id } = (await list())[0]!;
    const other = await w.client('master_trainer');
    await other.get(`/students/${youth}/progress-reviews`).expect(404);
    await other.put(`/progress-reviews/${id}`, WORDS).expect(404);
    await other.post(`/progress-reviews/${id}/versions`, { reason: 'Non' }).expect(404);
    const teacher = await w.client('teacher');
    await teacher.get(`/students/${youth}/progress-reviews`).expect(200);
    await teacher.post(`/students/${youth}/progress-reviews`, { kind: 'final', ...WORDS }).expect(403);
  });
});
