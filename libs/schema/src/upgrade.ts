import fs from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { backUpByHand, isArchiveName, migrationsOf, type Tell, writingFailure } from '@etabli/platform';
import { DomainError } from '@etabli/kernel';
import { applied, asTheOnlyOne, type Migrations } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import { upgradeErrors } from './upgrade.errors.js';

/** Below the folder of the nightly backups, whose thinning does not reach here. */
export const BEFORE_UPGRADE = 'avant-mise-a-jour';
/** One for each of so many upgrades. */
const KEPT = 5;

export interface UpgradeRequest {
  /** of the database */
  readonly url: string;
  readonly filesDir: string;
  readonly backupDir: string;
  /** false: the folder was named and may be on a disk that is not plugged in */
  readonly makesFolder: boolean;
  readonly at: Date;
  readonly tell: Tell;
  /** of the program, but in tests */
  readonly migrations?: Migrations;
}

export interface Upgrade {
  /** names, in their order; none when the database was up to date */
  readonly applied: readonly string[];
  /** the archive of the school as it was before, null when nobody's rows were there or nothing was to be done */
  readonly backup: string | null;
}

/**
 * Brings a school's database to this program's schema. A school that has people is saved first, and the archive stays; what fails
 * leaves the old schema. Throws `upgrade.program_too_old`, `upgrade.no_backup`, `upgrade.failed`.
 */
export function upgrade(request: UpgradeRequest): Promise<Upgrade> {
  const migrations = request.migrations ?? MIGRATIONS;
  return asTheOnlyOne(request.url, migrations, async (db, lock) => {
    const client = (await lock.connect()) as ClientBase;
    const before = await migrationsOf(client);
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = before.find((name) => !known.has(name));
    if (unknown) throw upgradeErrors.refused('upgrade.program_too_old', { migration: unknown });
    if (before.length === migrations.length) return { applied: [], backup: null };
    const backup = (await hasPeople(lock)) ? await saved(request) : null;
    const done = await migrated(db, backup);
    if (backup !== null) await thinOut(lock, path.dirname(backup), request.at);
    return { applied: done, backup };
  });
}

async function hasPeople(runner: QueryRunner): Promise<boolean> {
  const [{ there }] = (await runner.query(`SELECT to_regclass('public.users') IS NOT NULL AS there`)) as [
    { there: boolean },
  ];
  if (!there) return false;
  const [{ anybody }] = (await runner.query('SELECT EXISTS (SELECT FROM users) AS anybody')) as [{ anybody: boolean }];
  return anybody;
}

async function saved({ url, filesDir, backupDir, makesFolder, at, tell }: UpgradeRequest): Promise<string> {
  const folder = path.join(backupDir, BEFORE_UPGRADE);
  try {
    if (!makesFolder) await fs.access(backupDir);
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    return (await backUpByHand({ url, filesDir, folder, at, tell })).path;
  } catch (error) {
    const said = writingFailure(error, backupDir);
    if (said instanceof DomainError) throw upgradeErrors.refused('upgrade.no_backup', { reason: said.detail });
    throw error;
  }
}

async function migrated(db: DataSource, backup: string | null): Promise<string[]> {
  let at = 'inconnue';
  const heard = (message: string): void => void (at = /^Migration "([^"]+)" failed/.exec(message)?.[1] ?? at);
  const silent = (): void => undefined;
  db.logger = {
    logMigration: heard,
    logQuery: silent,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    log: silent,
  };
  try {
    return await applied(db);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const kept = backup === null ? '' : `La sauvegarde d’avant est dans ${backup}.`;
    throw upgradeErrors.refused('upgrade.failed', { migration: at, reason, backup: kept });
  }
}

/** The newest stay; the log of the school says which have gone. */
async function thinOut(runner: QueryRunner, folder: string, at: Date): Promise<void> {
  const names = (await fs.readdir(folder)).filter(isArchiveName).toSorted().toReversed();
  for (const name of names.slice(KEPT)) {
    await fs.rm(path.join(folder, name), { force: true });
    await runner.query('UPDATE backups SET removed_at = $3 WHERE folder = $1 AND archive = $2', [folder, name, at]);
  }
}
