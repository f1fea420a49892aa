import { randomBytes } from 'node:crypto';

/** Neither 0, 1, I, L, O nor U: nothing to mistake when it is copied from paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
export const RECOVERY_CODES = 10;

/** One letter of thirty, each as likely as another: bytes beyond the last whole thirty are drawn again. */
function letter(): string {
  for (;;) {
    const [byte] = randomBytes(1);
    if (byte! < 240) return LETTERS[byte! % LETTERS.length]!;
  }
}

const newCode = (): string => {
  const code = Array.from({ length: LENGTH }, letter).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
};

/** Ten different ones, as they are shown: `7KQ2M-X4HTB` (49 bits each). */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(newCode());
  return [...codes];
}
