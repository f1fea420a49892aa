import { createHash } from 'node:crypto';

/** What stands in the database instead of a secret token. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
