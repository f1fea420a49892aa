import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes (OWASP's first recommendation). */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown user (`known` null) as for a known one, so that addresses cannot be guessed by the clock. */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no such user');
  const matches = await verify(known ?? (await decoy), password).catch(() => false);
  return known !== null && matches;
}
