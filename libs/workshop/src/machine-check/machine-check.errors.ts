import { errorsOf } from '@etabli/kernel';

export const machineCheckErrors = errorsOf({
  'machine_check.not_found': 'Ce contrôle n’existe pas. Rechargez la page.',
  'machine_check.ended': 'Ce contrôle n’est plus demandé. Ajoutez-en un autre si la machine y est soumise.',
  'machine_check.no_certificate': 'Aucun certificat n’est joint. Ajoutez-le au contrôle.',
  'machine_check.has_certificate': 'Le certificat est déjà là. Notez un autre contrôle pour en joindre un nouveau.',
  'machine_check.file_kind': 'Donnez un PDF ou une photo (JPEG, PNG).',
});
