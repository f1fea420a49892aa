import { errorsOf } from '@etabli/kernel';

export const stockErrors = errorsOf({
  'stock.not_enough': '{name}\u202f: il en reste {there}. Prenez moins, ou comptez le stock s’il y en a plus.',
  'stock.reserved':
    '{name}\u202f: il en reste {there}, dont {reserved} réservé pour d’autres ordres. Prenez moins ou libérez une réservation.',
  'stock.not_there':
    '{name}\u202f: il n’y en a que {there} à cet emplacement. Prenez moins, ou comptez le stock s’il y en a plus.',
  'stock.same_place': 'Choisissez un autre emplacement que celui d’où vous prenez.',
  'stock.quantity_zero': 'Écrivez une quantité plus grande que zéro.',
  'stock.no_location': 'Ajoutez d’abord un emplacement, par exemple « Magasin ».',
});
