import { errorsOf } from '@etabli/kernel';

export const inspectionErrors = errorsOf({
  'inspection.operation_unknown': 'Cette opération n’existe pas. Rechargez la page.',
  'inspection.characteristic_unknown': 'Ce contrôle n’existe plus. Rechargez la page.',
  'inspection.measurement_unknown': 'Cette mesure n’existe pas. Rechargez la page.',
  'inspection.foreign': 'Ce contrôle n’est pas de cette opération. Rechargez la page.',
  'inspection.deviations_crossed': 'L’écart supérieur ne peut pas être sous l’écart inférieur. Échangez-les.',
  'inspection.every_missing': 'Dites toutes les combien de pièces ce contrôle se fait.',
  'inspection.every_without_reason': 'Seul un contrôle en cours se répète. Laissez ce champ vide.',
  'inspection.measured':
    '« {label} » porte des mesures\u202f: sa tolérance ne change plus. Gardez-le, et ajoutez un autre contrôle.',
  'inspection.already_corrected': 'Cette mesure est déjà corrigée. Corrigez la dernière.',
  'inspection.missing':
    'Il manque un contrôle ({moment})\u202f: « {label} » de l’opération « {operation} ». Mesurez-le d’abord.',
  'inspection.failed':
    '« {label} » de l’opération « {operation} » est hors tolérance (pièce {piece}). Réglez sa non-conformité, ou mesurez la pièce reprise.',
});
