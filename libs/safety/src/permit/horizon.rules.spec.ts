import { permittedUntil } from './horizon.rules.js';
import { DAY, inOrder } from './permit.fixture.js';

describe('how long a permit holds', () => {
  const [training] = inOrder().trainings;
  const [opinion] = inOrder().opinions;

  it('until the first paper that is not replaced ends', () => {
    expect(permittedUntil(inOrder())).toBe('2027-09-15');
    expect(permittedUntil(inOrder({ trainings: [{ ...training!, until: '2027-01-31' }] }))).toBe('2027-01-31');
    const renewed = { ...opinion!, on: DAY, until: '2027-11-24' };
    expect(permittedUntil(inOrder({ opinions: [opinion!, renewed] }))).toBe('2027-11-24');
  });

  it('without end for an adult whose training has none', () => {
    expect(permittedUntil(inOrder({ youth: { bornOn: '2005-01-01' } }))).toBeNull();
  });

  it('a paper that ends after the eighteenth birthday stops nothing', () => {
    expect(permittedUntil(inOrder({ youth: { bornOn: '2009-01-01' } }))).toBeNull();
  });
});
