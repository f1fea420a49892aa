import path from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const toInt = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

/**
 * Everything the environment may say, checked once at boot. Secrets come from here and from nowhere else.
 * Durations are milliseconds.
 */
export class Config {
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL doit commencer par postgres://' })
  DATABASE_URL: string;

  /** Given: jobs run on Bull in apps/worker. Not given: inside the API process. */
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL doit commencer par redis://' })
  REDIS_URL?: string;

  @IsString()
  @MinLength(32, { message: 'ETABLI_SECRET doit avoir au moins 32 caractères' })
  ETABLI_SECRET: string;

  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(65535)
  PORT: number = 3000;

  @IsString()
  HOST: string = '127.0.0.1';

  /** The address under which clients and tablets reach the school; https makes cookies Secure. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/]+$/, { message: 'PUBLIC_URL doit être une adresse http(s) sans chemin' })
  PUBLIC_URL?: string;

  /** How many proxies of our own stand before the API: attempts to log in are counted by the address they pass on. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(5)
  TRUSTED_PROXIES: number = 0;

  @IsString()
  FILES_DIR: string;

  @IsString()
  MAIL_DIR: string;

  /** Where short messages are laid for a gateway; without it, `sms` beside the mails. */
  @IsOptional()
  @IsString()
  SMS_DIR?: string;

  /** The folder the approved platform's program empties and fills; without it, `exchange` beside the files. */
  @IsOptional()
  @IsString()
  EXCHANGE_DIR?: string;

  /** Where backups are written, best on another disk; without it, `backups` beside the files. */
  @IsOptional()
  @IsString()
  BACKUP_DIR?: string;

  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL doit commencer par smtp:// ou smtps://' })
  SMTP_URL?: string;

  @IsString()
  MAIL_FROM: string = 'ne-pas-repondre@localhost';

  /** Where the demo's business clock starts; refused outside the demo school. */
  @IsOptional()
  @IsISO8601({}, { message: 'ETABLI_NOW doit être une date ISO 8601' })
  ETABLI_NOW?: string;

  @IsOptional()
  @IsString()
  WEB_DIR?: string;

  @IsIn(['silent', 'error', 'warn', 'info', 'debug'])
  LOG_LEVEL: string = 'info';

  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(100)
  DATABASE_POOL: number = 10;

  /** A running job whose heart has not beaten for so long is given to another worker. */
  @Transform(toInt)
  @IsInt()
  @Min(200)
  JOB_STALE_MS: number = 60_000;

  /** What one run may take, in MB: its process is ended above it, and no other run with it. */
  @Transform(toInt)
  @IsInt()
  @Min(256)
  JOB_MEMORY_MB: number = 768;

  /** A run that takes longer is ended with its process. */
  @Transform(toInt)
  @IsInt()
  @Min(200)
  JOB_LONGEST_MS: number = 2 * 60 * 60_000;

  /** A run that is still at work so long after its process was told to stop is given back; whoever started the process waits ten seconds. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(8_000)
  JOB_STOP_MS: number = 5_000;

  /** How often due jobs and new events are looked for. */
  @Transform(toInt)
  @IsInt()
  @Min(20)
  JOB_POLL_MS: number = 300;

  /** Tests and commands that want no work of its own in the background poll as seldom as once a minute. */
  get polls(): boolean {
    return this.JOB_POLL_MS < 60_000;
  }

  get exchangeDir(): string {
    return this.EXCHANGE_DIR ?? path.join(path.dirname(this.FILES_DIR), 'exchange');
  }

  get smsDir(): string {
    return this.SMS_DIR ?? path.join(path.dirname(this.MAIL_DIR), 'sms');
  }

  get backupDir(): string {
    return this.BACKUP_DIR ?? path.join(path.dirname(this.FILES_DIR), 'backups');
  }

  get secureCookies(): boolean {
    return this.PUBLIC_URL?.startsWith('https://') ?? false;
  }
}

/** Reads and checks the environment; throws one readable error that names every wrong variable, never its value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const config = plainToInstance(Config, known, { exposeDefaultValues: true });
  const wrong = validateSync(config, { whitelist: true, validationError: { target: false, value: false } });
  if (wrong.length) {
    const said = wrong.map((e) => `${e.property} : ${Object.values(e.constraints ?? {}).join(', ')}`);
    throw new Error(`Configuration incorrecte.\n${said.join('\n')}`);
  }
  return config;
}
