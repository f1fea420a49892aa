import { errorsOf } from '@etabli/kernel';

export const asideErrors = errorsOf({
  'aside_rule.not_found': 'Cette règle n’existe pas. Rechargez la page.',
  'aside_rule.words_short': 'Écrivez au moins trois lettres qui figurent dans le libellé.',
  'aside_rule.reason': 'Choisissez un compte, ou dites où ces mouvements sont traités.',
  'aside_rule.label': 'Donnez l’intitulé du compte.',
  'aside_rule.ended': 'Cette règle est déjà terminée.',
  'aside_rule.later': 'Une règle pour ces mots commence déjà le {day} ou après. Choisissez un jour plus tardif.',
});
