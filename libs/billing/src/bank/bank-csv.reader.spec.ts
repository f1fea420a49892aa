import fc from 'fast-check';
import { readBankCsv, type SaidColumns } from './bank-csv.reader.js';

const read = (text: string, said: SaidColumns = {}): ReturnType<typeof readBankCsv> =>
  readBankCsv(Buffer.from(text), said);
const moved = (text: string, said: SaidColumns = {}): (string | number)[][] =>
  read(text, said).statements.flatMap(({ lines }) => lines.map((line) => [line.bookedOn, line.amountCents, line.text]));

const TWO = [
  ['2026-11-20', 1200_00, 'VIR MECA FA-2026-00001'],
  ['2026-11-21', -7_50, 'FRAIS'],
];

describe('a CSV of a French bank', () => {
  it.each([
    [
      'debit and credit, semicolons',
      'Date;Libellé;Débit euros;Crédit euros\n20/11/2026;VIR MECA FA-2026-00001;;1 200,00\n21/11/2026;FRAIS;-7,50;\n',
    ],
    [
      'one signed amount, tabs, another order',
      'Montant(EUROS)\tLibellé opération\tDate de comptabilisation\tDate de valeur\n+1200,00\tVIR MECA FA-2026-00001\t20/11/2026\t20/11/2026\n-7,50\tFRAIS\t21/11/2026\t21/11/2026\n',
    ],
    [
      'commas, quoted amounts, ISO days',
      'date,label,montant\n2026-11-20,VIR MECA FA-2026-00001,"1200,00"\n2026-11-21,FRAIS,"-7,50"\n'.replace(
        'label',
        'libelle',
      ),
    ],
    [
      'lines before the names and after the movements',
      'Compte courant;FR76 3000 6000 0112 3456 7890 189\nSolde au 21/11/2026;1 500,00\n\nDate opération;Date valeur;Libellé;Débit;Crédit\n20/11/26;20/11/26;VIR MECA FA-2026-00001;;"1 200,00"\n21/11/26;21/11/26;FRAIS;7,50;\n;;Total;7,50;1 200,00\n',
    ],
    ['no names at all', '20/11/2026;VIR MECA FA-2026-00001;1200,00\n21/11/2026;FRAIS;-7,50\n'],
  ])('%s', (_name, text) => expect(moved(text)).toEqual(TWO));

  it('in the old Windows page, and says which account when the file does', () => {
    const bytes = Buffer.from(
      'Compte FR7630006000011234567890189\nDate;Libellé;Montant\n20/11/2026;Chèque n°5;12,00\n',
      'latin1',
    );
    expect(readBankCsv(bytes)).toMatchObject({
      headers: ['Date', 'Libellé', 'Montant'],
      columns: { bookedOn: 0, label: 1, amount: 2, debit: null },
      statements: [{ account: 'FR7630006000011234567890189', lines: [{ text: 'Chèque n°5', amountCents: 12_00 }] }],
    });
    expect(
      readBankCsv(Buffer.from('Date;Libellé;Montant\n20/11/2026;x;1,00\n'), {}, 'FR99').statements[0]!.account,
    ).toBe('FR99');
  });

  it('takes the columns that the user says', () => {
    const text = 'Date;Libellé;Montant;Montant réel;Info\n20/11/2026;x;1,00;2,00;y\n';
    expect(moved(text)).toEqual([['2026-11-20', 1_00, 'x']]);
    expect(moved(text, { amount: 3, details: 4 })).toEqual([['2026-11-20', 2_00, 'x y']]);
    expect(read(text, { amount: -1 }).problems[0]?.path).toBe('columns');
  });

  it('refuses the whole file for one line that does not read, and names it', () => {
    const { statements, problems } = read(
      'Date;Libellé;Montant\n20/11/2026;x;1,00\n31/02/2026;y;2,00\n22/11/2026;z;deux\n',
    );
    expect(statements).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(['ligne 3', 'ligne 4']);
  });

  it.each([[''], ['%PDF-1.4\u0000'], ['bonjour'], ['Date;Libellé;Montant\n']])(
    'says so when nothing is in it: %j',
    (text) => {
      expect(read(text).problems.length).toBeGreaterThan(0);
    },
  );

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readBankCsv(bytes)));
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void read(text)));
  });
});
