import { errorsOf } from '@etabli/kernel';

export const rollCallErrors = errorsOf({
  'roll_call.future': 'L’appel se fait le jour même ou après. Choisissez aujourd’hui ou un jour passé.',
  'roll_call.nobody':
    'Aucun jeune n’est dans ce groupe le {day}. Ajoutez des jeunes au groupe ou choisissez un autre jour.',
});
