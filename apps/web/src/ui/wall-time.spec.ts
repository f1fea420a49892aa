import { timeOf } from './wall-time.js';

describe('timeOf', () => {
  it.each([
    ['8', '08:00'],
    ['8h', '08:00'],
    ['8h5', '08:05'],
    ['8:30', '08:30'],
    ['8 h 30', '08:30'],
    ['0830', '08:30'],
    ['13.15', '13:15'],
    ['24:00', '24:00'],
    ['midi', 'midi'],
    ['', ''],
  ])('%s → %s', (typed, time) => expect(timeOf(typed)).toBe(time));
});
