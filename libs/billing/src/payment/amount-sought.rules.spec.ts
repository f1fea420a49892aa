import fc from 'fast-check';
import { formatCents } from '@etabli/kernel';
import { amountSought } from './amount-sought.rules.js';

it.each([
  ['1234', { from: 123_400, to: 123_499 }],
  ['1 234,5', { from: 123_450, to: 123_450 }],
  ['1.234,50 €', { from: 123_450, to: 123_450 }],
  ['0,07', { from: 7, to: 7 }],
  ['17€', { from: 1700, to: 1799 }],
  ['FA-2026-12', null],
  ['12 h', null],
  ['-12', null],
  ['12,345', null],
  ['', null],
  ['99999999999', null],
])('« %s »', (text, sought) => expect(amountSought(text)).toEqual(sought));

it('finds every sum as the program writes it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) =>
      expect(amountSought(formatCents(cents))).toEqual({ from: cents, to: cents }),
    ),
  ));
