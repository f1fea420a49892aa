import { rowReader } from './ledger-lines.js';

/** As the server sends it: bytes of UTF-8, one sign each. */
const sent = (...rows: string[]): string => Buffer.from(rows.join('\n') + '\n', 'utf8').toString('latin1');
const VE = 'VE\tVentes\t7\t2026-11-23\tFA-1\t2026-11-23\tl’Étau\\t\\\\ 漢\t2026-11-24';

describe('the rows of COPY', () => {
  it('are read with their escapes, nulls and accents', () => {
    const [line] = rowReader()(sent(`${VE}\t411000\tClients\tC1\tÉlise\\r\\n\t120050\t0\tAA\t2026-12-01\t2026-12-23`));
    expect(line).toEqual({
      entry: {
        journal: 'VE',
        journalLabel: 'Ventes',
        number: 7,
        date: '2026-11-23',
        pieceRef: 'FA-1',
        pieceDate: '2026-11-23',
        label: 'l’Étau\t\\ 漢',
        validatedOn: '2026-11-24',
      },
      account: { number: '411000', label: 'Clients', aux: 'C1', auxLabel: 'Élise\r\n' },
      debitCents: 120050,
      creditCents: 0,
      letter: 'AA',
      letteredOn: '2026-12-01',
      dueOn: '2026-12-23',
    });
  });

  it('of one entry share it, also across two parts; those of the next do not', () => {
    const read = rowReader();
    const row = (entry: string): string => `${entry}\t701000\tVentes\t\\N\t\\N\t0\t1\t\\N\t\\N\t\\N`;
    const [a, b] = read(sent(row(VE), row(VE)));
    const [c, d] = read(sent(row(VE), row(VE.replace('\t7\t', '\t71\t'))));
    expect(a!.entry).toBe(b!.entry);
    expect(c!.entry).toBe(a!.entry);
    expect(d!.entry.number).toBe(71);
    expect(a!.account).toBe(d!.account);
    expect(a!.account.aux).toBeNull();
  });
});
