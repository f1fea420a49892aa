import { errorsOf } from '@etabli/kernel';

export const fundingRuleErrors = errorsOf({
  'funding_rule.missing': 'Aucune règle n’est notée pour ce jour. Ajoutez-la dans Financements, page Règles.',
  'funding_rule.twice': 'Une règle commence déjà ce jour-là. Choisissez un autre premier jour.',
  'funding_rule.value': 'Écrivez un taux jusqu’à 100\u202f%, ou un montant au-dessus de zéro.',
  'funding_rule.month_day': 'Choisissez un jour de l’année, par exemple 12-31.',
});
