import { errorsOf } from '@etabli/kernel';

export const erasureErrors = errorsOf({
  'erasure.not_a_person': 'Seules les données d’un particulier s’effacent. Archivez la fiche d’un organisme.',
  'erasure.done': 'Les données de ce client sont effacées depuis le {day}.',
  'erasure.open': 'Ce client a encore un brouillon de devis ou de facture. Terminez-le ou supprimez-le d’abord.',
  'erasure.unsettled': 'Il reste une somme à régler avec ce client. Soldez son compte d’abord.',
  'erasure.too_early':
    'La loi oblige à garder ses pièces ({law}). Ses données pourront être effacées à partir du {from}. Archivez sa fiche en attendant.',
});
