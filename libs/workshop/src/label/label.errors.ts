import { errorsOf } from '@etabli/kernel';

export const labelErrors = errorsOf({
  'label.unknown_code': 'Ce code n’est pas d’ici. Relisez l’étiquette, ou imprimez-la de nouveau.',
  'label.nothing': 'Il n’y a rien à étiqueter. Ajoutez d’abord une opération ou une machine.',
});
