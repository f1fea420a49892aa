import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { type DynamicModule, Module } from '@nestjs/common';
import { Chain, chainVerdict, entryWords } from '@etabli/billing';
import { DomainError } from '@etabli/kernel';
import { DemoModule, DemoSchool, LargeSchool, NewSchool, Samples } from '@etabli/demo';
import {
  actingAs,
  type Config,
  createLog,
  JobsModule,
  PinoNestLogger,
  PlatformModule,
  readConfig,
  SYSTEM,
  TwoFactors,
} from '@etabli/platform';
import { SchemaModule } from '@etabli/schema';
import { SchoolModule, SchoolService } from '@etabli/school';
import { backup, restoreArchive, sayUpgrade, upgraded, verifyBackup } from './archive-commands.js';
import { JOB_MODULES } from './job-modules.js';

@Module({})
class CliModule {
  /** Jobs run in this process and only when the command asks for it. */
  static with(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.forRoot(config),
        SchemaModule,
        SchoolModule,
        DemoModule,
        JobsModule.inProcess(),
        ...JOB_MODULES,
      ],
    };
  }
}

const NEVER_MS = 600_000;

/** Runs `work` with everything but HTTP, then lets go of the database. */
async function within<T>(work: (get: <S>(token: new (...args: never[]) => S) => S) => Promise<T>): Promise<T> {
  const config = readConfig({ ...process.env, JOB_POLL_MS: String(NEVER_MS) });
  const app = await NestFactory.createApplicationContext(CliModule.with(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new PinoNestLogger(createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL)));
  try {
    return await work((token) => app.get(token, { strict: false }));
  } finally {
    await app.close();
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Says how far a long work has come, ten times at most. */
const everyTenth =
  (what: string) =>
  (done: number, total: number): void => {
    if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)) say(`${what} : ${done} sur ${total}`);
  };

const schoolStatus = () => within((get) => get(SchoolService).status());

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  /** Brings the database named by DATABASE_URL to the newest schema; a school with people in it is saved first. */
  async migrate() {
    sayUpgrade(await upgraded(say), say);
  },

  /** {"school": true, "demo": false} */
  async status() {
    say(JSON.stringify(await schoolStatus()));
  },

  /** Migrates, then says what was done and what stands in the database, on the last line: {"school": true, "demo": false, "applied": 0, "backup": null} */
  async prepare() {
    const { applied, backup } = await upgraded(say);
    say(JSON.stringify({ ...(await schoolStatus()), applied: applied.length, backup }));
  },

  /** Fills an empty database with the demo school. */
  async demo() {
    await within((get) => get(DemoSchool).open((percent, step) => say(`${String(percent).padStart(3)} % ${step}`)));
  },

  /** Fills an empty database with a year of a large school, or a part of it: seed-large [--scale 0.1]. */
  async 'seed-large'(args) {
    const { values } = parseArgs({ args, options: { scale: { type: 'string', default: '1' } } });
    const scale = Number(values.scale);
    if (!(scale > 0 && scale <= 1)) throw new Error('--scale va de 0 à 1, sans 0.');
    const entries = await within((get) =>
      get(LargeSchool).open(scale, (percent, step) => say(`${String(percent).padStart(3)} % ${step}`)),
    );
    say(`${entries} heures saisies`);
  },

  /** Writes every document, export and report of the demo school into a folder: samples --out DIR. */
  async samples(args) {
    const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
    if (!values.out) throw new Error('Il faut --out DOSSIER.');
    await within((get) =>
      get(Samples).write(values.out!, (percent, step) => say(`${String(percent).padStart(3)} % ${step}`)),
    );
  },

  /** Opens a real school: init --name … --admin-email … --admin-name …, password in ETABLI_ADMIN_PASSWORD. */
  async init(args) {
    const { values } = parseArgs({
      args,
      options: { name: { type: 'string' }, 'admin-email': { type: 'string' }, 'admin-name': { type: 'string' } },
    });
    const { name, 'admin-email': email, 'admin-name': adminName } = values;
    const password = process.env.ETABLI_ADMIN_PASSWORD;
    if (!name || !email || !adminName || !password)
      throw new Error('Il faut --name, --admin-email, --admin-name et ETABLI_ADMIN_PASSWORD.');
    await within((get) => get(NewSchool).open({ name, administrator: { email, name: adminName, password } }));
    say(`École « ${name} » ouverte.`);
  },

  /** For who lost telephone and codes and finds nobody who may help, or after a restore without the secret: reset-two-factor --email … --reason … */
  async 'reset-two-factor'(args) {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, reason: { type: 'string' } } });
    const { email, reason } = values;
    if (!email || !reason) throw new Error('Il faut --email et --reason.');
    await within((get) => actingAs(SYSTEM, () => get(TwoFactors).resetOf(email, reason)));
    say(`Double authentification réinitialisée pour ${email}.`);
  },

  backup: (args) => backup(args, say),
  'verify-backup': (args) => verifyBackup(args, say),

  /** Fills an empty database from an archive, then checks the chain: restore --from FILE; ends with 1 when the chain is broken. */
  async restore(args) {
    await restoreArchive(args, say);
    await COMMANDS['verify-chain']!([]);
    say('école restaurée : lancez npm start');
  },

  /** Computes every hash of the chain anew, files on disk too unless --without-files; ends with 1 when it is broken. */
  async 'verify-chain'(args) {
    const { values } = parseArgs({ args, options: { 'without-files': { type: 'boolean', default: false } } });
    const report = await within((get) =>
      get(Chain).verify({ files: !values['without-files'], onProgress: everyTenth('fichiers relus') }),
    );
    say(chainVerdict(report));
    say(`empreinte du dernier maillon : ${report.headHash}`);
    if (report.erasedCount > 0) say(`acheteurs effacés, dont le nom ne se contrôle plus : ${report.erasedCount}`);
    for (const { words } of report.broken) say(`– ${words}`);
    for (const { journal, entryNumber } of report.brokenEntries) say(`– ${entryWords(journal, entryNumber)}`);
    if (!report.intact) process.exit(1);
  },
};

const [command = '', ...args] = process.argv.slice(2);
const run = COMMANDS[command];
try {
  if (!run) throw new Error(`Commande inconnue. Connues : ${Object.keys(COMMANDS).join(', ')}.`);
  await run(args.filter((argument) => argument !== '--json'));
  process.exit(0);
} catch (error) {
  const said = error instanceof DomainError ? error.detail : error instanceof Error ? error.message : String(error);
  process.stderr.write(`établi : ${said}\n`);
  process.exit(1);
}
