import { world, type World } from '@etabli/testing';
import { VatRates } from './vat-rates.js';

describe('VAT rates by date', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  it.each([
    ['2026-11-23', [2000, 1000, 550, 210, 0]],
    ['2014-01-01', [2000, 1000, 550, 210, 0]],
    ['2013-12-31', [1960, 700, 550, 210, 0]],
    ['2011-12-31', [1960, 550, 210, 0]],
    ['1999-12-31', []],
  ])('on %s', async (day, rates) => {
    const client = await w.client('accountant');
    const { body } = await client.get(`/vat-rates?day=${day}`).expect(200);
    expect([...new Set(body.items.map((rate: { rateBp: number }) => rate.rateBp))]).toEqual(rates);
  });

  it('a rate that is not in force is refused on its field, with those that are', async () => {
    const lines = [{ vatRateBp: 2000 }, { vatRateBp: 0 }, { vatRateBp: 1960 }];
    await expect(w.get(VatRates).ofLines(lines, '2026-11-23')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'vat.not_in_force',
      detail: expect.stringContaining('19,6\u202f% n’est pas en vigueur le 23/11/2026'),
      options: { fields: [{ field: 'lines.2.vatRateBp', message: expect.stringContaining('20\u202f%, 10\u202f%') }] },
    });
    const [old] = await w.get(VatRates).ofLines([{ vatRateBp: 1960 }], '2013-12-31');
    expect(old).toMatchObject({ category: 'S', rateBp: 1960 });
  });

  it('a zero rate says why, teaching when nothing else was said', async () => {
    const rates = await w.get(VatRates).inForce('2026-11-23');
    expect(rates.filter((rate) => rate.rateBp === 0).map((rate) => rate.reason)).toEqual(
      expect.arrayContaining(['teaching', 'franchise', 'building_subcontract', 'intra_eu_goods', 'export']),
    );
    expect(rates.filter((rate) => rate.rateBp === 0 && !rate.exemptionText)).toEqual([]);
    const [teaching, abroad] = await w
      .get(VatRates)
      .ofLines([{ vatRateBp: 0 }, { vatRateBp: 0, vatReason: 'export' }], '2026-11-23');
    expect(teaching).toMatchObject({ category: 'E', exemptionText: expect.stringContaining('261, 4, 4° a') });
    expect(abroad).toMatchObject({ category: 'G', exemptionCode: 'VATEX-EU-G' });
  });
});
