import { errorsOf } from '@etabli/kernel';

export const operationErrors = errorsOf({
  'operation.not_found': 'Cette opération n’existe pas. Rechargez la page.',
  'operation.already_done': 'L’opération « {title} » est déjà terminée. Il n’y a rien à faire.',
  'operation.already_open': 'L’opération « {title} » est déjà ouverte. Il n’y a rien à faire.',
  'operation.has_hours':
    'L’opération « {title} » porte des heures\u202f: elle ne peut plus être retirée. Gardez-la, ou terminez-la.',
  'operation.none_left': 'Un ordre a au moins une opération. Gardez-en une.',
  'operation.foreign': 'Cette opération n’est pas de cet ordre. Rechargez la page.',
  'operation.line_unknown': 'Cette ligne n’est pas de cet ordre. Rechargez la page.',
  'operation.machine_unknown': 'Cette machine n’existe pas. Choisissez-en une dans la liste.',
  'operation.due_after_order':
    'L’ordre est à livrer le {dueOn}\u202f: une opération ne peut pas finir après. Changez ce jour, ou le délai de l’ordre.',
  'operation.competence_unknown': 'Une de ces compétences n’existe pas. Choisissez-les dans le référentiel.',
});
