import { describe, expect, it } from '@jest/globals';
import type { Schema } from '@etabli/contract';
import { billedAhead } from './billed-ahead.js';

const row = (own: Partial<Schema<'InvoiceRow'>>): Schema<'InvoiceRow'> =>
  ({
    kind: 'deposit',
    number: 'FA-1',
    state: 'issued',
    netCents: 300_00,
    creditedNetCents: 0,
    percentBp: 3000,
    dueCents: 0,
    ...own,
  }) as Schema<'InvoiceRow'>;

describe('what of an order is billed ahead', () => {
  it('adds deposits up and takes the last situation', () => {
    const first = row({ kind: 'situation', percentBp: 2000, netCents: 200_00 });
    const second = row({ kind: 'situation', percentBp: 5000, netCents: 300_00 });
    expect(billedAhead([row({}), row({ percentBp: 1000, netCents: 100_00 }), first, second])).toMatchObject({
      depositBp: 4000,
      depositNetCents: 400_00,
      situationBp: 5000,
      situationNetCents: 500_00,
    });
  });

  it('forgets what was credited as a whole', () => {
    expect(billedAhead([row({ creditedNetCents: 300_00 })])).toMatchObject({ depositBp: 0, openDeposits: [] });
  });

  it('names the deposits the final invoice waits for', () => {
    const rows = [row({ dueCents: 10 }), row({ number: 'FA-2' }), row({ number: null, dueCents: 0 })];
    expect(billedAhead(rows).openDeposits).toEqual(['FA-1']);
  });

  it('knows a final invoice and billing by quantity', () => {
    expect(billedAhead([row({ kind: 'invoice' })])).toMatchObject({ finalKnown: false, byQuantity: true });
    expect(billedAhead([row({ kind: 'final' })])).toMatchObject({ finalKnown: true, byQuantity: true });
    expect(billedAhead([row({ kind: 'credit_note' })])).toMatchObject({ finalKnown: false, byQuantity: false });
  });
});
