import { errorsOf } from '@etabli/kernel';

export const pathErrors = errorsOf({
  'path.impossible': 'Ce n’est pas possible dans la situation actuelle du jeune. Regardez son parcours.',
  'path.before_last': 'L’étape d’avant est du {since}. Choisissez ce jour ou un jour plus tard.',
  'path.in_future': 'Le {limit} au plus tard. Revenez l’enregistrer ce jour-là.',
  'path.trial_open': 'Ce jeune est encore en semaine d’essai. Notez d’abord l’entretien.',
});
