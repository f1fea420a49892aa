import { errorsOf } from '@etabli/kernel';

export const absenceErrors = errorsOf({
  'absence.reason_unknown': 'Choisissez un motif de la liste.',
  'absence.reason_not_found': 'Ce motif n’existe pas. Rechargez la page.',
  'absence.reason_of_law': 'Ce motif vient de la loi et ne change pas. Ajoutez un motif de l’école.',
  'absence.reason_taken': 'Un motif porte déjà ce code. Choisissez-en un autre.',
  'absence.reason_ended': 'Ce motif n’est déjà plus en usage. Rechargez la page.',
  'absence.span_inverted': 'La fin vient après le début.',
  'absence.span_long': 'Une excuse couvre au plus {days} jours. Faites-en plusieurs.',
  'absence.excuse_not_found': 'Cette excuse n’existe pas. Rechargez la page.',
  'absence.proof_there': 'Un justificatif est déjà joint. Enregistrez une nouvelle excuse pour le remplacer.',
  'absence.proof_missing': 'Choisissez le fichier du justificatif.',
  'absence.proof_kind': 'Le justificatif est un PDF ou une photo (JPEG, PNG). Choisissez un autre fichier.',
  'absence.no_proof': 'Aucun justificatif n’est joint à cette excuse.',
  'absence.follow_up_not_found': 'Cette démarche n’existe pas. Rechargez la page.',
  'absence.follow_up_closed': 'Cette démarche est déjà terminée. Rechargez la page.',
  'absence.no_letter': 'Cette démarche n’a pas de lettre. Choisissez un signalement.',
  'absence.period': 'Choisissez de 1 à {days} jours, la fin après le début.',
  'absence.future': 'Choisissez aujourd’hui ou un jour passé.',
});
