import type { ImportedFramework } from './imported-framework.rules.js';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The content as one text, the same whatever the form of the file it came in. What the first edition of the form did not know is left
 * out where it is empty, so that a file imported then is still known as the same.
 */
export function fingerprintText(framework: ImportedFramework): string {
  const { code, title, level, legalText, version, validFromSession, verification, source, sourceNote } = framework;
  const { levelScale, units, competences, ...later } = framework;
  return JSON.stringify({
    code,
    title,
    level,
    legalText,
    version,
    validFromSession,
    verification,
    source,
    sourceNote,
    levelScale,
    units: units.map((unit) =>
      said(unit, ['code', 'title', 'coefficient', 'mode', 'duration', 'verification', 'source']),
    ),
    competences: competences.map((one) =>
      said(one, ['code', 'title', 'parentCode', 'unitCode', 'verification', 'source']),
    ),
    ...said(later as unknown as Plain, []),
  });
}

/** The first fields always and in their order, the others where they say something. */
function said(row: object, first: readonly string[]): Plain {
  const fields = new Map(Object.entries(row));
  const always = first.map((name) => [name, fields.get(name)]);
  return Object.fromEntries([
    ...always,
    ...[...fields].filter(([name, value]) => !first.includes(name) && !isEmpty(value)),
  ]);
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
