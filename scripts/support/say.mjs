// What the two commands say to people: French, one plain sentence, elapsed time. Built-ins only.

const begun = performance.now();

/** Seconds since this process began, as French writes them: "3,4 s". */
export const elapsed = (from = begun) => {
  const seconds = (performance.now() - from) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1).replace('.', ',') : Math.round(seconds)} s`;
};

/** One line of progress on stderr. */
export const say = (text) => process.stderr.write(`établi : ${text}\n`);

/** An error whose message is already the sentence to show. */
export class Plain extends Error {
  name = 'Plain';
}

const BY_CODE = {
  ENOSPC: () => 'le disque est plein : libérez de la place, puis relancez la commande.',
  EDQUOT: () => 'le quota de disque est atteint : libérez de la place, puis relancez la commande.',
  EACCES: (e) => `${e.path ?? 'un dossier'} n'est pas accessible à ce compte (${e.code}).`,
  EPERM: (e) => `${e.path ?? 'un dossier'} n'est pas accessible à ce compte (${e.code}).`,
  EROFS: (e) => `${e.path ?? 'le disque'} est en lecture seule.`,
};
const NO_SPACE = /ENOSPC|no space left on device/i;

/** The sentence for any error: its own when plain, by its code, else its message. */
export function sentence(error) {
  if (error instanceof Plain) return error.message;
  if (NO_SPACE.test(`${error?.code} ${error?.message} ${error?.detail ?? ''}`)) return BY_CODE.ENOSPC(error);
  return BY_CODE[error?.code]?.(error) ?? `erreur inattendue : ${error?.message ?? error}`;
}
