import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { world, type World } from '@etabli/testing';
import { Housekeeping } from '../jobs/housekeeping.js';
import { Mail } from '../mail/mail.js';
import { Files } from './files.js';

describe('files and mail', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it('keeps the same bytes once, under their hash', async () => {
    const content = Buffer.from('plan de la rampe');
    const [a, b] = await w.as('director', () =>
      Promise.all(
        ['plan.pdf', 'copie.pdf'].map((name) => w.get(Files).keep(content, { name, mediaType: 'application/pdf' })),
      ),
    );
    const [first, second] = [await w.get(Files).find(a!), await w.get(Files).find(b!)];
    expect(first.path).toBe(second.path);
    expect(fs.readFileSync(first.path)).toEqual(content);
  });

  it('refuses an empty and a too large file', async () => {
    const keep = (size: number) =>
      w.as('director', () =>
        w.get(Files).keep(Buffer.alloc(size), { name: 'x', mediaType: 'text/plain', limit: 1024 }),
      );
    await expect(keep(0)).rejects.toMatchObject({ code: 'file.empty' });
    await expect(keep(1025)).rejects.toMatchObject({ code: 'file.too_large' });
  });

  it('takes a stream part by part and leaves nothing of one that breaks off', async () => {
    async function* parts(broken: boolean): AsyncGenerator<Buffer> {
      yield Buffer.from('une ');
      if (broken) throw new Error('cut');
      yield Buffer.from('ligne');
    }
    const files = w.get(Files);
    await expect(files.receive(parts(true))).rejects.toThrow('cut');
    const id = await w.as('director', async () =>
      files.keepReceived(await files.receive(parts(false)), { name: 'x.txt', mediaType: 'text/plain' }),
    );
    const kept = await files.find(id);
    expect(fs.readFileSync(kept.path, 'utf8')).toBe('une ligne');
    expect(kept).toMatchObject({ size: 9, sha256: createHash('sha256').update('une ligne').digest('hex') });
    expect(fs.readdirSync(path.join(w.config.FILES_DIR, 'incoming'))).toEqual([]);
  });

  it('leaves nothing of a file that could not be put in its place, nor for ever of one whose writer died', async () => {
    const content = Buffer.from('sans place');
    const incoming = path.join(w.config.FILES_DIR, 'incoming');
    const { path: place } = await w.as('director', async () =>
      w.get(Files).find(await w.get(Files).keep(content, { name: 'x.txt', mediaType: 'text/plain' })),
    );
    fs.rmSync(place);
    fs.mkdirSync(path.join(place, 'taken'), { recursive: true });
    const again = w.as('director', () => w.get(Files).keep(content, { name: 'x.txt', mediaType: 'text/plain' }));
    await expect(again).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect([fs.readdirSync(incoming), fs.readdirSync(path.dirname(place))]).toEqual([[], [path.basename(place)]]);

    const [dead, living] = ['dead', 'living'].map((name) => path.join(incoming, name));
    fs.mkdirSync(dead!);
    fs.writeFileSync(path.join(dead!, '0.pdf'), '%PDF-');
    fs.writeFileSync(living!, '%PDF-');
    const twoDaysAgo = (Date.now() - 2 * 86_400_000) / 1000;
    fs.utimesSync(dead!, twoDaysAgo, twoDaysAgo);
    await w.get(Housekeeping).sweep();
    expect(fs.readdirSync(incoming)).toEqual(['living']);
  });

  it('reads the bytes on disk again', async () => {
    const id = await w.as('director', () =>
      w.get(Files).keep(Buffer.from('une facture'), { name: 'f.pdf', mediaType: 'application/pdf' }),
    );
    const { path: place, sha256 } = await w.get(Files).find(id);
    expect(await w.get(Files).check(sha256)).toBe('whole');
    fs.writeFileSync(place, 'Une facture');
    expect(await w.get(Files).check(sha256)).toBe('changed');
    fs.rmSync(place);
    expect(await w.get(Files).check(sha256)).toBe('missing');
  });

  it('sends a message after its commit, once, as a file when no SMTP is set', async () => {
    const fileId = await w.as('director', () =>
      w.get(Files).keep(Buffer.from('%PDF-'), { name: 'devis.pdf', mediaType: 'application/pdf' }),
    );
    const about = { kind: 'quote', id: fileId };
    await w.as('director', () =>
      w.get(Mail).send({
        to: 'client@test.example',
        subject: 'Votre devis',
        text: 'Bonjour',
        about,
        attachment: { fileId, name: 'devis.pdf' },
      }),
    );
    expect((await w.get(Mail).log('quote', fileId))[0]?.sentAt).toBeNull();
    await w.drain();
    expect((await w.get(Mail).log('quote', fileId))[0]?.sentAt).toBeInstanceOf(Date);
    const folder = fs.readdirSync(w.config.MAIL_DIR);
    expect(folder).toHaveLength(1);
    expect(fs.readFileSync(path.join(w.config.MAIL_DIR, folder[0]!), 'utf8')).toContain('devis.pdf');
  });
});
