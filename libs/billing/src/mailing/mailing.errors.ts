import { errorsOf } from '@etabli/kernel';

export const mailingErrors = errorsOf({
  'mail.no_address': 'Ce client n’a pas d’adresse e-mail. Écrivez-en une ici, ou sur sa fiche.',
  'mail.draft':
    'Ce document est encore un brouillon. Envoyez-le ou émettez-le d’abord, puis faites-le partir par e-mail.',
  'mail.no_link': 'Il n’y a pas de lien pour ce document. Effacez «\u202f{lien}\u202f» du message.',
});
