import { errorsOf } from '@etabli/kernel';

export const machineErrors = errorsOf({
  'machine.not_found': 'Cette machine n’existe pas. Choisissez-en une dans la liste.',
  'machine.code_taken': 'Ce code est déjà celui d’une autre machine. Choisissez-en un autre.',
  'machine.stop_reason_missing': 'Dites pourquoi la machine est à l’arrêt.',
});
