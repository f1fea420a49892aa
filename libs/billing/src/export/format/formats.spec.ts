import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { EXPORT_FORMATS, FORMATS } from './format.rules.js';
import { xlsx } from '@etabli/platform';
import { LEDGER_SHEET, ledgerRow } from './workbook.sheets.js';
import { DEFAULT_OPTIONS, type ExportOptions, type LedgerEntry, type LedgerEntryLine } from './ledger-line.rules.js';

const GOLDEN = path.join(import.meta.dirname, '..', 'golden');

const entry = (given: Partial<LedgerEntry> & Pick<LedgerEntry, 'number' | 'label' | 'pieceRef'>): LedgerEntry => ({
  journal: 'VE',
  journalLabel: 'Ventes',
  date: '2026-11-23',
  pieceDate: '2026-11-23',
  validatedOn: '2026-11-23',
  ...given,
});
const CUSTOMER = {
  number: '411000',
  label: 'Clients',
  aux: 'C0007',
  auxLabel: 'Société Œuvre & Fils ; « L’Étau »\tSA',
};
const OTHER = { number: '411000', label: 'Clients', aux: 'C0012', auxLabel: 'Lycée Saint-Éloi' };
const GOODS = { number: '701000', label: 'Ventes de pièces fabriquées', aux: null, auxLabel: null };
const VAT = { number: '445710', label: 'TVA collectée', aux: null, auxLabel: null };
const BANK = { number: '512000', label: 'Banque', aux: null, auxLabel: null };
const sides = (cents: number): Pick<LedgerEntryLine, 'debitCents' | 'creditCents'> => ({
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
});

const INVOICE = entry({
  number: 42,
  pieceRef: 'FA-2026-00042',
  label: 'Facture FA-2026-00042 Société Œuvre & Fils ; « L’Étau »\r\nSA',
});
const CREDIT = entry({ number: 43, pieceRef: 'AV-2026-00003', label: 'Avoir AV-2026-00003 Lycée Saint-Éloi' });
const RECEIPT = entry({
  journal: 'BQ',
  journalLabel: 'Banque et caisse',
  number: 7,
  date: '2026-11-25',
  validatedOn: '2026-11-26',
  pieceRef: 'FA-2026-00042',
  label: '=Règlement "VIR", facture FA-2026-00042',
});
const NONE = { letter: null, letteredOn: null, dueOn: null };
const LINES: readonly LedgerEntryLine[] = [
  {
    entry: INVOICE,
    account: CUSTOMER,
    ...sides(1_200_50),
    letter: 'AA',
    letteredOn: '2026-11-25',
    dueOn: '2026-12-23',
  },
  { entry: INVOICE, account: GOODS, ...sides(-1_000_42), ...NONE },
  { entry: INVOICE, account: VAT, ...sides(-200_08), ...NONE },
  { entry: CREDIT, account: OTHER, ...sides(-6), ...NONE },
  { entry: CREDIT, account: GOODS, ...sides(5), ...NONE },
  { entry: CREDIT, account: VAT, ...sides(1), ...NONE },
  { entry: RECEIPT, account: BANK, ...sides(1_200_50), ...NONE },
  { entry: RECEIPT, account: CUSTOMER, ...sides(-1_200_50), letter: 'AA', letteredOn: '2026-11-25', dueOn: null },
];
const SETTLED: ExportOptions = {
  auxPrefix: '411',
  accountLength: 8,
  decimalMark: '.',
  journalCodes: { VE: 'VT', BQ: 'B1' },
};

const bytesOf = (name: (typeof EXPORT_FORMATS)[number], options: ExportOptions, lines = LINES): Buffer => {
  const { lines: format } = FORMATS[name];
  if (!format) throw new Error(`${name} is no format of lines`);
  const record = format.open(options);
  return Buffer.from(format.head + lines.map((line) => record(line)).join(''), format.encoding);
};
const OF_LINES = EXPORT_FORMATS.filter((name) => FORMATS[name].lines !== null);

describe('each format, byte for byte as the golden file', () => {
  it.each(
    OF_LINES.flatMap((name) => [[name, 'defaults', DEFAULT_OPTIONS] as const, [name, 'settled', SETTLED] as const]),
  )('%s with %s', (name, which, options) => {
    const file = path.join(GOLDEN, `${name}-${which}.${FORMATS[name].extension}`);
    const bytes = bytesOf(name, options);
    if (process.env.UPDATE_GOLDEN) fs.writeFileSync(file, bytes);
    expect(bytes.toString('latin1')).toBe(fs.readFileSync(file).toString('latin1'));
  });

  it.each([
    ['defaults', DEFAULT_OPTIONS],
    ['settled', SETTLED],
  ] as const)('xlsx with %s', async (which, options) => {
    const file = path.join(GOLDEN, `xlsx-${which}.xlsx`);
    const bytes = await xlsx([{ ...LEDGER_SHEET, rows: LINES.map((line) => ledgerRow(options, line)) }]);
    if (process.env.UPDATE_GOLDEN) fs.writeFileSync(file, bytes);
    expect(bytes.equals(fs.readFileSync(file))).toBe(true);
  });

  it.each([
    ['quadra', [231, 453]],
    ['ximport', [142]],
  ] as const)('%s has lines of the fixed widths %j', (name, widths) => {
    const records = bytesOf(name, SETTLED).toString('latin1').split('\r\n').slice(0, -1);
    expect([...new Set(records.map(({ length }) => length))].toSorted((a, b) => a - b)).toEqual(widths);
  });

  it('quadra opens each customer once, before the first line that uses it', () => {
    const records = bytesOf('quadra', SETTLED).toString('latin1').split('\r\n').slice(0, -1);
    expect(records.map((record) => record.slice(0, 9).trim())).toEqual([
      'C411C0007',
      'M411C0007',
      'M70100000',
      'M44571000',
      'C411C0012',
      'M411C0012',
      'M70100000',
      'M44571000',
      'M51200000',
      'M411C0007',
    ]);
    // positions of the field table, counted from 1
    const at = (from: number, to: number): string => records[1]!.slice(from - 1, to);
    expect([at(15, 20), at(22, 41), at(42, 43), at(44, 55), at(64, 69), at(100, 107), at(108, 110)]).toEqual([
      '231126',
      'FA-2026-00042 Factur',
      'D+',
      '000000120050',
      '231226',
      '26-00042',
      'EUR',
    ]);
  });

  it('any label stays one record of the same number of fields, in bytes the format knows', () => {
    const separators = { fec: ['\t', 18], cegid: [';', 8] } as const;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (label, name) => {
          const line = { ...LINES[0]!, entry: { ...INVOICE, label }, account: { ...CUSTOMER, auxLabel: name } };
          for (const format of OF_LINES) {
            const text = bytesOf(format, SETTLED, [line]).toString(FORMATS[format].lines!.encoding);
            const body = text.slice(FORMATS[format].lines!.head.length);
            const records = body.split('\r\n').slice(0, -1);
            expect(records).toHaveLength(format === 'quadra' ? 2 : 1);
            expect(records.join('')).not.toMatch(/[\r\n\u2028\u2029]/u);
            if (format === 'fec' || format === 'cegid') {
              const [separator, fields] = separators[format];
              expect(records[0]!.split(separator)).toHaveLength(fields);
            }
            if (format === 'ximport') expect(records[0]).toHaveLength(142);
          }
        },
      ),
    );
  });
});
