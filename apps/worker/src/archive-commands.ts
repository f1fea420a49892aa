import path from 'node:path';
import { parseArgs } from 'node:util';
import { Archive, backUpByHand, type Manifest, readConfig, SystemClock } from '@etabli/platform';
import { restore, upgrade, type Upgrade } from '@etabli/schema';

type Say = (text: string) => void;

/** Says how far a long work has come, at each tenth. */
const tenths = (say: Say): ((percent: number, step: string) => void) => {
  let said = -1;
  return (percent, step) => {
    const tenth = Math.floor(percent / 10);
    if (tenth <= said) return;
    said = tenth;
    say(`${String(tenth * 10).padStart(3)} % ${step}`);
  };
};

/** French: '1 table', '140 tables'. */
const counted = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

function summary({ tables, files, lostFiles, migrations, madeAt }: Manifest): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `faite le ${madeAt}, schéma ${migrations.at(-1) ?? 'vide'}`,
    `${counted(tables.length, 'table')}, ${counted(rows, 'ligne')}, ${counted(files.count, 'fichier')}`,
    ...(lostFiles.length > 0
      ? [`attention : ${counted(lostFiles.length, 'fichier')} manquaient déjà sur le disque de l’école`]
      : []),
  ];
}

function required(args: string[], name: 'to' | 'from', what: string): string {
  const { values } = parseArgs({ args, options: { [name]: { type: 'string' } } });
  const given = values[name];
  if (typeof given !== 'string' || given === '') throw new Error(`Il faut --${name} ${what}.`);
  return path.resolve(given);
}

/** Makes one archive of the whole school and reads it again: backup --to DIR. Works beside a running Établi and on an older schema. */
export async function backup(args: string[], say: Say): Promise<void> {
  const folder = required(args, 'to', 'DOSSIER');
  const { DATABASE_URL: url, FILES_DIR: filesDir } = readConfig(process.env);
  const made = await backUpByHand({ url, filesDir, folder, at: new SystemClock().now(), tell: tenths(say) });
  for (const line of summary(made.manifest)) say(line);
  say(`empreinte SHA-256 : ${made.sha256}`);
  say(`sauvegarde relue et enregistrée : ${made.path}`);
}

/** Reads an archive as a whole: verify-backup --from FILE. Needs no database. */
export async function verifyBackup(args: string[], say: Say): Promise<void> {
  const archive = await Archive.open(required(args, 'from', 'FICHIER'));
  try {
    await archive.check(tenths(say));
    for (const line of summary(archive.manifest)) say(line);
    say('archive entière : tout correspond à ses empreintes');
  } finally {
    archive.close();
  }
}

/** Fills an empty database and brings it to the newest schema: restore --from FILE. */
export async function restoreArchive(args: string[], say: Say): Promise<void> {
  const from = required(args, 'from', 'FICHIER');
  const { DATABASE_URL: url, FILES_DIR: filesDir } = readConfig(process.env);
  for (const line of summary(await restore({ url, filesDir, from, tell: tenths(say) }))) say(line);
}

/** Brings the database to the newest schema, the school saved first. */
export function upgraded(say: Say): Promise<Upgrade> {
  const config = readConfig(process.env);
  return upgrade({
    url: config.DATABASE_URL,
    filesDir: config.FILES_DIR,
    backupDir: config.backupDir,
    makesFolder: config.BACKUP_DIR === undefined,
    at: new SystemClock().now(),
    tell: tenths((text) => say(`${text} (sauvegarde d’avant la mise à jour)`)),
  });
}

export function sayUpgrade({ applied, backup: archive }: Upgrade, say: Say): void {
  if (applied.length === 0) return say('base de données à jour');
  say(`base de données mise à jour : ${counted(applied.length, 'étape')}`);
  if (archive !== null) say(`pour revenir en arrière (docs/mise-a-jour.md), la sauvegarde d’avant : ${archive}`);
}
