import { errorsOf } from '@etabli/kernel';

export const fitnessErrors = errorsOf({
  'fitness.not_found': 'Cet avis n’existe pas. Revenez à la fiche.',
  'fitness.voided': 'Cet avis est déjà annulé. Rechargez la page.',
  'fitness.future': 'La date de l’avis est dans l’avenir.',
  'fitness.term': 'Un avis vaut un an au plus. Choisissez une date entre l’avis et son anniversaire.',
  'fitness.codes_missing': 'Indiquez les travaux que l’avis exclut, jamais la raison.',
  'fitness.codes_excess': 'Seul un avis avec restrictions exclut des travaux.',
  'fitness.request_not_found': 'Cette demande n’existe pas. Revenez à la fiche.',
  'fitness.request_open': 'Une demande est déjà en cours pour ce jeune. Relancez-la.',
  'fitness.request_answered': 'Cette demande a déjà sa réponse.',
  'fitness.request_future': 'Cette date est dans l’avenir ou avant la demande.',
});
