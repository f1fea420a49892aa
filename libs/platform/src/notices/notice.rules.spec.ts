import { mailDueAt, type MailChoice, noticeLetter } from './notice.rules.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 26, 8, 0, seconds));
const ended = (seconds: number, byItself = false) => ({ requestedAt: at(0), finishedAt: at(seconds), byItself });

describe('a mail on the end of a run', () => {
  it.each<[MailChoice, number, boolean, boolean, number | null]>([
    ['never', 600, true, true, null],
    ['always', 1, false, true, 1],
    ['always', 1, false, false, null],
    ['long', 59, false, true, null],
    ['long', 60, false, true, 90],
    ['long', 60, false, false, null],
    ['long', 2, true, true, 32],
  ])('%s, after %i s, by itself %s, mail server %s: at %s', (choice, seconds, byItself, possible, due) =>
    expect(mailDueAt(choice, ended(seconds, byItself), possible)).toEqual(due === null ? null : at(due)),
  );

  const told = { title: 'Registre d’appel, octobre 2026', failed: false, failure: null };
  const address = 'https://etabli.example/rapports?ouvert=1';

  it('names the work and where it is found', () => {
    const { subject, text } = noticeLetter({ ...told, address });
    expect(subject).toBe('Prêt\u202f: Registre d’appel, octobre 2026');
    expect(text).toContain(`\n${address}\n`);
  });

  it('says why it failed, unless the words may name somebody', () => {
    const failed = { ...told, address: null, failed: true };
    expect(noticeLetter({ ...failed, failure: 'Ce mois est vide.' }).text).toContain('Ce mois est vide.');
    expect(noticeLetter(failed).text).toContain('La raison est dite dans le programme.');
  });
});
