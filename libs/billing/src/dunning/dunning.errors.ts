import { errorsOf } from '@etabli/kernel';

export const dunningErrors = errorsOf({
  'dunning.not_found': 'Cette relance n’existe pas. Revenez à la liste.',
  'dunning.nothing_left':
    'Il ne reste rien à relancer\u202f: les factures viennent d’être réglées, contestées ou relancées. Rechargez la liste.',
  'dunning.held': 'Les relances de ce client sont suspendues. Levez d’abord la suspension.',
  'dunning.not_held': 'Les relances de ce client ne sont pas suspendues.',
  'dunning.hold_past': 'La suspension doit finir aujourd’hui ou plus tard. Choisissez une autre date.',
  'dunning.levels_order':
    'Chaque niveau vient plus tard que le précédent. Le niveau {rank} doit tomber après {after} jours et avant {before}.',
  'dunning.no_email': 'Ce client n’a pas d’adresse e-mail. Ajoutez-la à sa fiche, ou imprimez la lettre.',
});
