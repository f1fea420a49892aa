import { errorsOf } from '@etabli/kernel';

export const dutyErrors = errorsOf({
  'duty.not_found': 'Cette échéance n’existe pas. Rechargez la page.',
  'duty.month_day': 'Écrivez un jour qui existe, mois puis jour\u202f: 06-30 pour le 30 juin.',
  'duty.after_days': 'Écrivez le nombre de jours après la rentrée.',
  'duty.not_active': 'Cette échéance n’est pas suivie. Acceptez-la d’abord.',
  'duty.not_due': 'Cette échéance ne tombe pas ce jour-là. Rechargez la page.',
  'duty.done_twice': 'C’est déjà noté comme fait. Rechargez la page.',
  'duty.in_future': 'Cette date est dans l’avenir. Choisissez aujourd’hui ou avant.',
  'duty_done.not_found': 'Cette note n’existe pas. Rechargez la page.',
  'duty_done.withdrawn': 'Cette note est déjà reprise.',
});
