import { errorsOf } from '@etabli/kernel';

export const operationErrors = errorsOf({
  'operation.not_found': 'Cette opération n’existe pas. Rechargez la page.',
  'operation.already_done': 'L’opération « {title} » est déjà terminée. Il n’y a rien à faire.',
  'operation.already_open': 'L’opération « {title} » est déjà ouverte. Il n’y a rien à faire.',
  'operation.has_hours':
    'L’opération « {title} » porte des heures\u202f: elle ne peut plus être retirée. Gardez-la, ou terminez-la.',
  'operation.has_photos':
    'L’opération « {title} » porte des photos\u202f: elle ne peut plus être retirée. Gardez-la, ou effacez d’abord ses photos.',
  'operation.has_findings':
    'L’opération « {title} » porte des contrôles ou une non-conformité\u202f: elle ne peut plus être retirée. Gardez-la.',
  'operation.repaired':
    'L’opération « {title} » est réparée par une reprise\u202f: elle ne peut plus être retirée. Retirez d’abord la reprise.',
  'operation.none_left': 'Un ordre a au moins une opération. Gardez-en une.',
  'operation.foreign': 'Cette opération n’est pas de cet ordre. Rechargez la page.',
  'operation.line_unknown': 'Cette ligne n’est pas de cet ordre. Rechargez la page.',
  'operation.machine_unknown': 'Cette machine n’existe pas. Choisissez-en une dans la liste.',
  'operation.due_after_order':
    'L’ordre est à livrer le {dueOn}\u202f: une opération ne peut pas finir après. Changez ce jour, ou le délai de l’ordre.',
  'operation.competence_unknown': 'Une de ces compétences n’existe pas. Choisissez-les dans le référentiel.',
  'operation.catalogue_unknown': 'Cette opération n’est plus au catalogue. Choisissez-en une dans la liste.',
  'operation.rework_of_unknown': 'Dites quelle opération de cet ordre est à reprendre.',
  'operation.rework_reason_missing': 'Dites pourquoi il faut reprendre le travail.',
  'operation.rework_sold': 'Une reprise n’est jamais vendue\u202f: laissez les heures prévues à zéro.',
  'operation.nothing_chosen': 'Choisissez une opération du catalogue, ou celle qui est à reprendre.',
  'operation.others_meanwhile': 'Les opérations de cet ordre ont changé entre-temps. Rechargez la page.',
  'operation.same_order': 'Choisissez un autre ordre que celui-ci.',
  'operation.nothing_to_copy': 'Cet ordre n’a pas d’opération à copier. Choisissez-en un autre.',
});
