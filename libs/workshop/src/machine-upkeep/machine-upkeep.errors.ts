import { errorsOf } from '@etabli/kernel';

export const machineUpkeepErrors = errorsOf({
  'machine_upkeep.not_found': 'Cet entretien n’existe pas. Rechargez la page.',
  'machine_upkeep.ended': 'Cet entretien n’est plus prévu. Ajoutez-en un autre.',
  'machine_upkeep.in_future': 'L’entretien ne peut pas être à venir. Choisissez aujourd’hui ou un jour passé.',
});
