import { errorsOf } from '@etabli/kernel';

export const paperErrors = errorsOf({
  'paper.not_found': 'Ce papier n’existe pas.',
  'paper.not_enrolled': 'Ce jeune n’est pas encore inscrit. Inscrivez-le d’abord.',
  'paper.pack_too_early': 'Le dossier d’inscription se remet après l’entretien.',
  'paper.not_left': 'Ce jeune est toujours à l’école. Notez d’abord son départ.',
  'paper.adult': 'Ce jeune était majeur le jour du départ\u202f: aucun avis de sortie n’est dû.',
  'paper.period_wrong': 'Choisissez un début et une fin, la fin après le début, un an au plus.',
  'paper.no_roll_call': 'Aucun appel n’a été fait pour ce jeune à ces dates.',
});
