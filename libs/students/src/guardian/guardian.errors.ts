import { errorsOf } from '@etabli/kernel';

export const guardianErrors = errorsOf({
  'guardian.not_found': 'Cette personne n’existe pas.',
  'guardian.unknown': 'Choisissez une personne de la liste, ou écrivez son nom.',
  'guardian.linked': 'Cette personne est déjà responsable de ce jeune à ces dates.',
  'guardian.ended': 'C’est déjà terminé depuis le {on}.',
  'guardian.before_start': 'Cela commence le {since}. Choisissez ce jour ou un jour plus tard.',
});
