import { errorsOf } from '@etabli/kernel';

export const machineErrors = errorsOf({
  'machine.not_found': 'Cette machine n’existe pas. Choisissez-en une dans la liste.',
  'machine.code_taken': 'Ce code est déjà celui d’une autre machine. Choisissez-en un autre.',
  'machine.stop_reason_missing': 'Dites pourquoi\u202f: chacun le lira.',
  'machine.state_same': 'La machine est déjà dans cet état. Rechargez la page.',
  'machine.cost_taken': 'Un coût commence déjà ce jour-là. Choisissez un autre jour.',
});
