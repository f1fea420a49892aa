import { errorsOf } from '@etabli/kernel';

export const hourConflictErrors = errorsOf({
  'hour_conflict.not_found': 'Ce conflit n’existe pas. Rechargez la page.',
  'hour_conflict.settled': 'Ce conflit est déjà réglé. Rechargez la page.',
  'hour_conflict.open':
    '{name} est absent à l’appel du {day} ({half}) et a des heures. Annulez ces heures ou corrigez l’appel, puis clôturez le mois.',
});
