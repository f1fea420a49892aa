import { describe, expect, it } from '@jest/globals';
import { asPrice, countable, countableDiscount, movedTo, rateOf, rateValue } from '../typed-line.js';
import { bodyOf, draftOf, emptyLine } from './draft.js';

const LINE = { ...emptyLine(2000), label: 'Portail', quantity: '2', unitPrice: '150.5', allottedMinutes: 90 };

describe('the draft of a quote', () => {
  it('asks the server nothing it would refuse while a line is being written', () => {
    const [written, empty, wrong] = countable([LINE, emptyLine(2000), { ...LINE, quantity: 'deux' }]);
    expect(written).toMatchObject({ quantity: '2', unitPrice: '150.5', label: '-' });
    expect(empty).toMatchObject({ quantity: '1', unitPrice: '0' });
    expect(wrong).toMatchObject({ quantity: '1', unitPrice: '0' });
  });

  it('sends what was typed, wrong or not, without what only the screen needs', () => {
    const body = bodyOf({
      customerId: 'c',
      title: 'T',
      validUntil: '',
      customerReference: '',
      discountBp: 500,
      discountCents: 1000,
      depositBp: null,
      lines: [{ ...LINE, quantity: 'deux' }],
    });
    expect(body).toEqual({
      customerId: 'c',
      title: 'T',
      customerReference: null,
      depositBp: 0,
      discountBp: 500,
      discountCents: 0,
      lines: [
        {
          nature: 'goods',
          label: 'Portail',
          details: null,
          quantity: 'deux',
          unit: 'pièce',
          unitPrice: '150.5',
          discountBp: 0,
          vatRateBp: 2000,
          vatReason: null,
          allottedMinutes: 90,
          estimatePartId: null,
        },
      ],
    });
  });

  it('begins a line like the one above', () => {
    expect(emptyLine(2000, { ...LINE, nature: 'service', unit: 'heure', vatRateBp: 550 })).toMatchObject({
      nature: 'service',
      unit: 'heure',
      vatRateBp: 550,
      label: '',
      unitPrice: '',
    });
  });

  it('shows cents, and the finer digits of a price', () => {
    expect(['300', '1250.5', '0.1250', '12.000000'].map(asPrice)).toEqual(['300.00', '1250.50', '0.125', '12.00']);
  });

  it('names a rate, or why there is none', () => {
    expect(rateValue({ vatRateBp: 2000 })).toBe('2000');
    expect(rateValue({ vatRateBp: 0, vatReason: 'export' })).toBe('0:export');
    expect(rateValue({ vatRateBp: 0 })).toBe('0:teaching');
    expect(rateOf('0:export')).toEqual({ vatRateBp: 0, vatReason: 'export' });
    expect(rateOf('550')).toEqual({ vatRateBp: 550, vatReason: null });
  });

  it('counts with a discount only once it can be read', () => {
    expect(countableDiscount({ discountBp: Number.NaN, discountCents: 500 })).toEqual({
      discountBp: 0,
      discountCents: 500,
    });
    expect(countableDiscount({ discountBp: null, discountCents: Number.NaN })).toEqual({
      discountBp: 0,
      discountCents: 0,
    });
    expect(countable([{ ...LINE, discountBp: 20_000 }])[0]).toMatchObject({ discountBp: 0 });
  });

  it('keeps a line within the list', () => {
    expect([movedTo(0, -1, 3), movedTo(0, 1, 3), movedTo(2, 1, 3)]).toEqual([0, 1, 2]);
  });

  it('reads a quote back', () => {
    const quote = {
      customerId: 'c',
      title: 'T',
      validUntil: '2026-12-01',
      customerReference: null,
      lines: [{ ...LINE, details: null }],
    };
    expect(draftOf(quote as never)).toMatchObject({
      customerReference: '',
      lines: [{ details: '', allottedMinutes: 90 }],
    });
  });
});
