import fc from 'fast-check';
import { guessTargets, headerRow } from '@etabli/kernel';
import { conversionOf, employerOf, receiptKeys, TAX_HEADINGS } from './tax.rules.js';

describe('the file of SOLTéA', () => {
  it.each([
    [
      ['SIRET employeur', 'Raison sociale', 'Montant versé (€)', 'Date de versement'],
      ['siret', 'employerName', 'amount', 'paidOn'],
    ],
    [
      ['Date', 'MONTANT', 'Dénomination', 'N° SIREN', 'Commentaire'],
      ['paidOn', 'amount', 'employerName', 'siren', 'ignore'],
    ],
    [
      ['Montant', 'Montant total', 'SIRET'],
      ['amount', 'ignore', 'siret'],
    ],
  ])('%j means %j', (headings, expected) => expect(guessTargets(headings, TAX_HEADINGS)).toEqual(expected));

  it('is read as the school said last time', () =>
    expect(guessTargets(['Bénéf.', 'Net'], TAX_HEADINGS, new Map([['net', 'amount'] as const]))).toEqual([
      'ignore',
      'amount',
    ]));

  it('may have titles above its headings', () =>
    expect(
      headerRow([['Versements 2026'], [], ['SIRET', 'Raison sociale', 'Montant'], ['1', 'x', '2']], TAX_HEADINGS),
    ).toBe(2));

  it('gives each payment a key that does not depend on the order of the rows', () => {
    const row = fc.record({
      siren: fc.constantFrom('732829320', '303265045'),
      siret: fc.constant(null),
      amountCents: fc.integer({ min: 1, max: 3 }),
      paidOn: fc.constantFrom('2026-07-10', '2026-10-12'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const keys = receiptKeys(rows);
        expect(new Set(keys).size).toBe(rows.length);
        expect(receiptKeys(rows.toReversed()).toSorted()).toEqual(keys.toSorted());
      }),
    );
  });
});

describe('an employer', () => {
  const one = { id: 'one', siren: '732829320', siret: '73282932000074' };
  const branch = { id: 'branch', siren: '732829320', siret: '73282932000082' };
  const other = { id: 'other', siren: null, siret: '30326504500017' };

  it.each([
    ['by its SIRET', { siren: '732829320', siret: '73282932000082' }, [one, branch], 'branch'],
    ['by its SIREN alone', { siren: '732829320', siret: null }, [one, other], 'one'],
    ['by the SIREN in a known SIRET', { siren: '303265045', siret: null }, [one, other], 'other'],
    ['by a branch nobody knows', { siren: '732829320', siret: '73282932000090' }, [one], 'one'],
    ['of two branches', { siren: '732829320', siret: null }, [one, branch], 'several'],
    ['unknown', { siren: '552100554', siret: null }, [one], null],
  ] as const)('found %s', (_how, receipt, employers, expected) =>
    expect(employerOf(receipt, employers)).toBe(expected),
  );
});

describe('the conversion of promises', () => {
  const pledge = (customerId: string, amountCents: number) => ({ customerId, amountCents });

  it('counts who paid of those who promised, and money up to the promise', () =>
    expect(
      conversionOf(
        [pledge('a', 1_000_00), pledge('b', 500_00), pledge('c', 500_00)],
        new Map([
          ['a', 1_500_00],
          ['b', 250_00],
          ['z', 9],
        ]),
      ),
    ).toEqual({
      keptCount: 2,
      pledgeCount: 3,
      countBp: 6667,
      keptCents: 1_250_00,
      pledgedCents: 2_000_00,
      centsBp: 6250,
    }));

  it('is unknown without a promise', () =>
    expect(conversionOf([], new Map([['z', 9]]))).toMatchObject({ countBp: null, centsBp: null }));

  it('lies between none and all', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 0, max: 1e8 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const pledges = rows.map(([cents], index) => pledge(String(index), cents));
          const { countBp, centsBp } = conversionOf(
            pledges,
            new Map(rows.map(([, paid], index) => [String(index), paid])),
          );
          for (const rate of [countBp!, centsBp!]) {
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(rate).toBeLessThanOrEqual(10_000);
          }
        },
      ),
    ));
});
