import { cancelRefusals, extractName, periodWords, reversalName } from './batch.rules.js';
import { numberedOn } from './export-writer.js';
import { fiscalYear, fiscalYearOf, yearName } from './fiscal-year.rules.js';
import type { LedgerEntryLine } from './format/ledger-line.rules.js';
import { describeYear } from './year-description.rules.js';

const CALENDAR = { yearEnd: '12-31', firstYearStartsOn: null };
const SCHOOL = { yearEnd: '08-31', firstYearStartsOn: '2025-03-15' };

describe('the fiscal year', () => {
  it.each([
    [2026, CALENDAR, '2026-01-01', '2026-12-31'],
    [2026, SCHOOL, '2025-09-01', '2026-08-31'],
    [2025, SCHOOL, '2025-03-15', '2025-08-31'],
    [2024, { yearEnd: '02-29', firstYearStartsOn: null }, '2023-03-01', '2024-02-29'],
    [2026, { yearEnd: '02-29', firstYearStartsOn: null }, '2025-03-01', '2026-02-28'],
  ])('closing in %d with %j runs from %s to %s', (year, settings, from, to) =>
    expect(fiscalYear(year, settings)).toEqual({ from, to }),
  );

  it.each([
    ['2026-12-31', CALENDAR, 2026],
    ['2026-08-31', SCHOOL, 2026],
    ['2026-09-01', SCHOOL, 2027],
  ])('of %s closes in the right year', (day, settings, year) => expect(fiscalYearOf(day, settings)).toBe(year));

  it('bears the legal name only when it is the legal file (LPF, art. A47 A-1, IX)', () => {
    const period = fiscalYear(2026, SCHOOL);
    expect(yearName('552100554', period, { legal: true })).toBe('552100554FEC20260831.txt');
    expect(yearName('552100554', period, { legal: false })).toBe('552100554-extrait-ventes-banque-2026.txt');
  });

  it('numbers each journal on from its first entry, without a hole', () => {
    const line = (journal: string, number: number): LedgerEntryLine => {
      const entry = { journal, number } as LedgerEntryLine['entry'];
      return { entry } as LedgerEntryLine;
    };
    const turn = numberedOn();
    const three = line('BQ', 3);
    const given = [three, { ...three }, line('VE', 8), line('BQ', 6), line('BQ', 7), line('VE', 9)].map(turn);
    expect(given.map(({ entry }) => `${entry.journal}${entry.number}`)).toEqual([
      'BQ3',
      'BQ3',
      'VE8',
      'BQ4',
      'BQ5',
      'VE9',
    ]);
  });

  it('is described with the file (A47 A-1, XI)', () => {
    const text = describeYear({
      name: '552100554FEC20260831.txt',
      schoolName: 'École',
      siren: '552100554',
      period: { from: '2025-09-01', to: '2026-08-31' },
      legal: true,
      journals: [{ code: 'VE', label: 'Ventes' }],
      entryCount: 2,
      lineCount: 5,
      totalDebitCents: 1_200_50,
      sha256: 'ab',
    }).toString('utf8');
    for (const said of ['du 01/09/2025 au 31/08/2026', '16. ValidDate', 'VE\u00a0: Ventes', '1200,50 euros', 'UTF-8'])
      expect(text).toContain(said);
    expect(text.split('\r\n').at(-1)).toBe('');
  });
});

describe('a batch', () => {
  it('is named as the extract it is, each batch of a month apart', () => {
    expect(extractName('552100554', '2026-11', { format: 'fec', rank: 1 })).toBe(
      '552100554-extrait-ventes-banque-2026-11.txt',
    );
    expect(extractName('552100554', '2026-11', { format: 'fec', rank: 2 })).toBe(
      '552100554-extrait-ventes-banque-2026-11-2.txt',
    );
    expect(extractName('552100554', '2026-11', { format: 'xlsx', rank: 1 })).toBe(
      '552100554-xlsx-ventes-banque-2026-11.xlsx',
    );
    expect(reversalName('552100554', { number: 7, format: 'cegid' })).toBe('552100554-annulation-lot-7.csv');
  });

  it('says its period in words', () => {
    expect(periodWords({ from: '2026-11-01', to: '2026-11-30' })).toBe('novembre 2026');
    expect(periodWords({ from: '2025-09-01', to: '2026-08-31' })).toBe('du 01/09/2025 au 31/08/2026');
  });

  it.each([
    ['month', false, []],
    ['month', true, ['export.already_cancelled']],
    ['year', false, ['export.year_stays']],
    ['reversal', false, ['export.reversal_stays']],
  ] as const)('%s, cancelled %s: %j', (kind, cancelled, codes) =>
    expect(cancelRefusals({ kind, cancelled }).map(({ code }) => code)).toEqual(codes),
  );
});
