import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { CustomerNamings } from '@etabli/customers';
import { JobCancelled, JobRun, Work } from '@etabli/platform';
import { ImageConsents } from '@etabli/students';
import { type Client, dossierGroup, type DossierGroup, newGroup, openSchool, world, type World } from '@etabli/testing';
import { Dossier } from './dossier.entity.js';
import { CouncilsRetained, StudentDossiersRetained } from './dossier.retained.js';
import { PhotoFacts } from './facts/photo.facts.js';
import { WorkFacts } from './facts/work.facts.js';
import { MakeDossiers } from './make-dossiers.job.js';

const DAY = '2026-11-20';
let w: World;
let g: DossierGroup;
let director: Client;
let trainer: Client;
let youth: string;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  g = await dossierGroup(w, { youths: 3, days: 8 });
  youth = g.youthIds[0]!;
  director = await w.client('director');
  trainer = await w.clientOf('karim@test.example');
});
afterAll(() => w.end());

const ask = async (body: object, by: Client = trainer): Promise<string> =>
  (await by.post(`/students/${youth}/dossiers`, body).expect(201)).body.id as string;
const askOfGroup = async (kind: string, about: object = {}): Promise<string> =>
  (await trainer.post(`/groups/${g.groupId}/dossiers`, { kind, ...about }).expect(201)).body.id as string;
const pagesOf = async (bytes: Buffer): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();
const row = (id: string): Promise<Dossier> => w.db.manager.findOneByOrFail(Dossier, { id });
const runOf = async (id: string): Promise<JobRun> =>
  w.db.manager.findOneByOrFail(JobRun, { id: (await row(id)).runId! });
const waiting = (): string[] => {
  const place = path.join(w.config.FILES_DIR, 'incoming');
  return fs.existsSync(place) ? fs.readdirSync(place) : [];
};
const unitId = async (): Promise<string> =>
  (await w.db.query("SELECT id FROM exam_units WHERE framework_id = $1 AND code = 'UP1'", [g.frameworkId]))[0].id;

describe('un dossier', () => {
  it('se prépare en un travail, se télécharge, et ne change plus', async () => {
    const id = await ask({ kind: 'booklet' });
    expect((await trainer.get(`/dossiers/${id}/pdf`).expect(409)).body.code).toBe('dossier.not_ready');
    await w.drain();
    const { bytes, name } = await trainer.download(`/dossiers/${id}/pdf`);
    expect(name).toBe(`livret-de-suivi-martin-jeune0-${DAY}.pdf`);
    const pages = await pagesOf(bytes);
    expect(pages).toBeGreaterThanOrEqual(12);
    expect(pages).toBeLessThanOrEqual(40);
    const { body } = await trainer.get(`/students/${youth}/dossiers`).expect(200);
    expect(body.items[0]).toMatchObject({ id, kind: 'booklet', state: 'done', ready: true, pages, batch: false });
    await expect(w.db.query("UPDATE dossiers SET title = 'x' WHERE id = $1", [id])).rejects.toThrow('immutable');
    await expect(w.db.query('DELETE FROM dossiers WHERE id = $1', [id])).rejects.toThrow('immutable');
    expect(waiting()).toEqual([]);
  });

  it('de chaque sorte a ses pages', async () => {
    const ids = [
      await ask({ kind: 'portfolio' }),
      await ask({ kind: 'blocks' }),
      await ask({ kind: 'exam_unit', unitId: await unitId() }),
      await ask({ kind: 'capstone', orderId: g.orderIds[0] }),
      await askOfGroup('council'),
    ];
    await w.drain();
    for (const id of ids) {
      expect([(await runOf(id)).state, (await runOf(id)).failure]).toEqual(['done', null]);
      expect(await pagesOf((await trainer.download(`/dossiers/${id}/pdf`)).bytes)).toBe((await row(id)).pages);
    }
    const { body } = await trainer.get(`/students/${youth}/dossier-choices`).expect(200);
    expect(body.units.length).toBe(5);
    expect(body.orders.map(({ id }: { id: string }) => id).sort()).toEqual([...g.orderIds].sort());
  });

  it('est refusé sans unité, sans ordre, d’une unité étrangère ou d’un ordre sans heures', async () => {
    const refused = async (body: object, status: number): Promise<string> =>
      (await trainer.post(`/students/${youth}/dossiers`, body).expect(status)).body.code as string;
    expect(await refused({ kind: 'exam_unit' }, 422)).toBe('dossier.unit_missing');
    expect(await refused({ kind: 'capstone' }, 422)).toBe('dossier.order_missing');
    expect(await refused({ kind: 'exam_unit', unitId: youth }, 409)).toBe('dossier.unit_foreign');
    expect(await refused({ kind: 'capstone', orderId: youth }, 409)).toBe('dossier.no_hours_on_order');
    expect(await refused({ kind: 'council' }, 422)).toBeDefined();
    const empty = await newGroup(w, 'Vide');
    expect((await director.post(`/groups/${empty}/dossiers`, { kind: 'booklet' }).expect(409)).body.code).toBe(
      'dossier.group_empty',
    );
  });

  it('un second passage du même travail ne fait rien de plus', async () => {
    const id = await ask({ kind: 'booklet' });
    await w.drain();
    const { fileId } = await row(id);
    const job = { runId: (await row(id)).runId!, params: { dossierId: id }, progress: async () => undefined };
    await w.as('director', () => w.get(MakeDossiers).run(job));
    expect((await row(id)).fileId).toBe(fileId);
  });

  it('nomme le jeune dont un texte ne s’imprime pas', async () => {
    const words = { heldOn: DAY, acquired: 'Bravo 👍', toImprove: '', nextGoals: 'Souder.', youthWords: '' };
    const { body } = await trainer.post(`/students/${youth}/progress-reviews`, { kind: 'final', ...words }).expect(201);
    await trainer.post(`/progress-reviews/${body.id}/validate`).expect(204);
    const id = await askOfGroup('booklet');
    await w.drain();
    const { state, failure } = await runOf(id);
    expect([state, failure]).toEqual(['failed', expect.stringContaining('Jeune0 M.')]);
    expect(failure).toContain('👍');
    expect(await w.db.manager.countBy(Dossier, { batchId: id })).toBe(0);
    expect(waiting()).toEqual([]);
    const version = await trainer.post(`/progress-reviews/${body.id}/versions`, { reason: 'Signe' }).expect(201);
    await trainer.put(`/progress-reviews/${version.body.id}`, { ...words, acquired: 'Bravo' }).expect(204);
    await trainer.post(`/progress-reviews/${version.body.id}/validate`).expect(204);
  });
});

describe('les livrets d’un groupe', () => {
  let batch: string;

  it('se font en un seul travail : un PDF par jeune et une archive', async () => {
    batch = await askOfGroup('booklet');
    await w.drain();
    expect(await runOf(batch)).toMatchObject({ state: 'done', failure: null });
    const { body } = await trainer.get(`/groups/${g.groupId}/dossiers`).expect(200);
    const found = body.items.find(({ id }: { id: string }) => id === batch);
    expect(found).toMatchObject({ batch: true, ready: true });
    expect(found.parts.map(({ studentId }: { studentId: string }) => studentId).sort()).toEqual([...g.youthIds].sort());
    const { bytes, name } = await trainer.download(`/dossiers/${batch}/zip`);
    expect(name).toMatch(/^livret-de-suivi-.*\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([0, 1, 2].map((i) => `livret-de-suivi-martin-jeune${i}-${DAY}.pdf`));
    for (const [i, file] of Object.values(files).entries())
      expect(await pagesOf(Buffer.from(file))).toBe(found.parts[i].pages);
    expect((await trainer.download(`/dossiers/${batch}/zip`)).bytes.equals(bytes)).toBe(true);
  });

  it('arrêtés au milieu, ne gardent rien', async () => {
    const id = await askOfGroup('booklet');
    const steps: string[] = [];
    const progress = async (_percent: number, step: string): Promise<void> => {
      steps.push(step);
      if (steps.length === 3) throw new JobCancelled();
    };
    const job = { runId: (await row(id)).runId!, params: { dossierId: id }, progress };
    await expect(w.as('director', () => w.get(MakeDossiers).run(job))).rejects.toBeInstanceOf(JobCancelled);
    expect(steps).toEqual(['Lecture des faits', 'Livret de suivi 1 sur 3', 'Livret de suivi 2 sur 3']);
    expect(await w.db.manager.countBy(Dossier, { batchId: id })).toBe(0);
    expect((await row(id)).snapshotAt).toBeNull();
    expect(waiting()).toEqual([]);
    await trainer.post(`/jobs/${job.runId}/cancel`).expect(204);
    await w.drain();
    const { body } = await trainer.get(`/dossiers/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', ready: false });
  });

  it('se lisent selon le droit d’aujourd’hui : un jeune parti dans un autre groupe sort de l’archive', async () => {
    const other = await w.client('master_trainer');
    const [part] = (await trainer.get(`/dossiers/${batch}`).expect(200)).body.parts;
    for (const at of [
      `/dossiers/${batch}`,
      `/dossiers/${batch}/zip`,
      `/dossiers/${part.id}/pdf`,
      `/groups/${g.groupId}/dossiers`,
    ])
      await other.get(at).expect(404);
    await (await w.client('accountant')).get(`/dossiers/${batch}/zip`).expect(403);
    const elsewhere = await newGroup(w, 'Métallerie');
    await director.post(`/students/${part.studentId}/move`, { groupId: elsewhere, on: DAY }).expect(204);
    await trainer.get(`/dossiers/${part.id}/pdf`).expect(404);
    expect(Object.keys(unzipSync((await trainer.download(`/dossiers/${batch}/zip`)).bytes)).length).toBe(2);
    expect(Object.keys(unzipSync((await director.download(`/dossiers/${batch}/zip`)).bytes)).length).toBe(3);
    await director.post(`/students/${part.studentId}/move`, { groupId: g.groupId, on: DAY });
  });
});

describe('les dossiers d’épreuve et de chef-d’œuvre d’un groupe', () => {
  const names = async (id: string): Promise<string[]> =>
    Object.keys(unzipSync((await trainer.download(`/dossiers/${id}/zip`)).bytes));

  it('se font en un seul travail : une unité ou un ordre, un PDF par jeune', async () => {
    const { body } = await trainer.get(`/groups/${g.groupId}/dossier-choices`).expect(200);
    const members = g.youthIds.length;
    expect(body.units.map(({ youths }: { youths: number }) => youths)).toEqual([
      members,
      members,
      members,
      members,
      members,
    ]);
    expect(body.orders.map(({ youths }: { youths: number }) => youths)).toEqual([members, members]);
    const unit = await askOfGroup('exam_unit', { unitId: await unitId() });
    const capstone = await askOfGroup('capstone', { orderId: g.orderIds[0] });
    await w.drain();
    for (const [id, name] of [
      [unit, 'dossier-epreuve'],
      [capstone, 'chef-d-oeuvre'],
    ] as const) {
      expect(await runOf(id)).toMatchObject({ state: 'done', failure: null });
      expect(await names(id)).toEqual([0, 1, 2].map((i) => `${name}-martin-jeune${i}-${DAY}.pdf`));
    }
    expect((await row(unit)).title).toBe('Dossier d’épreuve UP1');
  });

  it('laissent qui ne prépare pas le diplôme, et disent quand il ne reste personne', async () => {
    const refused = async (body: object, status: number): Promise<string> =>
      (await trainer.post(`/groups/${g.groupId}/dossiers`, body).expect(status)).body.code as string;
    expect(await refused({ kind: 'exam_unit' }, 422)).toBe('dossier.unit_missing');
    expect(await refused({ kind: 'capstone' }, 422)).toBe('dossier.order_missing');
    expect(await refused({ kind: 'exam_unit', unitId: youth }, 409)).toBe('dossier.unit_nobody');
    expect(await refused({ kind: 'capstone', orderId: youth }, 409)).toBe('dossier.order_nobody');
    await director.patch(`/students/${g.youthIds[1]}`, { frameworkId: null }).expect(204);
    const id = await askOfGroup('exam_unit', { unitId: await unitId() });
    await w.drain();
    expect(await names(id)).toHaveLength(2);
    await director.patch(`/students/${g.youthIds[1]}`, { frameworkId: g.frameworkId }).expect(204);
  });
});

describe('ce qui se montre', () => {
  const photos = () => w.as('director', () => w.get(PhotoFacts).of(youth, DAY, { most: 24 }));

  it('les photos d’un jeune d’accord, jamais celles d’une pièce dont un autre jeune refuse l’image', async () => {
    expect((await photos()).photos.length).toBe(4);
    const consents = w.get(ImageConsents);
    const use = { use: 'client_portfolio', byStudent: true, givenOn: '2026-09-01' } as const;
    const theirs = await w.as('director', () => consents.give(g.youthIds[1]!, use));
    expect((await photos()).photos.length).toBe(4);
    await w.as('director', () => consents.revoke(theirs, { on: DAY }));
    expect(await photos()).toEqual({ agreed: true, photos: [] });
  });

  it('aucune photo d’un jeune qui n’a pas répondu, ou qui a retiré son accord', async () => {
    const of = (id: string) => w.as('director', () => w.get(PhotoFacts).of(id, DAY, { most: 24 }));
    expect(await of(g.youthIds[2]!)).toEqual({ agreed: false, photos: [] });
    expect(await of(g.youthIds[1]!)).toEqual({ agreed: false, photos: [] });
  });

  it('le nom d’un client s’il a donné son accord, jusqu’au jour où il le retire', async () => {
    const namings = w.get(CustomerNamings);
    const named = async (): Promise<(string | null)[]> =>
      (await w.get(WorkFacts).of(youth, DAY)).map(({ customer }) => customer && customer.name).sort();
    expect(await named()).toEqual([null, null]);
    const id = await w.as('director', () => namings.give(g.customerId, { agreedBy: 'Mme Achard', givenOn: DAY }));
    expect(await named()).toEqual(['Mécanique du Rhône', null]);
    await w.as('director', () => namings.withdraw(g.customerId, id, DAY));
    expect(await named()).toEqual([null, null]);
  });
});

describe('la durée de conservation', () => {
  it('emporte les fichiers d’un ancien jeune, et du conseil le fichier seul', async () => {
    const files = async (): Promise<number> => (await w.db.query('SELECT count(*) AS n FROM stored_files'))[0].n;
    const council = (await w.db.query("SELECT id FROM dossiers WHERE kind = 'council'"))[0].id as string;
    const mine = (await w.db.query('SELECT count(*) AS n FROM dossiers WHERE student_id = $1', [youth]))[0].n;
    const before = await files();
    await w.as('system', () =>
      w.get(Work).run('retention.run', async () => {
        await w.get(StudentDossiersRetained).forget([youth]);
        await w.get(CouncilsRetained).forget([council]);
      }),
    );
    expect(await files()).toBe(before - mine - 1);
    expect((await trainer.get(`/dossiers/${council}/pdf`).expect(409)).body.code).toBe('dossier.files_forgotten');
    expect((await trainer.get(`/students/${youth}/dossiers`).expect(200)).body.items).toEqual([]);
  });
});
