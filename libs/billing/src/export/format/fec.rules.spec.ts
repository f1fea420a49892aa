import { FEC, FEC_COLUMNS, fecNumber } from './fec.rules.js';
import { DEFAULT_OPTIONS, type LedgerEntry, type LedgerEntryLine } from './ledger-line.rules.js';

const ENTRY: LedgerEntry = {
  journal: 'VE',
  journalLabel: 'Ventes',
  number: 42,
  date: '2026-11-23',
  pieceRef: 'FA-2026-00042',
  pieceDate: '2026-11-23',
  label: 'Facture FA-2026-00042 Mécanique du Rhône',
  validatedOn: '2026-11-24',
};
const LINE: Omit<LedgerEntryLine, 'entry'> = {
  account: { number: '411000', label: 'Clients', aux: 'C0007', auxLabel: 'Mécanique du Rhône' },
  debitCents: 1200_50,
  creditCents: 0,
  letter: null,
  letteredOn: null,
  dueOn: '2026-12-23',
};
type Change = Partial<LedgerEntryLine> & { label?: string };

const record = ({ label = ENTRY.label, ...change }: Change): string =>
  FEC.open(DEFAULT_OPTIONS)({ ...LINE, entry: { ...ENTRY, label }, ...change });

describe('the FEC and its extract (LPF, art. A47 A-1)', () => {
  it.each<[string, Change, string]>([
    [
      'a debit',
      {},
      'VE|Ventes|VE000042|20261123|411000|Clients|C0007|Mécanique du Rhône|FA-2026-00042|20261123|Facture FA-2026-00042 Mécanique du Rhône|1200,50|0,00|||20261124||',
    ],
    [
      'a credit without auxiliary account',
      {
        account: { number: '701000', label: 'Ventes de produits finis', aux: null, auxLabel: null },
        debitCents: 0,
        creditCents: 5,
      },
      'VE|Ventes|VE000042|20261123|701000|Ventes de produits finis|||FA-2026-00042|20261123|Facture FA-2026-00042 Mécanique du Rhône|0,00|0,05|||20261124||',
    ],
    [
      'texts with tabs, line ends and typographic signs',
      { label: 'Règlement\tde\r\nl’atelier\u202f: \u00a0suite ', account: { ...LINE.account, auxLabel: 'A\tB' } },
      "VE|Ventes|VE000042|20261123|411000|Clients|C0007|A B|FA-2026-00042|20261123|Règlement de l'atelier : suite|1200,50|0,00|||20261124||",
    ],
    [
      'a lettered line',
      { letter: 'AA', letteredOn: '2026-12-20' },
      'VE|Ventes|VE000042|20261123|411000|Clients|C0007|Mécanique du Rhône|FA-2026-00042|20261123|Facture FA-2026-00042 Mécanique du Rhône|1200,50|0,00|AA|20261220|20261124||',
    ],
  ])('%s', (_case, change, expected) => {
    expect(record(change).replace('\r\n', '').split('\t').join('|')).toBe(expected);
  });

  it('has the exact header, eighteen fields a record and CR LF after each', () => {
    for (const text of [FEC.head, record({}), record({ label: 'a\r\nb\tc' })]) {
      expect(text.split('\t')).toHaveLength(18);
      expect(text).toMatch(/^[^\r\n]+\r\n$/);
    }
    expect(FEC.head).toBe(`${FEC_COLUMNS.join('\t')}\r\n`);
  });

  it('writes the accountant’s own journal code, auxiliary prefix and account length', () => {
    const options = { ...DEFAULT_OPTIONS, journalCodes: { VE: 'VT' }, auxPrefix: '411', accountLength: 8 };
    const cells = FEC.open(options)({ ...LINE, entry: ENTRY }).split('\t');
    expect([cells[0], cells[2], cells[4], cells[6]]).toEqual(['VT', 'VT000042', '41100000', '411C0007']);
  });

  it('numbers each journal by itself', () =>
    expect([fecNumber('VE', 1), fecNumber('BQ', 1_234_567)]).toEqual(['VE000001', 'BQ1234567']));
});
