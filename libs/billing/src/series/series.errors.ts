import { errorsOf } from '@etabli/kernel';

export const seriesErrors = errorsOf({
  'series.used':
    'La numérotation {year} a commencé\u202f: le prochain numéro et le préfixe ne changent plus avant l’année suivante.',
  'series.day_before': 'Le dernier numéro est daté du {day}. Choisissez cette date ou une date plus récente.',
  'series.year_wrong': 'Choisissez cette année ou la suivante.',
  'series.prefix_taken': 'Ce préfixe sert déjà à l’autre série. Choisissez-en un autre.',
});
