import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PrintedPages, TypstHost, type Config } from '@etabli/platform';
import { barelyThere, type Much, twoYears } from './booklet.fixture.js';
import type { DossierFacts } from '../dossier.facts.js';
import { DossierPrinter } from '../dossier.printer.js';
import type { PrintFrame } from '../print/parts.js';
import type { BookletFacts } from './booklet.print.js';

const PICTURES = process.env['TEST_PICTURES'];
const SLOW_MS = 90_000;
const frame: PrintFrame = {
  school: { name: 'École de production', lines: ['69100 Villeurbanne'] },
  snapshotAt: new Date('2026-07-03T10:00:00Z'),
  day: '2026-07-03',
  requestedByName: 'La directrice',
} as PrintFrame;
const student = { id: 'y', firstName: 'Lina', lastName: 'Martin' } as Parameters<DossierPrinter['ofStudent']>[1];

/** 24 sound pictures, each with bytes of its own. */
function pictures(): string[] {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-booklet-'));
  const sound = fs.readFileSync(path.join(import.meta.dirname, '../../../../../scripts/bench/booklets/piece.jpg'));
  const table = sound.indexOf(Buffer.from([0xff, 0xdb]));
  return Array.from({ length: 24 }, (_, index) => {
    sound[table + 5 + index] = 2 + index;
    const file = path.join(place, String(index));
    fs.writeFileSync(file, sound);
    return file;
  });
}

describe('un livret a de 12 à 40 pages', () => {
  const host = new TypstHost({ FILES_DIR: '' } as Config);
  const shown = pictures();
  afterAll(() => host.onApplicationShutdown());
  const printed = async (facts: BookletFacts, name: string): Promise<PrintedPages> => {
    const read = { booklet: async () => facts } as unknown as DossierFacts;
    const wanted = { kind: 'booklet', unitId: null, orderId: null, withResults: true } as const;
    const made = await new DossierPrinter(read, host).ofStudent(wanted, student, frame);
    if (PICTURES) fs.writeFileSync(path.join(PICTURES, `livret-${name}.pdf`), made.pdf);
    return made;
  };
  const much = (change: Partial<Much> = {}): BookletFacts =>
    twoYears({ competences: 80, proofsEach: 6, works: 150, reviews: 4, pictures: shown, ...change });

  it.each<[string, () => BookletFacts]>([
    ['arrive-ce-matin', () => barelyThere()],
    ['deux-ans', () => much()],
    ['deux-ans-de-bilans', () => much({ reviews: 12 })],
    ['deux-cents-competences', () => much({ competences: 200, reviews: 10 })],
    ['sans-preuve', () => much({ proofsEach: 0, works: 0, reviews: 0, pictures: [] })],
  ])(
    '%s',
    async (name, facts) => {
      const { pages } = await printed(facts(), name);
      if (PICTURES) process.stderr.write(`${name}: ${pages} pages\n`);
      expect(pages).toBeGreaterThanOrEqual(12);
      expect(pages).toBeLessThanOrEqual(40);
    },
    SLOW_MS,
  );

  it(
    'et ne reste pas en mémoire une fois imprimé',
    async () => {
      const held: number[] = [];
      for (let n = 0; n < 6; n++) {
        await printed(much({ competences: 40, proofsEach: 1, works: 20 }), 'memoire');
        held.push(Number(fs.readFileSync(`/proc/${host.pid}/statm`, 'latin1').split(' ')[1]) * 4096);
      }
      expect(held.at(-1)! - held[1]!).toBeLessThan(100 * 1024 * 1024);
    },
    SLOW_MS,
  );
});
