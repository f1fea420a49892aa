import { errorsOf } from '@etabli/kernel';

export const slotErrorTexts = errorsOf({
  'slot.missing': 'Les horaires de l’atelier ne sont pas définis le {day}. Donnez-les dans les réglages.',
});
