import { errorsOf } from '@etabli/kernel';

export const stockCountErrors = errorsOf({
  'stock_count.not_found': 'Ce comptage n’existe pas. Revenez à la liste.',
  'stock_count.already_open': 'Un comptage est déjà ouvert à cet emplacement. Continuez-le, ou laissez-le tomber.',
  'stock_count.closed': 'Ce comptage est fermé. Ouvrez-en un autre.',
  'stock_count.empty': 'Rien n’est compté. Écrivez au moins une quantité.',
  'stock_count.moved': '{name}\u202f: il en est sorti depuis que c’est compté. Recomptez cet article.',
  'stock_count.item_unknown': 'Cet article n’est pas sur la feuille. Rechargez la page.',
});
