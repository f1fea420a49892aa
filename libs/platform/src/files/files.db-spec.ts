import fs from 'node:fs';
import path from 'node:path';
import { world, type World } from '@etabli/testing';
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
