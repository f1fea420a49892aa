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
    expect(body.items.map((rate: { rateBp: number }) => rate.rateBp)).toEqual(rates);
  });

  it('a rate that is not in force is refused on its field, with those that are', async () => {
    await expect(w.get(VatRates).assertInForce(1960, '2026-11-23', 'lines.2.vatRateBp')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'vat.not_in_force',
      detail: expect.stringContaining('19,6\u202f% n’est pas en vigueur le 23/11/2026'),
      options: { fields: [{ field: 'lines.2.vatRateBp', message: expect.stringContaining('20\u202f%, 10\u202f%') }] },
    });
    await expect(w.get(VatRates).assertInForce(1960, '2013-12-31', 'rate')).resolves.toBeUndefined();
  });

  it('the exempt rate says why', async () => {
    const rates = await w.get(VatRates).inForce('2026-11-23');
    expect(rates.filter((rate) => rate.category === 'E')).toEqual([
      expect.objectContaining({ rateBp: 0, exemptionText: expect.stringContaining('261') }),
    ]);
  });
});
