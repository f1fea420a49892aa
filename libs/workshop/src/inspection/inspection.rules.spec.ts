import fc from 'fast-check';
import { addDecimals, formatDecimal, subtractDecimals } from '@etabli/kernel';
import { inspectionErrors } from './inspection.errors.js';
import {
  type CheckedCharacteristic,
  checkRefusals,
  conforms,
  correctionRefusals,
  type KnownCharacteristic,
  measuredRefusals,
  type WantedCharacteristic,
  wantedRefusals,
} from './inspection.rules.js';

const tolerance = (nominal: string, lowerDeviation: string, upperDeviation: string) => ({
  nominal,
  lowerDeviation,
  upperDeviation,
});
const wanted = (change: Partial<WantedCharacteristic> = {}): WantedCharacteristic => ({
  label: 'Diamètre',
  ...tolerance('20', '-0.1', '0.2'),
  unit: 'mm',
  moment: 'first_piece',
  ...change,
});
const known = (change: Partial<KnownCharacteristic> = {}): KnownCharacteristic => ({
  id: 'a',
  label: 'Diamètre',
  ...tolerance('20.0000', '-0.1000', '0.2000'),
  unit: 'mm',
  moment: 'first_piece',
  measured: true,
  ...change,
});
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('une valeur est conforme', () => {
  it.each([
    ['20', '-0.1', '0.2', '19.9', true],
    ['20', '-0.1', '0.2', '19.8999', false],
    ['20', '-0.1', '0.2', '20.2', true],
    ['20', '-0.1', '0.2', '20.2000', true],
    ['20', '-0.1', '0.2', '20.2001', false],
    ['0.3', '-0.1', '0', '0.2', true],
    ['0.3', '-0.1', '0', '0.30', true],
    ['0.1', '0', '0.2', '0.3', true],
    ['0.1', '0', '0.2', '0.3001', false],
    ['10', '0.022', '0.035', '10', false],
    ['10', '0.022', '0.035', '10.022', true],
    ['90', '0', '0', '90.0', true],
    ['90', '0', '0', '89.9999', false],
    ['0', '-0.05', '0.05', '-0.05', true],
    ['0', '-0.05', '0.05', '-0.0501', false],
    ['-5', '-1', '1', '-6', true],
  ])('%s (%s ; %s) mesuré %s : %s', (nominal, lower, upper, value, is) =>
    expect(conforms(tolerance(nominal, lower, upper), value)).toBe(is),
  );

  it('aux bornes exactes, jamais un dix-millième au-delà', () => {
    const decimal = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((scaled) => formatDecimal(scaled, 4));
    const positive = fc.bigInt({ min: 0n, max: 10n ** 6n }).map((scaled) => formatDecimal(scaled, 4));
    fc.assert(
      fc.property(decimal, decimal, positive, (nominal, lowerDeviation, width) => {
        const of = tolerance(nominal, lowerDeviation, addDecimals(lowerDeviation, width));
        const [lower, upper] = [addDecimals(nominal, of.lowerDeviation), addDecimals(nominal, of.upperDeviation)];
        expect([conforms(of, lower), conforms(of, upper)]).toEqual([true, true]);
        expect(conforms(of, subtractDecimals(lower, '0.0001'))).toBe(false);
        expect(conforms(of, addDecimals(upper, '0.0001'))).toBe(false);
      }),
    );
  });
});

describe('ce qui est à contrôler', () => {
  it.each([
    [wanted(), []],
    [wanted({ lowerDeviation: '0.2', upperDeviation: '0.2' }), []],
    [wanted({ lowerDeviation: '0.3', upperDeviation: '0.2' }), ['inspection.deviations_crossed']],
    [wanted({ moment: 'in_process' }), ['inspection.every_missing']],
    [wanted({ moment: 'in_process', everyN: 5 }), []],
    [wanted({ moment: 'final', everyN: 5 }), ['inspection.every_without_reason']],
    [wanted({ id: 'other' }), ['inspection.foreign']],
  ])('%# : %j', (one, expected) => expect(codes(wantedRefusals([one], new Set(['a'])))).toEqual(expected));

  it('pas deux fois le même', () => {
    const twice = [wanted({ id: 'a' }), wanted({ id: 'a' })];
    expect(wantedRefusals(twice, new Set(['a']))).toEqual([
      { code: 'inspection.foreign', field: 'characteristics.1.id' },
    ]);
  });

  it.each([
    ['gardé tel quel', wanted({ id: 'a' }), known(), []],
    ['son nom change', wanted({ id: 'a', label: 'Ø' }), known(), []],
    ['sa cote change', wanted({ id: 'a', nominal: '21' }), known(), ['inspection.measured']],
    ['son unité change', wanted({ id: 'a', unit: 'cm' }), known(), ['inspection.measured']],
    ['retiré', wanted(), known(), ['inspection.measured']],
    ['retiré sans mesure', wanted(), known({ measured: false }), []],
  ])('avec des mesures, %s', (_how, one, was, expected) =>
    expect(codes(measuredRefusals([was], [one]))).toEqual(expected),
  );

  it('une mesure se corrige une fois', () => {
    expect(correctionRefusals({ corrected: false })).toEqual([]);
    expect(codes(correctionRefusals({ corrected: true }))).toEqual(['inspection.already_corrected']);
  });
});

describe('contrôler un ordre', () => {
  const of = (change: Partial<CheckedCharacteristic>): CheckedCharacteristic => ({
    operationTitle: 'Tournage',
    label: 'Diamètre',
    moment: 'first_piece',
    pieces: [],
    ...change,
  });
  const good = { piece: 1, conform: true, settled: false };
  it.each([
    ['rien à contrôler', [], []],
    ['première pièce manquante', [of({})], ['inspection.missing']],
    ['final manquant', [of({ moment: 'final' })], ['inspection.missing']],
    ['en cours manquant', [of({ moment: 'in_process' })], []],
    ['conforme', [of({ pieces: [good] })], []],
    ['hors tolérance', [of({ pieces: [good, { piece: 2, conform: false, settled: false }] })], ['inspection.failed']],
    ['hors tolérance mais réglé', [of({ pieces: [{ piece: 2, conform: false, settled: true }] })], []],
    ['tout à la fois', [of({}), of({ moment: 'final' })], ['inspection.missing', 'inspection.missing']],
  ])('%s', (_what, characteristics, expected) => {
    const refusals = checkRefusals(characteristics);
    expect(codes(refusals)).toEqual(expected);
    for (const refusal of refusals) expect(inspectionErrors.say(refusal).detail).toContain('Tournage');
  });
});
