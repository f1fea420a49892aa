import { errorsOf } from '@etabli/kernel';

export const studentErrors = errorsOf({
  'student.not_found': 'Ce jeune n’existe pas.',
  'student.export_not_found':
    'Cette copie n’existe pas ou n’est plus disponible. Demandez-en une nouvelle depuis la fiche du jeune.',
  'student.framework_unknown': 'Choisissez un référentiel de la liste.',
  'student.left': 'Ce jeune a quitté l’école ; sa fiche reste consultable.',
  'student.not_here': 'Ce jeune n’est pas à l’école en ce moment ; notez d’abord son inscription ou son retour.',
  'student.same_group': 'Ce jeune est déjà dans ce groupe.',
  'student.before_membership':
    'Ce jeune est dans son groupe depuis le {since}. Choisissez ce jour ou un jour plus tard.',
  'student.move_in_future':
    'Le changement de groupe ne peut pas être après aujourd’hui. Revenez l’enregistrer ce jour-là.',
});
