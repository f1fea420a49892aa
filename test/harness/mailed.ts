import fs from 'node:fs';
import path from 'node:path';
import { until } from './engine.js';
import type { World } from './world.js';

const INVITATION = /invitation#([0-9a-f]{32}\.[\w-]{43})/;

/** The mails to somebody so far, oldest first, their lines joined again. */
export async function mailsTo(w: World, email: string): Promise<string[]> {
  await w.drain();
  return fs
    .readdirSync(w.config.MAIL_DIR)
    .toSorted()
    .map((name) => fs.readFileSync(path.join(w.config.MAIL_DIR, name), 'utf8').replaceAll(/=\r?\n/g, ''))
    .filter((mail) => mail.includes(`To: ${email}`));
}

/** The secrets of the invitations mailed to somebody so far, once there are so many: the loop of the jobs may still be writing one. */
export async function invitationsTo(w: World, email: string, count: number): Promise<string[]> {
  let found: string[] = [];
  await until(`${count} invitations`, async () => {
    found = (await mailsTo(w, email)).flatMap((mail) => INVITATION.exec(mail)?.[1] ?? []);
    return found.length >= count;
  });
  return found;
}
