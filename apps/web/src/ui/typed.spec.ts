import { centsOf, cleaned, dayOf, hoursText, minutesOf } from './typed.js';

it.each([
  ['', null],
  ['  ', null],
  ['12', 1200],
  ['12,5', 1250],
  ['1 234,56 €', 123456],
  ['1\u202f234.56', 123456],
  ['0', 0],
  ['-3', -300],
  ['douze', Number.NaN],
  ['12x', Number.NaN],
  ['12,345', Number.NaN],
  ['1,2,3', Number.NaN],
])('the amount « %s » is %p cents', (typed, cents) => expect(centsOf(typed)).toBe(cents));

it.each([
  ['', null],
  ['7', 420],
  ['7,5', 450],
  ['7h30', 450],
  ['7 h', 420],
  ['7:05', 425],
  ['douze', Number.NaN],
  ['12x', Number.NaN],
  ['7h75', Number.NaN],
  ['-2', Number.NaN],
])('the duration « %s » is %p minutes', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));

it.each([0, 5, 60, 450, 2310])('%d minutes are read as they are written', (minutes) =>
  expect(minutesOf(hoursText(minutes))).toBe(minutes),
);

it.each([
  ['23/11/2026', '2026-11-23'],
  ['3/2/2026', '2026-02-03'],
  ['03.02.26', '2026-02-03'],
  ['12-03-71', '1971-03-12'],
  [' 23112026 ', '2026-11-23'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', null],
  ['31/02/2026', null],
  ['99/99/2026', null],
  ['23/11', null],
  ['23/11.2026', null],
  ['demain', null],
  ['', null],
])('the day « %s » is %p', (typed, day) => expect(dayOf(typed)).toBe(day));

it('keeps what is no number as it was typed', () => expect(cleaned('12 x')).toBe('12x'));
