import { newId } from '@etabli/kernel';
import { world, type World } from '@etabli/testing';
import { Work } from '../database/work.js';
import { Files } from '../files/files.js';
import { Documents } from './documents.js';

describe('the original of a document', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  const original = (subjectId: string, text: string): Promise<string> =>
    w.as('director', () =>
      w.get(Documents).original('quote', subjectId, 'D.pdf', async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return Buffer.from(text);
      }),
    );

  it('is the first rendering, whoever asks at the same time or later', async () => {
    const subjectId = newId();
    const ids = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((text) => original(subjectId, text)));
    expect(new Set(ids).size).toBe(1);
    expect(await original(subjectId, 'later')).toBe(ids[0]);
    const { sha256 } = await w.get(Files).find(ids[0]!);
    await expect(w.db.query(`UPDATE issued_documents SET file_id = file_id`)).rejects.toThrow('never changed');
    expect((await w.get(Files).find(await original(subjectId, 'later'))).sha256).toBe(sha256);
  });

  it('of a command taken back, there is none: the next one renders anew', async () => {
    const subjectId = newId();
    const broken = w.as('director', () =>
      w.get(Work).run('test', async () => {
        await original(subjectId, 'never committed');
        throw new Error('late');
      }),
    );
    await expect(broken).rejects.toThrow('late');
    const fileId = await original(subjectId, 'committed');
    expect((await w.get(Files).find(fileId)).size).toBe('committed'.length);
  });

  it('a failed rendering leaves nothing', async () => {
    const subjectId = newId();
    const fails = w.as('director', () =>
      w.get(Documents).original('quote', subjectId, 'D.pdf', () => Promise.reject(new Error('no ink'))),
    );
    await expect(fails).rejects.toThrow('no ink');
    expect(await w.db.query('SELECT 1 FROM issued_documents WHERE subject_id = $1', [subjectId])).toEqual([]);
  });
});
