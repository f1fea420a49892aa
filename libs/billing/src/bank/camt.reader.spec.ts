import { camt } from './camt.fixture.js';
import { readCamt } from './camt.reader.js';

const read = (text: string): ReturnType<typeof readCamt> => readCamt(Buffer.from(text));
const PAID = {
  cents: 1200_00,
  name: 'Méca &amp; Rhône',
  iban: 'FR7612345678901234567890123',
  text: 'FA-2026-00001',
  reference: 'E2E-1',
};

describe('a CAMT.053', () => {
  it.each(['02', '03', '04', '05', '06', '07', '08'])(
    'of version %s gives days, signed cents, payer, account and words',
    (version) => {
      const { statements, problems } = read(
        camt(
          [
            { ...PAID, bankReference: 'B-1' },
            { cents: -7_50, text: 'FRAIS' },
          ],
          { version },
        ),
      );
      expect(problems).toEqual([]);
      expect(statements).toMatchObject([
        {
          account: 'FR7630006000011234567890189',
          fromDay: '2026-11-20',
          openingCents: 100_00,
          closingCents: 1292_50,
          lines: [
            {
              bookedOn: '2026-11-20',
              amountCents: 1200_00,
              counterparty: 'Méca & Rhône',
              iban: 'FR7612345678901234567890123',
              reference: 'E2E-1',
              text: 'FA-2026-00001',
              bankCode: 'PMNT-RCDT-ESCT',
              bankReference: 'B-1',
            },
            { amountCents: -7_50, counterparty: null, reference: null, text: 'FRAIS' },
          ],
        },
      ]);
    },
  );

  it('parts a grouped movement when its details add up, and only then', () => {
    const details = [
      { cents: 30_00, name: 'A', text: 'un' },
      { cents: 20_00, name: 'B', text: 'deux' },
    ];
    const lines = (cents: number): number[] =>
      read(camt([{ cents, details }])).statements[0]!.lines.map((line) => line.amountCents);
    expect(lines(50_00)).toEqual([30_00, 20_00]);
    expect(lines(51_00)).toEqual([51_00]);
  });

  it('leaves out what is not booked yet, and joins the days of one account', () => {
    expect(read(camt([{ ...PAID, status: 'PDNG' }])).statements[0]!.lines).toEqual([]);
    const [, body] = /(<Stmt>[^]*<\/Stmt>)/.exec(camt([PAID], { day: '2026-11-19' }))!;
    const two = camt([PAID]).replace('</Stmt>', `</Stmt>${body}`);
    expect(read(two).statements).toMatchObject([{ fromDay: '2026-11-19', toDay: '2026-11-20', lines: [{}, {}] }]);
  });

  it.each([
    ['<x/>', 'n’est pas un relevé'],
    ['<Document><BkToCstmrStmt>', 'abîmé'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><Document/>', 'DOCTYPE'],
    [camt([PAID]).replaceAll('"EUR"', '"CHF"'), 'CHF'],
    [camt([PAID]).replace('1200.00', '12x'), 'ne se lit pas'],
    [camt([PAID]).replaceAll('2026-11-20', 'hier'), 'date lisible'],
  ])('says what is wrong, number %#', (text, words) => {
    const { statements, problems } = read(text);
    expect(statements).toEqual([]);
    expect(problems[0]?.message).toContain(words);
  });
});
