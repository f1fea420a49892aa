import { errorsOf } from '@etabli/kernel';

export const hazardErrors = errorsOf({
  'hazard.unknown': 'Ces risques ne sont pas dans la table des travaux\u202f: {codes}. Choisissez-les dans la liste.',
  'machine_family.not_found': 'Cette famille de machines n’existe pas. Choisissez-en une dans la liste.',
  'machine_family.name_taken': 'Une autre famille porte déjà ce nom. Choisissez-en un autre.',
  'machine_safety.machine_unknown': 'Cette machine n’existe pas. Choisissez-en une dans la liste.',
  'operation_hazards.operation_unknown': 'Cette opération n’existe pas. Rechargez l’ordre.',
});
