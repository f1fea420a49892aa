import fs from 'node:fs';
import path from 'node:path';

/** What `letterhead.typ` prints of the school. Only the name must be there; every number arrives formatted. */
export interface LetterheadSchool {
  name: string;
  legalName?: string | null;
  /** e.g. « association loi 1901 », « SAS au capital de 10 000 € » */
  legalForm?: string | null;
  /** address, line by line */
  lines: readonly string[];
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  siren?: string | null;
  siret?: string | null;
  vatNumber?: string | null;
  ape?: string | null;
  rna?: string | null;
  uai?: string | null;
  logo?: PrintedLogo | null;
}

/** A logo, named by its content: what was issued or frozen with one is printed with that one for ever. Pixels, the right way up. */
export interface PrintedLogo {
  /** `<sha256>.png` or `<sha256>.jpg`; the bytes lie in the folder of files */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** The folder of package.json. Assets are not compiled: the same files serve source, dist and Jest. */
export function packageRoot(from: string = import.meta.dirname): string {
  if (fs.existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('no package.json above this file');
  return packageRoot(parent);
}

/** Absolute path of `libs/<lib>/assets/<file>`, from source and from dist. */
export function assetPath(lib: string, file: string): string {
  return path.join(packageRoot(), 'libs', lib, 'assets', file);
}
