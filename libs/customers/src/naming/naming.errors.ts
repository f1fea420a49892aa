import { errorsOf } from '@etabli/kernel';

export const namingErrorsOf = errorsOf({
  'customer_naming.not_found': 'Cet accord n’existe pas. Rechargez la page.',
  'customer_naming.open': 'Ce client a déjà donné son accord le {day}\u202f; il n’y a rien à ajouter.',
  'customer_naming.withdrawn': 'Cet accord est déjà retiré depuis le {day}.',
  'customer_naming.before_given': 'L’accord date du {day}\u202f; choisissez ce jour ou un jour plus tard.',
});
