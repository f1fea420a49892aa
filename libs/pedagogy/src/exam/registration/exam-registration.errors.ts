import { errorsOf } from '@etabli/kernel';

export const examRegistrationErrors = errorsOf({
  'exam_registration.not_found': 'Cette inscription n’existe pas.',
  'exam_registration.twice': '{name} est déjà dans cette session. Enlevez son nom.',
  'exam_registration.not_enrolled': '{name} n’est plus inscrit à l’école. Enlevez son nom.',
  'exam_registration.other_diploma':
    '{name} ne prépare pas ce diplôme. Changez d’abord son diplôme, ou enlevez son nom.',
  'exam_registration.student_unknown': 'Un des jeunes de la liste n’existe pas. Rechargez la page.',
  'exam_registration.not_registered': 'Ce jeune n’est pas inscrit auprès de l’académie.',
  'exam_registration.already_registered': 'Ce jeune est déjà inscrit. Retirez-le plutôt s’il renonce.',
  'exam_registration.answered': 'Des résultats sont déjà écrits. Corrigez-les plutôt.',
  'exam_registration.withdrawn': 'Ce candidat s’est retiré. Inscrivez-le de nouveau d’abord.',
});
