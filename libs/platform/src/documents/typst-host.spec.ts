import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { placeOf } from '../files/file-store.js';
import { drawing } from '../files/drawing.fixture.js';
import { assetPath, type PrintedLogo } from './letterhead.js';
import { LogoMissing, TypstCrashed, TypstFailed, TypstRefused, TypstTooHeavy } from './typst.errors.js';
import { TypstHost } from './typst-host.js';

const DOCUMENT = assetPath('platform', 'samples/document.typ');
const PICTURE = assetPath('platform', 'samples/picture.typ');
/** one red pixel */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const CONFIG = { FILES_DIR: fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-files-')) } as Config;
const SLOW = assetPath('platform', 'samples/slow.typ');

class HastyHost extends TypstHost {
  protected override readonly timeoutMs = 1_500;
}
class ForgetfulHost extends TypstHost {
  protected override readonly recycleAfter = 1;
}
class SmallHost extends TypstHost {
  protected override readonly mostBytes = 30 * 1024 * 1024;
}
class LeanHost extends TypstHost {
  protected override readonly recycleAboveBytes = 1;
}

function sample(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    school: { name: 'École de production Saint-Éloi', lines: ['69100 Villeurbanne'], siren: '552 100 554', rna: null },
    title: 'Facture',
    number: 'FA-2026-00042',
    date: '2026-11-23',
    facts: [
      ['Date', '23 novembre 2026'],
      ['Vide', ''],
      ['Nul', null],
    ],
    recipient: ['Łucja Mécanique', '69680 Chassieu'],
    foot: null,
    lines: Array.from({ length: 40 }, (_, i) => ({
      cells: [`Pièce n° ${i}`, '1', '12,50 €', '20 %', '12,50 €'],
      note: 'BL-1',
    })),
    totals: [{ label: 'Net à payer', value: '1 250,00 €', strong: true }],
    payment: 'Virement ✓ ☐ → ’ « » – #strong[non]',
    ...change,
  };
}

function fontNames(pdf: Buffer): string[] {
  return [
    ...new Set([...pdf.toString('latin1').matchAll(/\/BaseFont ?\/[A-Z]{6}\+([\w-]+)/gu)].map((match) => match[1]!)),
  ].sort();
}
function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type ?\/Page\b/gu)?.length ?? 0;
}

/** Bytes kept as files are kept, as documents name a logo. */
function keptLogo(bytes: Buffer, width: number, height: number): PrintedLogo {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  fs.mkdirSync(path.dirname(placeOf(CONFIG.FILES_DIR, sha256)), { recursive: true });
  fs.writeFileSync(placeOf(CONFIG.FILES_DIR, sha256), bytes);
  return { file: `${sha256}.png`, width, height };
}
/** Width and height of each picture in the file, in pixels; what makes one see-through is one of its own. */
const picturesIn = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Subtype ?\/Image[^]*?>>/gu)].map(
    ([words]) => `${/\/Width (\d+)/u.exec(words)?.[1]}×${/\/Height (\d+)/u.exec(words)?.[1]}`,
  );

describe('TypstHost', () => {
  const hosts: TypstHost[] = [];
  const host = open(new TypstHost(CONFIG));
  afterAll(() => hosts.forEach((one) => one.onApplicationShutdown()));

  function open<T extends TypstHost>(one: T): T {
    hosts.push(one);
    return one;
  }

  it('prints a document of several pages with our fonts alone', async () => {
    const pdf = await host.render(DOCUMENT, sample());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages(pdf)).toBe(3);
    const names = fontNames(pdf);
    expect(names).toEqual(
      expect.arrayContaining([
        'EtabliTextA-Bold',
        'EtabliTextA-Regular',
        'EtabliTextA-SemiBold',
        'EtabliTextB-SemiBold',
      ]),
    );
    expect(names.filter((name) => !name.startsWith('Etabli'))).toEqual([]);
  });

  it('gives the same bytes for the same data, in another process too', async () => {
    const [first, second] = await Promise.all([
      host.render(DOCUMENT, sample()),
      open(new TypstHost(CONFIG)).render(DOCUMENT, sample()),
    ]);
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await host.render(DOCUMENT, sample({ date: '2026-11-24' })))).toBe(false);
  });

  it('carries a text file in a PDF/A-3', async () => {
    const pdf = await host.render(DOCUMENT, sample(), {
      attachments: [
        {
          name: 'factur-x.xml',
          content: '<é/>',
          mimeType: 'text/xml',
          relationship: 'alternative',
          description: 'Factur-X',
        },
      ],
    });
    expect(pdf.includes('factur-x.xml')).toBe(true);
    expect(pdf.includes('/AFRelationship /Alternative') || pdf.includes('/AFRelationship/Alternative')).toBe(true);
  });

  it('shows pictures by their path, for one document alone, and counts the pages', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-picture-')), 'p');
    fs.writeFileSync(file, Buffer.from(PIXEL, 'base64'));
    const { pdf, pages: count } = await host.renderPages(PICTURE, {}, { pictures: { picture: file } });
    expect([pages(pdf), count]).toEqual([2, 2]);
    await expect(host.render(PICTURE, {})).rejects.toBeInstanceOf(TypstFailed);
    fs.writeFileSync(file, 'not a picture');
    await expect(host.render(PICTURE, {}, { pictures: { picture: file } })).rejects.toThrow(/picture\.typ.*image/u);
    await expect(host.render(PICTURE, {}, { pictures: { picture: `${file}-gone` } })).rejects.toBeInstanceOf(
      TypstFailed,
    );
    await expect(host.render(DOCUMENT, sample())).resolves.toBeInstanceOf(Buffer);
  });

  it.each([
    ['wide', 60, 20],
    ['square', 40, 40],
    ['high', 20, 50],
  ])(
    'prints a %s logo by the hash of its bytes, once a document, the same in another process',
    async (_, width, height) => {
      const logo = keptLogo(drawing({ width, height }), width, height);
      const school = { ...(sample()['school'] as object), logo };
      const pdf = await host.render(DOCUMENT, sample({ school }));
      expect(picturesIn(pdf)).toEqual([`${width}×${height}`, `${width}×${height}`]);
      expect(picturesIn(await host.render(DOCUMENT, sample()))).toEqual([]);
      expect(pdf.equals(await open(new TypstHost(CONFIG)).render(DOCUMENT, sample({ school })))).toBe(true);
      expect(pdf.equals(await host.render(DOCUMENT, sample({ school })))).toBe(true);
    },
  );

  it.each([
    ['whose bytes are gone', `${'0'.repeat(64)}.png`],
    ['named by a path', '../../etc/passwd'],
  ])('refuses in French a logo %s', async (_, file) => {
    const school = { ...(sample()['school'] as object), logo: { file, width: 60, height: 20 } };
    const refused = await host.render(DOCUMENT, sample({ school })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LogoMissing);
    expect((refused as LogoMissing).detail).toContain('sauvegarde');
  });

  it('prints many sections in a row without a line below them, each as a row', async () => {
    const sections = (count: number) => Array.from({ length: count }, (_, i) => ({ section: `Partie ${i + 1}` }));
    const cells = { cells: ['Pièce', '1', '12,50 €', '20 %', '12,50 €'] };
    const alternating = sections(50).flatMap((section) => [section, cells]);
    for (const lines of [alternating, sections(50), [...sections(50), cells], [cells, ...sections(3), cells]])
      expect(pages(await host.render(DOCUMENT, sample({ lines })))).toBeGreaterThanOrEqual(1);
  });

  it('says what is wrong in a template', async () => {
    const failed = host.render(DOCUMENT, sample({ lines: 3 }));
    await expect(failed).rejects.toBeInstanceOf(TypstFailed);
    await expect(failed).rejects.toThrow(/letterhead\.typ.*enumerate/u);
  });

  it('refuses in French the signs that no font can show', async () => {
    const refused = await host
      .render(DOCUMENT, sample({ payment: 'Merci 👍 漢 👍 \u0007' }))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TypstRefused);
    expect((refused as TypstRefused).signs).toEqual(['👍', '漢', '\u0007']);
    expect((refused as TypstRefused).detail).toContain('«\u00a0👍\u00a0», «\u00a0漢\u00a0», «\u00a0U+0007\u00a0»');
  });

  it('composes accents that were typed as two signs', async () => {
    await expect(host.render(DOCUMENT, sample({ payment: 'de\u0301cembre c\u030c' }))).resolves.toBeInstanceOf(Buffer);
  });

  it('rejects the document of a child that dies and prints the next in a new one', async () => {
    await host.render(DOCUMENT, sample());
    const before = host.pid!;
    const lost = host.render(DOCUMENT, sample());
    const next = host.render(DOCUMENT, sample());
    process.kill(before, 'SIGKILL');
    await expect(lost).rejects.toBeInstanceOf(TypstCrashed);
    await expect(next).resolves.toBeInstanceOf(Buffer);
    expect(host.pid).not.toBe(before);
  });

  it('kills a child that takes too long, and goes on', async () => {
    const hasty = open(new HastyHost(CONFIG));
    const slow = hasty.render(SLOW, {});
    const next = hasty.render(DOCUMENT, sample());
    await expect(slow).rejects.toThrow('no answer after 1500 ms');
    await expect(next).resolves.toBeInstanceOf(Buffer);
  });

  it('refuses in French what takes too much memory', async () => {
    const small = open(new SmallHost(CONFIG));
    const refused = await small.render(SLOW, {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TypstTooHeavy);
    expect((refused as TypstTooHeavy).detail).toContain('trop de mémoire');
  });

  it.each([
    ['its share of documents', ForgetfulHost],
    ['having grown too big', LeanHost],
  ])('starts a new child after %s', async (_, Host) => {
    const recycling = open(new Host(CONFIG));
    const first = recycling.render(DOCUMENT, sample());
    const before = recycling.pid;
    await first;
    const second = recycling.render(DOCUMENT, sample());
    expect(before).toBeDefined();
    expect(recycling.pid).not.toBe(before);
    await expect(second).resolves.toBeInstanceOf(Buffer);
  });

  it('rejects everything that waits when the application stops', async () => {
    const stopping = open(new TypstHost(CONFIG));
    const all = Promise.allSettled([stopping.render(DOCUMENT, sample()), stopping.render(DOCUMENT, sample())]);
    stopping.onApplicationShutdown();
    expect((await all).map((one) => (one as PromiseRejectedResult).reason)).toEqual([
      expect.any(TypstCrashed),
      expect.any(TypstCrashed),
    ]);
    await expect(stopping.render(DOCUMENT, sample())).rejects.toBeInstanceOf(TypstCrashed);
  });
});
