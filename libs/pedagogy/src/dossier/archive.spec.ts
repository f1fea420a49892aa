import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { archive } from './archive.js';

describe('une archive', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'etabli-archive-'));
    await fs.writeFile(path.join(folder, 'a'), 'premier');
    await fs.writeFile(path.join(folder, 'b'), Buffer.alloc(300_000, 7));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));

  const made = async (): Promise<Buffer> => {
    const parts: Buffer[] = [];
    const files = ['a', 'b'].map((name) => ({ name: `${name} é.pdf`, path: path.join(folder, name) }));
    for await (const part of archive(files)) parts.push(part);
    return Buffer.concat(parts);
  };

  it('tient chaque fichier entier sous son nom', async () => {
    const found = unzipSync(await made());
    expect(Object.keys(found)).toEqual(['a é.pdf', 'b é.pdf']);
    expect(Buffer.from(found['a é.pdf']!).toString()).toBe('premier');
    expect(found['b é.pdf']!.length).toBe(300_000);
  });

  it('des mêmes fichiers a les mêmes octets', async () => expect((await made()).equals(await made())).toBe(true));

  it('dit qu’un fichier manque', async () =>
    await expect(
      (async () => {
        for await (const _ of archive([{ name: 'x', path: path.join(folder, 'x') }]));
      })(),
    ).rejects.toThrow('ENOENT'));
});
