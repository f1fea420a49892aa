import { DomainError, errorsOf } from './domain-error.js';

const errors = errorsOf({
  'quote.not_draft': 'Le devis {number} n’est plus un brouillon.',
  'quote.expired': 'Le devis a expiré le {day} ({days} jours).',
  'quote.low_margin': 'La marge est faible.',
});

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('errorsOf', () => {
  it('fills the text and keeps the values', () => {
    expect(errors.say({ code: 'quote.not_draft', params: { number: 'DE-2026-0001' } })).toEqual({
      code: 'quote.not_draft',
      detail: 'Le devis DE-2026-0001 n’est plus un brouillon.',
      params: { number: 'DE-2026-0001' },
    });
  });

  it('writes days and numbers in French', () => {
    const said = errors.say(errors.refusal('quote.expired', { day: '2026-11-23', days: 2.5 }));
    expect(said.detail).toBe('Le devis a expiré le 23/11/2026 (2,5 jours).');
    expect(said.params).toEqual({ day: '2026-11-23', days: 2.5 });
  });

  it('leaves a placeholder without value in sight, and an empty value empty', () => {
    expect(errors.say({ code: 'quote.not_draft' }).detail).toBe('Le devis {number} n’est plus un brouillon.');
    expect(errors.say({ code: 'quote.not_draft', params: { number: null } }).detail).toBe(
      'Le devis  n’est plus un brouillon.',
    );
  });

  it('does not say the code of another aggregate', () => {
    expect(() => errors.say({ code: 'order.closed' })).toThrow('order.closed');
    expect(() => errors.say({ code: 'toString' })).toThrow('toString');
    // @ts-expect-error a code without a text does not compile
    expect(() => errors.refused('order.closed')).toThrow('order.closed');
  });

  it.each([
    [errors.refused('quote.low_margin'), 'refused'],
    [errors.notFound('quote.low_margin'), 'not_found'],
    [errors.forbidden('quote.low_margin'), 'forbidden'],
    [errors.invalid('quote.low_margin', 'lines.2.quantity'), 'invalid'],
    [errors.warning('quote.low_margin'), 'refused'],
  ])('%s has the kind %s', (error, kind) => {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ kind, code: 'quote.low_margin', detail: 'La marge est faible.' });
  });

  it('gives its reason in the list too when refused, and only then', () => {
    const said = { code: 'quote.low_margin', detail: 'La marge est faible.' };
    expect(errors.refused('quote.low_margin').options.reasons).toEqual([said]);
    expect(errors.warning('quote.low_margin').options.reasons).toEqual([said]);
    expect(errors.notFound('quote.low_margin').options.reasons).toBeUndefined();
  });

  it('names the wrong field', () => {
    expect(errors.invalid('quote.low_margin', 'lines.2.quantity').options.fields).toEqual([
      { field: 'lines.2.quantity', message: 'La marge est faible.' },
    ]);
  });

  it('marks a warning, and it alone, as confirmable', () => {
    expect(errors.warning('quote.low_margin').options.confirmable).toBe(true);
    expect(errors.refused('quote.low_margin').options.confirmable).toBeUndefined();
  });

  it('throws all refusals in one, the first as the face of it', () => {
    const error = thrownBy(() =>
      errors.throwIfAny([errors.refusal('quote.not_draft', { number: 'D1' }), errors.refusal('quote.low_margin')]),
    );
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'quote.not_draft',
      detail: 'Le devis D1 n’est plus un brouillon.',
      options: {
        params: { number: 'D1' },
        reasons: [{ code: 'quote.not_draft' }, { code: 'quote.low_margin', detail: 'La marge est faible.' }],
      },
    });
    expect(thrownBy(() => errors.throwIfAny([]))).toBeUndefined();
  });
});
