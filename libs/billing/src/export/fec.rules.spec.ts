import { extractName, FEC_COLUMNS, fecAmount, fecFile, type FecLine, fecNumber, fecRecord } from './fec.rules.js';

const LINE: FecLine = {
  journal: 'VE',
  journalLabel: 'Ventes',
  entryNumber: 42,
  entryDate: '2026-11-23',
  account: '411000',
  accountLabel: 'Clients',
  aux: 'C0007',
  auxLabel: 'Mécanique du Rhône',
  pieceRef: 'FA-2026-00042',
  pieceDate: '2026-11-23',
  label: 'Facture FA-2026-00042 Mécanique du Rhône',
  debitCents: 1200_50,
  creditCents: 0,
  validatedOn: '2026-11-24',
};

describe('the extract in the shape of a FEC (LPF, art. A47 A-1)', () => {
  it.each<[string, Partial<FecLine>, string]>([
    [
      'a debit',
      {},
      'VE|Ventes|VE000042|20261123|411000|Clients|C0007|Mécanique du Rhône|FA-2026-00042|20261123|Facture FA-2026-00042 Mécanique du Rhône|1200,50|0,00|||20261124||',
    ],
    [
      'a credit without auxiliary account',
      {
        account: '701000',
        accountLabel: 'Ventes de produits finis',
        aux: null,
        auxLabel: null,
        debitCents: 0,
        creditCents: 5,
      },
      'VE|Ventes|VE000042|20261123|701000|Ventes de produits finis|||FA-2026-00042|20261123|Facture FA-2026-00042 Mécanique du Rhône|0,00|0,05|||20261124||',
    ],
    [
      'texts with tabs, line ends and typographic signs',
      { label: 'Règlement\tde\r\nl’atelier\u202f: \u00a0suite ', auxLabel: 'A\tB' },
      "VE|Ventes|VE000042|20261123|411000|Clients|C0007|A B|FA-2026-00042|20261123|Règlement de l'atelier : suite|1200,50|0,00|||20261124||",
    ],
  ])('%s', (_case, change, record) => {
    expect(
      fecRecord({ ...LINE, ...change })
        .split('\t')
        .join('|'),
    ).toBe(record);
  });

  it('has the header, eighteen fields a record and CR LF after each', () => {
    const text = fecFile([LINE, LINE]).toString('utf8');
    const records = text.split('\r\n');
    expect(records.pop()).toBe('');
    expect(records).toHaveLength(3);
    for (const record of records) expect(record.split('\t')).toHaveLength(18);
    expect(records[0]).toBe(FEC_COLUMNS.join('\t'));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [123456789, '1234567,89'],
    [-150, '-1,50'],
  ])('writes %d cents as %s', (cents, text) => expect(fecAmount(cents)).toBe(text));

  it('numbers each journal by itself', () =>
    expect([fecNumber('VE', 1), fecNumber('BQ', 1_234_567)]).toEqual(['VE000001', 'BQ1234567']));

  it('is named as the extract it is, each batch of a month apart', () => {
    expect(extractName('552100554', '2026-11', 1)).toBe('552100554-extrait-ventes-banque-2026-11.txt');
    expect(extractName('552100554', '2026-11', 2)).toBe('552100554-extrait-ventes-banque-2026-11-2.txt');
  });
});
