import { errorsOf } from '@etabli/kernel';

export const materialItemErrors = errorsOf({
  'material_item.not_found': 'Cet article n’existe pas. Choisissez-en un dans la liste.',
  'material_item.code_taken': 'Ce code est déjà celui d’un autre article. Choisissez-en un autre.',
  'material_item.unit_fixed': 'L’unité ne change plus\u202f: l’article a déjà bougé. Créez un autre article.',
  'material_item.still_there': 'Il en reste en stock. Sortez ou comptez le reste, puis retirez l’article.',
  'stock_location.not_found': 'Cet emplacement n’existe pas. Choisissez-en un dans la liste.',
  'stock_location.name_taken': 'Un emplacement porte déjà ce nom. Choisissez-en un autre.',
});
