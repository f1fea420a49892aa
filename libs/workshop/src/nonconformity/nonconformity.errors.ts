import { errorsOf } from '@etabli/kernel';

export const nonconformityErrors = errorsOf({
  'nonconformity.not_found': 'Cette non-conformité n’existe pas. Revenez à la liste.',
  'nonconformity.operation_foreign': 'Cette opération n’est pas de cet ordre. Rechargez la page.',
  'nonconformity.measurement_foreign': 'Cette mesure n’est pas de cette opération. Rechargez la page.',
  'nonconformity.in_future': 'On ne peut pas avoir constaté demain. Choisissez aujourd’hui ou un jour passé.',
  'nonconformity.over': 'Cette non-conformité est {state}\u202f: elle ne change plus. Ouvrez-en une autre.',
  'nonconformity.in_rework': 'Une reprise est déjà ouverte. Terminez-la, puis réglez la non-conformité.',
  'nonconformity.undecided': 'Décidez d’abord\u202f: reprise, rebut ou acceptée par le client.',
  'nonconformity.rework_open': 'La reprise « {title} » est encore ouverte. Terminez-la d’abord.',
  'nonconformity.cause_words_missing': 'Dites en quelques mots quelle est la cause.',
  'nonconformity.name_missing': 'Écrivez le nom de la personne qui accepte pour le client.',
  'nonconformity.operation_missing': 'Choisissez l’opération à reprendre.',
  'nonconformity.photo_missing': 'Choisissez une photo.',
  'nonconformity.photo_wrong': 'Cette image ne peut pas être lue. Envoyez une photo JPEG ou une image PNG.',
  'nonconformity.no_photo': 'Cette non-conformité n’a pas de photo. Prenez-en une.',
});
