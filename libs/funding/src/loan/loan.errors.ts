import { errorsOf } from '@etabli/kernel';

export const loanErrors = errorsOf({
  'loan.not_found': 'Ce prêt n’existe pas. Revenez à la liste.',
  'loan.withdrawn': 'Ce prêt est retiré. Notez-en un autre.',
  'loan.period': 'Choisissez un mois, un trimestre, un semestre ou un an entre deux échéances.',
  'loan.grace': 'Le différé doit laisser au moins une échéance pour rembourser. Baissez-le.',
});
