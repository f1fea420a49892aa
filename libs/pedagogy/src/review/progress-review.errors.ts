import { errorsOf } from '@etabli/kernel';

export const reviewErrors = errorsOf({
  'review.not_found': 'Ce bilan n’existe pas.',
  'review.validated':
    'Ce bilan est validé et ne change plus\u202f; écrivez une nouvelle version, l’ancienne reste dans l’historique.',
  'review.acquired_missing': 'Écrivez ce que le jeune sait faire, puis validez.',
  'review.goals_missing': 'Écrivez les prochains objectifs, puis validez.',
  'review.still_draft': 'Ce bilan est encore un brouillon\u202f; modifiez-le directement.',
  'review.draft_open': 'Une nouvelle version est déjà commencée\u202f; terminez-la ou supprimez-la.',
  'review.superseded': 'Une version plus récente de ce bilan existe\u202f; ouvrez-la.',
  'review.sign_draft': 'Un brouillon ne se signe pas\u202f; validez d’abord le bilan.',
  'review.signed': 'Ce bilan est déjà signé pour {part}\u202f; une signature ne se refait pas.',
  'review.signature_missing': 'Faites signer dans le cadre, puis enregistrez.',
  'review.signature_wrong': 'Cette signature ne peut pas être lue. Effacez-la et faites signer de nouveau.',
  'review.signature_day': 'Une signature est datée entre le jour du bilan et aujourd’hui.',
});
