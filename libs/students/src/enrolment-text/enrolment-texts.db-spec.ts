import { createHash } from 'node:crypto';
import { type Client, newGroup, openSchool, world, type World } from '@etabli/testing';
import { StudentPaper } from '../paper/paper.entity.js';
import { DEFAULT_TEXTS } from './enrolment-text.rules.js';

const parts = (contract: string): object[] =>
  DEFAULT_TEXTS.map((part) => (part.kind === 'contract' ? { ...part, paragraphs: [contract, ''] } : part));

describe('the school’s own texts of the enrolment pack', () => {
  let w: World;
  let director: Client;
  let lea: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    await openSchool(w);
    const groupId = await newGroup(w);
    lea = (
      await director
        .post('/students', {
          firstName: 'Léa',
          lastName: 'Roux',
          bornOn: '2009-05-04',
          groupId,
          enrolledOn: '2026-09-01',
        })
        .expect(201)
    ).body.id;
  });
  afterAll(() => w.end());

  const print = async (): Promise<{ id: string; bytes: Buffer }> => {
    const { body } = await director.post(`/students/${lea}/papers`, { kind: 'enrolment_pack' }).expect(201);
    return { id: body.id, bytes: (await director.download(`/student-papers/${body.id}/pdf`)).bytes };
  };
  const papers = async (): Promise<Record<string, unknown>[]> =>
    (await director.get(`/students/${lea}/papers`).expect(200)).body.items;

  it('begin with the text that comes with the program', async () => {
    const { body } = await director.get('/enrolment-texts').expect(200);
    expect(body.inForce).toMatchObject({ id: null, version: 1, writtenAt: null, parts: DEFAULT_TEXTS });
    expect(body.inForce.sha256).toBe(createHash('sha256').update(JSON.stringify(DEFAULT_TEXTS)).digest('hex'));
    expect(body.placeholders.map(({ word }: { word: string }) => word)).toContain('responsables');
    const { id } = await print();
    expect((await papers()).find((one) => one['id'] === id)).toMatchObject({
      textVersion: 1,
      textSha256: body.inForce.sha256,
    });
  });

  it('are wrong with a word between braces that nobody knows, said at its part', async () => {
    const wrong = await director.post('/enrolment-texts', { basedOn: 1, parts: parts('{prenon}') }).expect(422);
    expect(wrong.body.errors).toEqual([
      { field: 'parts.0.paragraphs', message: expect.stringContaining('{prenon}. Choisissez') },
    ]);
    await director.post('/enrolment-texts', { basedOn: 1, parts: parts('x').slice(1) }).expect(422);
  });

  it('each change is a version more; a pack that was handed out keeps its own', async () => {
    const before = await print();
    const { body } = await director
      .post('/enrolment-texts', { basedOn: 1, parts: parts('{ecole} accueille {prenom} {nom} le {entree}.') })
      .expect(201);
    const written = (await director.get(`/enrolment-texts/${body.id}`).expect(200)).body;
    expect(written).toMatchObject({ version: 2, writtenByName: 'Test director' });
    expect(written.parts[0].paragraphs).toEqual(['{ecole} accueille {prenom} {nom} le {entree}.']);
    const after = await print();
    const kept = await w.db.manager.findOneByOrFail(StudentPaper, { id: after.id });
    expect(kept).toMatchObject({ textVersion: 2, textSha256: written.sha256 });
    expect(kept.facts.texts).toEqual(written.parts);
    expect((await director.download(`/student-papers/${before.id}/pdf`)).bytes).toEqual(before.bytes);
    const specimen = await director.get('/enrolment-texts/specimen').expect(200);
    expect((specimen.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('two who change at once: the second reads first; nothing new is no version', async () => {
    const late = await director.post('/enrolment-texts', { basedOn: 1, parts: parts('autre') }).expect(409);
    expect(late.body).toMatchObject({ code: 'enrolment_text.changed', detail: expect.stringContaining('version 2') });
    const same = { basedOn: 2, parts: parts('{ecole} accueille {prenom} {nom} le {entree}. ') };
    expect((await director.post('/enrolment-texts', same).expect(409)).body.code).toBe('enrolment_text.same');
    const { body } = await director.get('/enrolment-texts').expect(200);
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('are the direction’s alone, and frozen', async () => {
    for (const role of ['master_trainer', 'teacher', 'accountant', 'administrator'] as const)
      await (await w.client(role)).get('/enrolment-texts').expect(403);
    await expect(w.db.query(`UPDATE enrolment_texts SET version = 9`)).rejects.toThrow();
    await expect(w.db.query('DELETE FROM enrolment_texts')).rejects.toThrow();
  });
});
