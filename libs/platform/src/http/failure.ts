import { QueryFailedError } from 'typeorm';
import { DomainError } from '@etabli/kernel';
import { MailFailed } from '../mail/mail-sender.js';

/** What PostgreSQL says of a refused statement. */
export interface DatabaseRefusal {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

export const databaseRefusal = (error: unknown): DatabaseRefusal | null =>
  error instanceof QueryFailedError ? (error.driverError as DatabaseRefusal) : null;

const FULL = ['ENOSPC', 'EDQUOT', '53100'];

/** The system's own code: ENOSPC of a disk, 53100 of a database. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
export const isDiskFull = (error: unknown): boolean => FULL.includes(codeOf(error));

/** For the log: what failed, never the values, which may be personal. */
export function describeFailure(error: unknown): string {
  if (error instanceof QueryFailedError) {
    const { code = '', table = '', constraint = '' } = databaseRefusal(error)!;
    return `query failed ${code} ${table} ${constraint} ${error.query.slice(0, 200)}`;
  }
  if (error instanceof DomainError) return `refused ${error.code}`;
  // a mail server repeats the address of the person
  if (error instanceof MailFailed) {
    const { responseCode, code } = (error.cause ?? {}) as { responseCode?: number; code?: string };
    return `MailFailed ${responseCode ?? code ?? ''} ${error.permanent ? 'permanent' : 'passing'}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
}
