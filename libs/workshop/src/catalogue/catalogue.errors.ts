import { errorsOf } from '@etabli/kernel';

export const catalogueErrors = errorsOf({
  'catalogue.not_found': 'Cette opération n’est pas dans le catalogue. Revenez à la liste.',
  'catalogue.code_taken': 'Ce code est déjà celui d’une autre opération. Choisissez-en un autre.',
  'catalogue.retired':
    'L’opération « {title} » est retirée du catalogue. Choisissez-en une autre, ou remettez-la au catalogue.',
  'catalogue.already_retired': 'Cette opération est déjà retirée. Il n’y a rien à faire.',
  'catalogue.already_active': 'Cette opération est déjà au catalogue. Il n’y a rien à faire.',
  'catalogue.competence_unknown': 'Cette compétence n’existe pas. Choisissez-la dans un référentiel importé.',
  'catalogue.competence_twice': 'Cette compétence figure deux fois. Gardez-en une.',
  'catalogue.step_foreign': 'Cette étape n’est pas de cette opération. Rechargez la page.',
  'catalogue.step_not_found': 'Cette étape n’existe plus. Rechargez la page.',
  'catalogue.no_picture': 'Cette étape n’a pas d’image.',
  'picture.wrong': 'Cette image ne peut pas être lue. Envoyez une photo JPEG ou une image PNG.',
  'picture.missing': 'Choisissez une image.',
});
