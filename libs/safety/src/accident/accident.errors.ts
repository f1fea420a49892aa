import { errorsOf } from '@etabli/kernel';

export const accidentErrors = errorsOf({
  'accident.not_found': 'Cet accident n’est pas dans le registre. Revenez à la liste.',
  'accident.future': 'L’accident ne peut pas être dans l’avenir.',
  'accident.before': 'Cette heure est avant l’accident ou dans l’avenir.',
});
