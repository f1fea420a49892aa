import { FREE_TRIES, pinRefusals, waitMinutes } from './pin.rules.js';

describe('a PIN', () => {
  const codes = (pin: string): string[] => pinRefusals(pin).map(({ code }) => code);

  it.each(['0000', '7777', '1234', '0123', '4321', '8901', '2109', '1212', '8484', '1122', '7700', '1987', '2026'])(
    '%s is refused: it would be tried first',
    (pin) => expect(codes(pin)).toEqual(['pin.trivial']),
  );
  it.each(['4827', '1357', '9051', '2468', '1002', '0907'])('%s is taken', (pin) => expect(codes(pin)).toEqual([]));
  it.each(['', '123', '12345', '12a4', ' 482', '４８２７'])('« %s » is not four digits', (pin) =>
    expect(codes(pin)).toEqual(['pin.not_four_digits']),
  );
  it('leaves most of the ten thousand', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));
    expect(all.filter((pin) => pinRefusals(pin).length === 0).length).toBeGreaterThan(9_500);
  });
});

describe('the wait after wrong PINs', () => {
  it('begins with the fifth of a trainer and doubles', () =>
    expect([1, 4, 5, 6, 7, 10].map((tries) => waitMinutes(tries, FREE_TRIES.user))).toEqual([0, 0, 1, 2, 4, 32]));
  it('is a day at most', () => {
    expect(waitMinutes(30, FREE_TRIES.user)).toBe(24 * 60);
    expect(waitMinutes(5_000, FREE_TRIES.device)).toBe(24 * 60);
  });
  it('comes later to a tablet that several share', () => expect(waitMinutes(9, FREE_TRIES.device)).toBe(0));
});
