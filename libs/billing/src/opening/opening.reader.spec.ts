import { xlsx } from '@etabli/platform';
import { readOpening } from './opening.reader.js';

const read = (text: string) => readOpening(Buffer.from(text));

const CSV = `Type;Numéro;Date;Échéance;Client;Nature;Taux;HT;TVA;Payé
Facture;F-871;30/09/2026;30/10/2026;c0001;prestation;20 %;1 000,00;200,00;200
;F-872;2026-10-01;;C0001;pièce;20;50,5;10,10;
;F-872;2026-10-01;;C0001;pièce;5,5;100;5,5;`;

it('reads French figures, and rows of one number as one document', async () => {
  const [first, second] = await read(CSV);
  expect(first).toEqual({
    kind: 'invoice',
    number: 'F-871',
    issuedOn: '2026-09-30',
    dueOn: '2026-10-30',
    customerCode: 'C0001',
    orderNumber: null,
    percentBp: null,
    paidCents: 200_00,
    groups: [{ nature: 'service', vatRateBp: 2000, vatReason: null, netCents: 1000_00, vatCents: 200_00 }],
  });
  expect(second!.groups.map(({ vatRateBp, netCents, vatCents }) => [vatRateBp, netCents, vatCents])).toEqual([
    [2000, 50_50, 10_10],
    [550, 100_00, 5_50],
  ]);
  expect(second!.dueOn).toBe('2026-10-01');
});

it('reads cells pasted from a sheet', async () =>
  expect(await read('Numéro\tDate\tClient\tHT\tTVA\nF-1\t01/10/2026\tC0001\t10\t2')).toHaveLength(1));

it.each([
  ['Numéro;Date\nF;x', /manque la colonne/],
  ['Numéro;Date;Client;HT;TVA\nF;31/02/2026;C;1;0', /date/],
  ['Numéro;Date;Client;HT;TVA\nF;01/02/2026;C;douze;0', /nombre/],
  ['Type;Numéro;Date;Client;HT;TVA\nAvoir;F;01/02/2026;C;1;0', /type/],
])('says what is wrong and where: %j', async (text, words) => {
  await expect(read(text)).rejects.toThrow(words);
});

it('names every wrong line, an empty one counted', async () => {
  const text = 'Numéro;Date;Client;HT;TVA\nF-1;31/02/2026;C;1;0\n\nF-2;01/02/2026;C;1;0\nF-3;01/02/2026;C;douze;0';
  await expect(read(text)).rejects.toMatchObject({
    options: { fields: [{ field: 'rows.2' }, { field: 'rows.5' }] },
  });
});

it('reads a workbook as the same list', async () => {
  const text = (header: string) => ({ header, kind: 'text' as const });
  const content = await xlsx([
    {
      name: 'Reprise',
      columns: [
        text('Type'),
        text('Numéro'),
        { header: 'Date', kind: 'day' },
        { header: 'Échéance', kind: 'day' },
        text('Client'),
        text('Nature'),
        { header: 'Taux', kind: 'decimal' },
        { header: 'HT', kind: 'euros' },
        { header: 'TVA', kind: 'euros' },
        { header: 'Payé', kind: 'euros' },
      ],
      rows: [
        ['Facture', 'F-871', '2026-09-30', '2026-10-30', 'c0001', 'prestation', '0.2', 1000_00, 200_00, 200_00],
        ['', 'F-872', '2026-10-01', null, 'C0001', 'pièce', '20', 50_50, 10_10, null],
        ['', 'F-872', '2026-10-01', null, 'C0001', 'pièce', '0.055', 100_00, 5_50, null],
      ],
    },
  ]);
  expect(await readOpening(content)).toEqual(await read(CSV));
});
