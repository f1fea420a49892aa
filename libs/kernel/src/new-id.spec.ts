import { jest } from '@jest/globals';
import { isId, newId } from './new-id.js';

afterEach(() => jest.restoreAllMocks());

describe('newId', () => {
  it('is a uuid v7 of the RFC variant that tells its millisecond', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const ms = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(ms).toBeGreaterThanOrEqual(before);
    expect(ms).toBeLessThanOrEqual(Date.now() + 1);
  });

  it('sorts in the order of making, without a double', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('still sorts when the clock stands still beyond the counter, or goes back', () => {
    const now = Date.now() + 60_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    const ids = Array.from({ length: 10_000 }, newId);
    clock.mockReturnValue(now - 30_000);
    ids.push(newId(), newId());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
  });
});

describe('isId', () => {
  it.each(['0191f7a0-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000'])('accepts %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each([
    '',
    '12',
    '0191F7A0-0000-7000-8000-000000000001',
    '0191f7a0000070008000000000000001',
    '0191f7a0-0000-7000-8000-00000000000g',
    '0191f7a0-0000-7000-8000-000000000001\n',
    null,
    ['0191f7a0-0000-7000-8000-000000000001'],
  ])('refuses %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});
