import { errorsOf } from '@etabli/kernel';

export const classTestErrors = errorsOf({
  'class_test.not_found': 'Ce contrôle n’existe pas.',
  'class_test.cancelled': 'Ce contrôle est annulé\u202f: ses notes ne changent plus.',
  'class_test.not_held': 'Ce contrôle a lieu le {on}. Les notes s’écrivent à partir de ce jour.',
  'class_test.not_in_group': '{name} n’était pas dans le groupe ce jour-là. Enlevez cette ligne.',
  'class_test.student_unknown': 'Un des jeunes de la liste n’existe pas. Rechargez la page.',
  'class_test.competence_unknown': 'Choisissez une compétence de la liste.',
  'class_test.competence_fixed': 'Des niveaux sont déjà donnés\u202f: la compétence ne change plus.',
  'class_test.marked': 'Des notes sont déjà écrites\u202f: le jour et le groupe ne changent plus.',
});
