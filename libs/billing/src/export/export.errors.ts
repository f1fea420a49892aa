import { errorsOf } from '@etabli/kernel';

export const exportErrors = errorsOf({
  'export.not_found': 'Cet export n’existe pas. Revenez à la liste.',
  'export.nothing': 'Rien à exporter pour {month}\u202f: toutes les écritures sont déjà dans un export.',
  'export.month_to_come': 'Ce mois n’a pas encore commencé. Choisissez un mois passé ou le mois en cours.',
  'export.year_to_come': 'Cet exercice n’a pas encore commencé. Choisissez un exercice passé ou celui en cours.',
  'export.year_empty': 'Aucune écriture dans cet exercice. Choisissez un autre exercice.',
  'export.school_without_siren': 'Le fichier porte le SIREN de l’école. Complétez la fiche de l’école.',
  'export.already_cancelled': 'Ce lot est déjà annulé. Ses écritures repartent dans un nouveau lot.',
  'export.reversal_stays':
    'Ce lot annule déjà un autre lot\u202f: il ne s’annule pas. Exportez de nouveau le mois pour un lot à jour.',
  'export.year_stays':
    'Le fichier d’un exercice ne prend aucune écriture\u202f: il n’y a rien à annuler. Refaites-le, le dernier compte.',
});
