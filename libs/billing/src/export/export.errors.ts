import { errorsOf } from '@etabli/kernel';

export const exportErrors = errorsOf({
  'export.not_found': 'Cet export n’existe pas. Revenez à la liste.',
  'export.nothing': 'Rien à exporter pour {month}\u202f: toutes les écritures sont déjà dans un export.',
  'export.month_to_come': 'Ce mois n’a pas encore commencé. Choisissez un mois passé ou le mois en cours.',
  'export.school_without_siren': 'Le fichier porte le SIREN de l’école. Complétez la fiche de l’école.',
});
