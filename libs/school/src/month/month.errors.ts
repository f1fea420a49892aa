import { errorsOf } from '@etabli/kernel';

export const monthErrors = errorsOf({
  'month.locked': 'Le mois de {month} est clôturé pour {scope}. Choisissez une date dans un mois ouvert.',
  'month.already_locked': 'Le mois de {month} est déjà clôturé pour {scope} ; il n’y a rien à faire.',
  'month.not_over': 'Ce mois n’est pas terminé. Vous pourrez le clôturer après le {after}.',
});
