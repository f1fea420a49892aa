import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isCivilDate, isDecimal, isId, isMonth, isWallTime } from '@etabli/kernel';

/**
 * One decorator a kind of field: it documents the field in the contract and checks it with French sentences.
 * `optional`: may be missing or null in a request. `nullable`: present in a view, perhaps null.
 */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
}

function field(options: FieldOptions, api: object, ...checks: PropertyDecorator[]): PropertyDecorator {
  const shape = {
    ...api,
    ...(options.description ? { description: options.description } : {}),
    ...(options.nullable || options.optional ? { nullable: true } : {}),
  };
  return applyDecorators(
    ...(options.optional ? [ApiPropertyOptional(shape), IsOptional()] : [ApiProperty(shape)]),
    ...checks,
  );
}

const check = (name: string, test: (value: unknown) => boolean, message: string, each = false): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } }, { each });

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** A control sign but tab and line end, or half a pair: PostgreSQL, XML and the printed page refuse them. */
const unwritable = (value: unknown): boolean => typeof value === 'string' && /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value);
const writable = check('isWritable', (value) => !unwritable(value), 'Ce texte contient un signe qui ne s’écrit pas.');

export const TextField = (o: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  field(
    o,
    { type: String, minLength: o.min ?? 1, maxLength: o.max },
    trimmed,
    IsString({ message: 'Écrivez un texte.' }),
    Length(o.min ?? 1, o.max, {
      message:
        (o.min ?? 1) > 0 ? `Écrivez de ${o.min ?? 1} à ${o.max} caractères.` : `Pas plus de ${o.max} caractères.`,
    }),
    writable,
  );

export const EmailField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: String, format: 'email', maxLength: 254 },
    trimmed,
    IsEmail({}, { message: 'Cette adresse e-mail n’est pas correcte.' }),
    MaxLength(254, { message: 'Pas plus de 254 caractères.' }),
  );

export const IdField = (o: FieldOptions = {}): PropertyDecorator =>
  field(o, { type: String, format: 'uuid' }, check('isId', isId, 'Choisissez un élément de la liste.'));

export const IdsField = (o: FieldOptions & { min?: number; max: number }): PropertyDecorator =>
  field(
    o,
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: o.min ?? 0, maxItems: o.max },
    IsArray({ message: 'Donnez une liste.' }),
    ArrayMinSize(o.min ?? 0, { message: `Choisissez au moins ${o.min ?? 0} élément(s).` }),
    ArrayMaxSize(o.max, { message: `Pas plus de ${o.max} éléments.` }),
    ArrayUnique({ message: 'Un élément figure deux fois.' }),
    check('isId', isId, 'Choisissez des éléments de la liste.', true),
  );

/** `message` in place of the three sentences, for what is chosen and not typed. */
export const IntField = (o: FieldOptions & { min: number; max: number; message?: string }): PropertyDecorator =>
  field(
    o,
    { type: 'integer', minimum: o.min, maximum: o.max },
    IsInt({ message: o.message ?? 'Écrivez un nombre entier.' }),
    Min(o.min, { message: o.message ?? `Pas moins de ${o.min}.` }),
    Max(o.max, { message: o.message ?? `Pas plus de ${o.max}.` }),
  );

/** An amount in integer cents. */
export const CentsField = (o: FieldOptions & { min?: number } = {}): PropertyDecorator =>
  IntField({ min: 0, max: 100_000_000_00, ...o, description: o.description ?? 'cents' });

/** An amount in integer cents that may be negative. */
export const SignedCentsField = (o: FieldOptions = {}): PropertyDecorator => CentsField({ min: -100_000_000_00, ...o });

/** A decimal number as text with a point: '12.5'. */
export const DecimalField = (o: FieldOptions & { decimals: number; min?: string; max?: string }): PropertyDecorator =>
  field(
    o,
    { type: String, pattern: `^-?\\d+(\\.\\d{1,${o.decimals}})?$`, example: '12.5' },
    check(
      'isDecimal',
      (value) => typeof value === 'string' && isDecimal(value, { decimals: o.decimals, min: o.min, max: o.max }),
      `Écrivez un nombre${o.min === undefined ? '' : ` à partir de ${o.min.replace('.', ',')}`}${o.max === undefined ? '' : ` jusqu’à ${o.max.replace('.', ',')}`}, ${o.decimals} décimales au plus.`,
    ),
  );

export const DayField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: String, format: 'date' },
    check('isDay', (value) => typeof value === 'string' && isCivilDate(value), 'Écrivez une date qui existe.'),
  );

export const MonthField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: String, pattern: '^\\d{4}-\\d{2}$', example: '2026-11' },
    check('isMonth', (value) => typeof value === 'string' && isMonth(value), 'Choisissez un mois.'),
  );

/** A wall time 'HH:MM' in Europe/Paris. */
export const TimeField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: String, pattern: '^\\d{2}:\\d{2}$', example: '08:00' },
    check('isTime', (value) => typeof value === 'string' && isWallTime(value), 'Écrivez une heure, par exemple 08:00.'),
  );

export const PatternField = (o: FieldOptions & { pattern: RegExp; message: string; max: number }): PropertyDecorator =>
  field(
    o,
    { type: String, pattern: o.pattern.source, maxLength: o.max },
    trimmed,
    IsString({ message: o.message }),
    Matches(o.pattern, { message: o.message }),
  );

/** A field checked by a function of the kernel, e.g. a SIREN. The value is cleaned by `clean` before the check. */
export const CheckedTextField = (
  o: FieldOptions & { test: (text: string) => boolean; message: string; max: number; clean?: (text: string) => string },
): PropertyDecorator =>
  field(
    o,
    { type: String, maxLength: o.max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value !== '' ? (o.clean ?? ((text: string) => text.trim()))(value) : value,
    ),
    check('isChecked', (value) => typeof value === 'string' && o.test(value), o.message),
  );

export const BooleanField = (o: FieldOptions = {}): PropertyDecorator =>
  field(o, { type: Boolean }, IsBoolean({ message: 'Répondez par oui ou par non.' }));

/** One of `values`; `name` names the type in the contract. */
export const ChoiceField = <const T extends readonly string[]>(
  name: string,
  values: T,
  o: FieldOptions = {},
): PropertyDecorator =>
  field(o, { enum: [...values], enumName: name }, IsIn([...values], { message: 'Choisissez une valeur de la liste.' }));

export const ChoicesField = <const T extends readonly string[]>(
  name: string,
  values: T,
  o: FieldOptions & { min?: number } = {},
): PropertyDecorator =>
  field(
    o,
    { enum: [...values], enumName: name, isArray: true },
    IsArray({ message: 'Donnez une liste.' }),
    ArrayMinSize(o.min ?? 0, { message: 'Choisissez au moins une valeur.' }),
    ArrayUnique({ message: 'Une valeur figure deux fois.' }),
    IsIn([...values], { each: true, message: 'Choisissez des valeurs de la liste.' }),
  );

/** Texts in a list, e.g. codes of refusals. */
export const TextsField = (o: FieldOptions & { max: number; maxLength: number }): PropertyDecorator =>
  field(
    o,
    { type: 'array', items: { type: 'string', maxLength: o.maxLength }, maxItems: o.max },
    IsArray({ message: 'Donnez une liste.' }),
    ArrayMaxSize(o.max, { message: `Pas plus de ${o.max} éléments.` }),
    IsString({ each: true, message: 'Écrivez des textes.' }),
    MaxLength(o.maxLength, { each: true, message: `Pas plus de ${o.maxLength} caractères.` }),
  );

/** Nested objects, each checked by its own class. */
export const ListField = (
  type: () => new () => object,
  o: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator =>
  field(
    o,
    // swagger knows a lazy type only by the function's name being "type"
    { type: () => type(), isArray: true, minItems: o.min ?? 0, ...(o.max === undefined ? {} : { maxItems: o.max }) },
    IsArray({ message: 'Donnez une liste.' }),
    ArrayMinSize(o.min ?? 0, { message: `Il faut au moins ${o.min ?? 0} ligne(s).` }),
    ...(o.max === undefined ? [] : [ArrayMaxSize(o.max, { message: `Pas plus de ${o.max} lignes.` })]),
    ValidateNested({ each: true, message: 'Cette ligne n’est pas correcte.' }),
    Type(type),
  );

/** One nested object. */
export const ObjectField = (type: () => new () => object, o: FieldOptions = {}): PropertyDecorator =>
  field(o, { type: () => type() }, ValidateNested({ message: 'Ce bloc n’est pas correct.' }), Type(type));

/** An instant: ISO 8601 with zone. */
export const InstantField = (o: FieldOptions = {}): PropertyDecorator =>
  field(
    o,
    { type: String, format: 'date-time' },
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, {
      message: 'Donnez un instant ISO 8601 avec son fuseau.',
    }),
    IsISO8601({ strict: true }, { message: 'Donnez un instant ISO 8601 avec son fuseau.' }),
  );
