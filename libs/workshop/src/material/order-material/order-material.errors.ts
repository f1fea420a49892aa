import { errorsOf } from '@etabli/kernel';

export const orderMaterialErrors = errorsOf({
  'order_material.not_found': 'Cette ligne de matière n’existe pas. Rechargez la page.',
  'order_material.twice': 'Cet article est déjà dans la matière de l’ordre. Changez sa quantité.',
  'order_material.label_missing': 'Choisissez un article, ou écrivez ce qui sera acheté et son unité.',
  'order_material.cancelled': 'L’ordre est annulé\u202f: il ne prend plus de matière. Rendez au stock ce qui reste.',
  'order_material.used': 'De la matière est déjà sortie ou commandée pour cette ligne\u202f: elle reste.',
  'order_material.not_stock': 'Cette matière est achetée pour l’ordre\u202f: notez sa réception.',
  'order_material.stock': 'Cette matière vient du stock\u202f: sortez-la du stock.',
  'order_material.not_free': '{name}\u202f: {free} libre en stock. Réservez moins, ou ajoutez-la à un achat.',
  'order_material.too_much_back': 'Il n’en est sorti que {consumed}. Rendez au plus cela.',
  'order_material.operation_unknown': 'Cette opération n’existe pas. Rechargez la page.',
});
