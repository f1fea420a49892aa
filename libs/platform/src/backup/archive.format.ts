import type { DatabaseTable, SequenceState } from './database-catalogue.js';

/** Of what is written here and in docs/sauvegarde.md; an older program refuses a higher one. */
export const ARCHIVE_VERSION = 1;
export const FORMAT = 'etabli-archive';
export const MANIFEST = 'manifest.json';
export const READ_ME = 'LISEZMOI.txt';

export const tableEntry = (table: string): string => `tables/${table}.csv`;
export const fileEntry = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;
/** The hash a file's entry is named by, null for another entry. */
export const hashOfEntry = (entry: string): string | null =>
  /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(entry)?.[1] ?? null;

/**
 * Tables whose rows stay out: a login that has ended must not come back with an old archive, and counts of wrong passwords
 * mean nothing later. `migrations` is written by migrating.
 */
export const LEFT_OUT: readonly string[] = ['half_logins', 'login_attempts', 'migrations', 'sessions'];

export interface ArchivedTable extends DatabaseTable {
  readonly rows: number;
  /** of the CSV, its header included */
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that a row names and that was not on disk as it was stored. */
export interface LostFile {
  readonly sha256: string;
  readonly found: 'changed' | 'missing';
}

/** What an archive says of itself. All of it but `madeAt` depends on the data alone. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly madeAt: string;
  /** names, in the order they were applied; the last one is the migration number */
  readonly migrations: readonly string[];
  readonly tables: readonly ArchivedTable[];
  readonly leftOut: readonly string[];
  readonly sequences: readonly SequenceState[];
  /** `sha256` is of all hashes in their order, a line each */
  readonly files: { readonly count: number; readonly bytes: number; readonly sha256: string };
  readonly lostFiles: readonly LostFile[];
}

export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Is this a manifest of ours, whatever its version? */
export function isManifest(value: unknown): value is Manifest {
  const it = value as Partial<Manifest> | null;
  return typeof it === 'object' && it?.format === FORMAT && typeof it.version === 'number';
}

/** The ZIP's comment: the manifest names the hashes of all others, the comment that of the manifest. */
export const commentOf = (manifestSha256: string): string => `${FORMAT} ${manifestSha256}`;

const NAME = /^etabli-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.zip$/;
/** 'etabli-2026-11-26T01-30-00Z.zip', of that instant in UTC: names sort as they were made. */
/** To the millisecond: one asked for by hand beside the nightly one must not take its name. */
export const archiveName = (at: Date): string => `etabli-${at.toISOString().replaceAll(/[:.]/g, '-')}.zip`;
export const isArchiveName = (name: string): boolean => NAME.test(name);
export const madeAtOf = (name: string): Date => new Date(name.replace(NAME, '$1T$2:$3:$4.$5Z'));

export const READ_ME_TEXT = `Sauvegarde complète d'une école tenue avec Établi
=================================================

manifest.json   ce que contient l'archive : date, migrations, tables (colonnes, clés, liens, nombre de
                lignes, empreinte SHA-256), séquences, fichiers.
tables/*.csv    une table par fichier : UTF-8, virgule, guillemets doublés, noms des colonnes en première
                ligne, lignes dans l'ordre de la clé. Une case vide sans guillemets est une valeur absente
                (NULL) ; "" est un texte vide. Jours AAAA-MM-JJ, instants en UTC, montants en centimes
                entiers (colonnes *_cents), listes {a,b}, objets en JSON.
files/xx/…      les fichiers (PDF, photos, pièces), nommés par l'empreinte SHA-256 de leur contenu.
                tables/stored_files.csv donne pour chaque empreinte le nom et le type du fichier.

Vérifier  : npm run verify-backup -- --from CE_FICHIER
Restaurer : npm run restore -- --from CE_FICHIER   (dans une base vide)

Cette archive contient toutes les données personnelles de l'école : gardez-la comme un dossier
confidentiel. Les mots de passe et les codes n'y sont que sous forme d'empreintes.
`;
