import { errorsOf } from '@etabli/kernel';

export const roleErrors = errorsOf({
  'customer_role.not_found': 'Ce rôle n’existe pas. Rechargez la page.',
  'customer_role.twice': 'Ce rôle est déjà noté depuis le {day}. Terminez-le d’abord, ou choisissez d’autres dates.',
  'customer_role.days': 'Le dernier jour ne peut pas précéder le premier. Corrigez une des deux dates.',
});
