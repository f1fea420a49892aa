import { errorsOf } from '@etabli/kernel';

export const planningErrors = errorsOf({
  'planning.setting_in_past': 'Un réglage vaut à partir d’aujourd’hui ou plus tard. Choisissez un autre jour.',
  'planning.same_column': 'Cet ordre est déjà dans cette colonne. Il n’y a rien à faire.',
  'planning.begins_with_hours':
    'Un ordre passe en cours avec ses premières heures. Placez des jeunes à l’atelier, puis saisissez les heures.',
  'planning.hours_are_there':
    'Des heures sont saisies sur cet ordre\u202f: il ne revient pas en arrière. Annulez-le s’il est abandonné.',
  'planning.reopen_on_order': 'Pour reprendre le travail, ouvrez l’ordre et rouvrez l’opération à refaire.',
  'planning.deliver_on_order': 'Pour livrer, ouvrez l’ordre\u202f: les quantités et la signature s’y donnent.',
  'planning.take_back_on_order': 'Cet ordre est livré. Ouvrez-le pour enregistrer un retour.',
  'planning.partly_delivered': 'Une partie de cet ordre est déjà livrée\u202f: son contrôle ne se reprend pas.',
  'planning.operation_gone': 'Une de ces opérations est terminée ou n’existe plus. Rechargez la page.',
  'planning.other_family': '« {title} » se fait sur une machine « {family} ». Choisissez une machine de cette famille.',
  'planning.nothing_asked': 'Dites les minutes de travail, ou choisissez un ordre.',
});
