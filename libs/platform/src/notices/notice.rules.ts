export const MAIL_CHOICES = ['never', 'long', 'always'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];
export const USUAL_CHOICE: MailChoice = 'long';

/** Who waited so long, the queue included, has gone to do something else. */
const LONG_MS = 60_000;
/** Who still looks at the page has seen it by then, and needs no mail. */
const UNSEEN_MS = 30_000;

export interface Ended {
  readonly requestedAt: Date;
  readonly finishedAt: Date;
  /** a schedule asked: nobody waits before the screen */
  readonly byItself: boolean;
}

/**
 * When a mail is to go unless the notice is seen before; null: none. Without a mail server none ever goes.
 */
export function mailDueAt(choice: MailChoice, ended: Ended, mailPossible: boolean): Date | null {
  if (!mailPossible || choice === 'never') return null;
  if (choice === 'always') return ended.finishedAt;
  const long = ended.byItself || ended.finishedAt.getTime() - ended.requestedAt.getTime() >= LONG_MS;
  return long ? new Date(ended.finishedAt.getTime() + UNSEEN_MS) : null;
}

/** The address of a run among all works. */
export const runPlace = (id: string): string => `/travaux?ouvert=${id}`;

export interface Told {
  readonly title: string;
  readonly failed: boolean;
  /** the words of the failure; null: they may name somebody and stay in the program */
  readonly failure: string | null;
  /** the whole address of the screen; null: the school has told no address of its own */
  readonly address: string | null;
}

/** What the mail says: the name of the work and where to find it, nobody's name and never the file itself. */
export function noticeLetter({ title, failed, failure, address }: Told): { subject: string; text: string } {
  const lines = failed
    ? [
        `Ce que vous attendiez n’a pas pu être fait\u202f: ${title}.`,
        failure ?? 'La raison est dite dans le programme.',
      ]
    : [`Ce que vous attendiez est prêt\u202f: ${title}.`];
  const where = address ? `Ouvrez-le dans le programme\u202f:\n${address}` : 'Ouvrez-le dans le programme.';
  return {
    subject: failed ? `En échec\u202f: ${title}` : `Prêt\u202f: ${title}`,
    text: [
      'Bonjour,',
      lines.join('\n'),
      where,
      'Vous choisissez ces messages dans le programme, sous «\u202fMon compte\u202f».',
    ].join('\n\n'),
  };
}
