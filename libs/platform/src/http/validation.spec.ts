import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DayField, DecimalField, IdsField, IntField, ListField, TextField } from './fields.js';
import { fieldErrors } from './validation.js';

class Line {
  @TextField({ max: 5 }) label: string;
  @DecimalField({ decimals: 2, min: '0.01', max: '10' }) quantity: string;
}

class Order {
  @IntField({ min: 1, max: 60 }) days: number;
  @DayField({ optional: true }) dueOn?: string | null;
  @IdsField({ min: 1, max: 2 }) students: string[];
  @ListField(() => Line, { min: 1, max: 2 }) lines: Line[];
}

const GOOD = { days: 30, students: ['018f2b6a-7c1e-7000-8000-000000000001'], lines: [{ label: 'a', quantity: '1.5' }] };
const said = (change: object): Record<string, string> => {
  const errors = validateSync(plainToInstance(Order, { ...GOOD, ...change }), {
    whitelist: true,
    forbidNonWhitelisted: true,
  });
  return Object.fromEntries(fieldErrors(errors).map(({ field, message }) => [field, message]));
};

describe('one French sentence a field', () => {
  it('nothing to say of a good request', () => expect(said({})).toEqual({}));

  it.each([
    [{ days: '' }, { days: 'Écrivez un nombre entier.' }],
    [{ days: 61 }, { days: 'Pas plus de 60.' }],
    [{ days: null }, { days: 'Écrivez un nombre entier.' }],
    [{ dueOn: '2026-02-30' }, { dueOn: 'Écrivez une date qui existe.' }],
    [{ dueOn: null }, {}],
    [{ students: [] }, { students: 'Choisissez au moins 1 élément(s).' }],
    [{ students: 'x' }, { students: 'Donnez une liste.' }],
    [{ lines: [] }, { lines: 'Il faut au moins 1 ligne(s).' }],
    [
      { lines: [{ label: 'a', quantity: '0' }] },
      { 'lines.0.quantity': 'Écrivez un nombre à partir de 0,01 jusqu’à 10, 2 décimales au plus.' },
    ],
    [
      {
        lines: [
          { label: 'a', quantity: '1' },
          { label: 'trop long', quantity: '1,5' },
        ],
      },
      {
        'lines.1.label': 'Écrivez de 1 à 5 caractères.',
        'lines.1.quantity': 'Écrivez un nombre à partir de 0,01 jusqu’à 10, 2 décimales au plus.',
      },
    ],
    [{ colour: 'red' }, { colour: 'Ce champ n’existe pas.' }],
  ])('%j', (change, expected) => expect(said(change)).toEqual(expected));
});
