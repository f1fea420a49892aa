import { errorsOf } from '@etabli/kernel';

export const vatErrors = errorsOf({
  'vat.not_in_force':
    'Le taux de TVA de {rate} n’est pas en vigueur le {day}. Choisissez un taux de la liste : {rates}.',
});
