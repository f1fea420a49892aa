import fc from 'fast-check';
import {
  frenchVatNumber,
  isBic,
  isEuVatNumberShape,
  isFrenchVatNumber,
  isIban,
  isSiren,
  isSiret,
  luhnValid,
  normalizeIdentifier,
  sirenOf,
  vatKeyOf,
} from './identifiers.js';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const withKey = (body: string): string => body + [...'0123456789'].find((key) => luhnValid(body + key));

describe('luhnValid', () => {
  it.each(['79927398713', '732829320', '4532015112830366'])('accepts %s', (text) => {
    expect(luhnValid(text)).toBe(true);
  });

  it.each(['79927398710', '', '12a4', '732 829 320'])('refuses %j', (text) => {
    expect(luhnValid(text)).toBe(false);
  });

  it('always sees one changed digit', () => {
    fc.assert(
      fc.property(digits(13).map(withKey), fc.nat(13), fc.integer({ min: 1, max: 9 }), (valid, place, change) => {
        const changed = (Number(valid[place]) + change) % 10;
        expect(luhnValid(valid)).toBe(true);
        expect(luhnValid(valid.slice(0, place) + changed + valid.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('SIREN and SIRET', () => {
  it('accepts real ones', () => {
    expect(isSiren('732829320')).toBe(true);
    expect(isSiret('73282932000074')).toBe(true);
    expect(sirenOf('73282932000074')).toBe('732829320');
  });

  it.each(['732829321', '000000000', '73282932', '7328293200', '732 829 320', '', null, 732829320])(
    '%j is no SIREN',
    (text) => {
      expect(isSiren(text)).toBe(false);
    },
  );

  it('refuses a SIRET whose SIREN or whose whole is wrong', () => {
    expect(isSiret('73282932000075')).toBe(false);
    expect(isSiret('73282932100073')).toBe(false);
    expect(isSiret('7328293200007')).toBe(false);
  });

  it('knows the exception of La Poste, for La Poste alone', () => {
    expect(luhnValid('35600000000048')).toBe(true);
    expect(isSiret('35600000000048')).toBe(true);
    expect(luhnValid('35600000009075')).toBe(false);
    expect(isSiret('35600000009075')).toBe(true);
    expect(isSiret('35600000009076')).toBe(false);
    // Its digits sum to 40, but it is another firm's.
    expect(luhnValid('73282932000004')).toBe(false);
    expect(isSiret('73282932000004')).toBe(false);
  });
});

describe('VAT numbers', () => {
  it('computes the French key', () => {
    expect(vatKeyOf('404833048')).toBe('83');
    expect(frenchVatNumber('303265045')).toBe('FR40303265045');
    expect(isFrenchVatNumber('FR83404833048')).toBe(true);
    expect(isFrenchVatNumber('FR84404833048')).toBe(false);
    expect(isFrenchVatNumber('83404833048')).toBe(false);
    expect(isFrenchVatNumber('FR 83404833048')).toBe(false);
  });

  it('accepts what it makes, two digits of key always', () => {
    fc.assert(
      fc.property(digits(8).map(withKey), (siren) => {
        fc.pre(siren !== '000000000');
        const number = frenchVatNumber(siren);
        expect(number).toHaveLength(13);
        expect(isFrenchVatNumber(number)).toBe(true);
        expect(isEuVatNumberShape(number)).toBe(true);
      }),
    );
  });

  it.each(['DE136695976', 'BE0428759497', 'ESB58378431', 'NL004495445B01', 'ATU13585627', 'EL094259216', 'IE6433435F'])(
    '%s has a shape of the Union',
    (text) => {
      expect(isEuVatNumberShape(text)).toBe(true);
    },
  );

  it.each(['GB980780684', 'DE13669597', 'GR094259216', 'de136695976', 'constructor', '', null])(
    '%j has not',
    (text) => {
      expect(isEuVatNumberShape(text)).toBe(false);
    },
  );
});

describe('bank identifiers', () => {
  it.each(['FR7630006000011234567890189', 'FR1420041010050500013M02606', 'DE89370400440532013000', 'BE68539007547034'])(
    'accepts the IBAN %s',
    (text) => {
      expect(isIban(text)).toBe(true);
    },
  );

  it.each([
    'FR7630006000011234567890188',
    'FR76300060000112345678901',
    'DE8937040044053201300',
    'fr7630006000011234567890189',
    '',
    null,
  ])('refuses the IBAN %j', (text) => {
    expect(isIban(text)).toBe(false);
  });

  it('always sees one changed digit of an IBAN', () => {
    const iban = 'FR7630006000011234567890189';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 26 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const changed = (Number(iban[place]) + change) % 10;
        expect(isIban(iban.slice(0, place) + changed + iban.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('knows the shape of a BIC', () => {
    expect(['BNPAFRPP', 'AGRIFRPP882', 'CMCIFR2A'].every(isBic)).toBe(true);
    expect(['BNPAFRP', 'BNPAFRPP88', 'BNP1FRPP', 'bnpafrpp', '', null].some(isBic)).toBe(false);
  });
});

it('normalizeIdentifier strips spaces of every kind and dots', () => {
  expect(normalizeIdentifier(' fr 40 303.265\u00a0045\u202f')).toBe('FR40303265045');
});
