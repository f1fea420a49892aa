import { DomainError } from './domain-error.js';
import { transitions } from './transitions.js';

const quote = transitions({ draft: ['sent', 'dropped'], sent: ['accepted', 'draft'], accepted: [], dropped: [] });

describe('transitions', () => {
  it('walks all pairs as the table says', () => {
    const allowed = quote.states.flatMap((from) =>
      quote.states.filter((to) => quote.can(from, to)).map((to) => [from, to]),
    );
    expect(allowed).toEqual([
      ['draft', 'sent'],
      ['draft', 'dropped'],
      ['sent', 'draft'],
      ['sent', 'accepted'],
    ]);
  });

  it('lists the states in the order of the table, and the next of each', () => {
    expect(quote.states).toEqual(['draft', 'sent', 'accepted', 'dropped']);
    expect(quote.next('sent')).toEqual(['accepted', 'draft']);
    expect(quote.next('accepted')).toEqual([]);
  });

  it('throws the given error on a step that is not in the table', () => {
    const error = () => new DomainError('refused', 'quote.closed', 'Le devis est clos.');
    expect(() => quote.assert('accepted', 'draft', error)).toThrow(DomainError);
    expect(() => quote.assert('draft', 'sent', error)).not.toThrow();
  });

  it('writes the CHECK as PostgreSQL prints it', () => {
    expect(quote.sqlCheck('status')).toBe(
      "status = ANY (ARRAY['draft'::text, 'sent'::text, 'accepted'::text, 'dropped'::text])",
    );
    expect(transitions({ "l'un": [] }).sqlCheck('state')).toBe("state = ANY (ARRAY['l''un'::text])");
  });

  it('does not compile with a target or a question outside the table', () => {
    // @ts-expect-error 'gone' is no state
    expect(transitions({ draft: ['gone'] }).states).toEqual(['draft']);
    // @ts-expect-error 'gone' is no state
    expect(quote.can('draft', 'gone')).toBe(false);
  });
});
