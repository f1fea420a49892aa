import { hash, verify } from '@node-rs/argon2';

/** Blanks around it come from typing or pasting, wherever it is typed: a form, the command line, the login. */
const typed = (password: string): string => password.trim();

/** argon2id with 19 MiB and two passes (OWASP's first recommendation). */
export const hashPassword = (password: string): Promise<string> =>
  hash(typed(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown user (`known` null) as for a known one, so that addresses cannot be guessed by the clock. */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no such user');
  const matches = await verify(known ?? (await decoy), typed(password)).catch(() => false);
  return known !== null && matches;
}
