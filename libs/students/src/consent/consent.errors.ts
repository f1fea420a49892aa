import { errorsOf } from '@etabli/kernel';

export const imageConsentErrors = errorsOf({
  'consent.not_found': 'Cet accord n’existe pas.',
  'consent.open': 'Il y a déjà un accord pour cet usage. Retirez-le d’abord.',
  'consent.revoked': 'Cet accord est déjà retiré depuis le {on}.',
  'consent.before_given': 'L’accord est du {since}. Choisissez ce jour ou un jour plus tard.',
});
