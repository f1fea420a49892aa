// What the application is told: the one place where the launcher names its variables.
import path from 'node:path';
import { at, cleanEnvironment } from '../support/run.mjs';
import { secretOf } from './data-folder.mjs';

/** Everything of the caller's environment passes on (ETABLI_NOW, PUBLIC_URL, SMTP_URL…) but the first password. */
export function environment({ dir, where, url, mode }) {
  const { ETABLI_ADMIN_PASSWORD: _, ...given } = cleanEnvironment();
  return {
    FILES_DIR: path.join(dir, 'files'),
    MAIL_DIR: path.join(dir, 'mail'),
    WEB_DIR: at('dist/web'),
    ...given,
    ETABLI_SECRET: process.env.ETABLI_SECRET || secretOf(dir),
    NODE_ENV: mode,
    DATABASE_URL: url,
    PORT: String(where.port),
    HOST: where.host,
  };
}
