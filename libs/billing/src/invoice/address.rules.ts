import type { PostalAddress } from './snapshot.rules.js';

const COUNTRIES = new Intl.DisplayNames('fr', { type: 'region' });

/** The country is named abroad only. */
export const addressLines = ({ line1, line2, postalCode, city, country }: PostalAddress): string[] =>
  [line1, line2, `${postalCode} ${city}`, country === 'FR' ? null : (COUNTRIES.of(country) ?? country)].filter(
    (line): line is string => Boolean(line),
  );
