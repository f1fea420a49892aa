import { errorsOf } from '@etabli/kernel';

export const schoolErrors = errorsOf({
  'school.missing': 'L’école n’est pas encore créée. Relancez Établi et donnez le nom de l’école.',
  'school.exists': 'L’école existe déjà ; modifiez sa fiche dans les réglages.',
});
