import { SameRows, saidByCell } from './same-rows.js';

const TODAY = '2026-11-26';

describe('what a cell says', () => {
  it.each([
    ['18,50 €', '18.5'],
    ['1 234,50', '1234.50'],
    ['04/05/2026', '2026-05-04'],
    ['732 829 320', '732829320'],
    ['  Tour   parallèle ', 'Tour parallèle'],
    ['1,000', '1'],
  ])('%j is %j', (one, other) => expect(saidByCell(one, TODAY)).toBe(saidByCell(other, TODAY)));
  it.each([
    ['Lyon', 'lyon'],
    ['18,50', '18,51'],
    ['', '0'],
    ['12345678901234567', '12345678901234568'],
  ])('%j is not %j', (one, other) => expect(saidByCell(one, TODAY)).not.toBe(saidByCell(other, TODAY)));
});

describe('rows that come back', () => {
  const same = new SameRows(
    { code: 'Code', cost: 'Coût', on: 'Depuis', unknown: 'Ailleurs' },
    {
      name: 'M',
      columns: [
        { header: 'Code', kind: 'text' },
        { header: 'Coût', kind: 'euros' },
        { header: 'Depuis', kind: 'day' },
      ],
      rows: [
        ['T1', 1850, '2026-05-04'],
        ['T2', null, null],
      ],
    },
    TODAY,
  );
  it.each([
    [{ code: 'T1', cost: '18,5', on: '04/05/2026' }, true],
    [{ code: 'T1', cost: '18,5' }, false],
    [{ code: 'T1', cost: '18,6', on: '04/05/2026' }, false],
    [{ code: 'T2' }, true],
    [{ code: 'T3' }, false],
  ])('%j: %s', (cells, expected) => expect(same.has(['on', 'ignore', 'code', 'cost'], cells)).toBe(expected));
  it('are compared in the columns that came', () => {
    expect(same.has(['code'], { code: 'T1' })).toBe(true);
    expect(same.has(['code', 'unknown'], { code: 'T1', unknown: 'x' })).toBe(false);
  });
});
