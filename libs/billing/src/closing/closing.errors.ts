import { errorsOf } from '@etabli/kernel';

export const closingErrors = errorsOf({
  'closing.month_unknown': 'Ce mois n’existe pas. Revenez à la liste.',
  'closing.earlier_open':
    'Des écritures se trouvent dans des mois précédents encore ouverts ({months}). Clôturez-les définitivement d’abord.',
  'closing.months_open': 'Il reste des mois à clôturer définitivement dans cet exercice\u202f: {months}.',
  'closing.year_not_over': 'Cet exercice n’est pas terminé. Vous pourrez le clôturer après le {after}.',
  'closing.year_closed': 'Cet exercice est déjà clôturé\u202f; il n’y a rien à faire.',
  'year.not_found': 'Cet exercice n’existe pas. Rechargez la page.',
  'year.ends_before': 'L’exercice finit avant de commencer. Corrigez une des deux dates.',
  'year.not_month_end': 'Un exercice finit le dernier jour d’un mois. Corrigez la date de fin.',
  'year.too_long': 'Un exercice dure vingt-quatre mois au plus. Corrigez une des deux dates.',
  'year.not_next': 'Les exercices se suivent\u202f: celui-ci commence le {day}.',
});
