import { errorsOf } from '@etabli/kernel';

export const importErrors = errorsOf({
  'import.file_missing': 'Choisissez un fichier Excel ou CSV, ou collez les cellules.',
  'import.unreadable':
    'Ce n’est pas un tableau lisible. Enregistrez-le en Excel (.xlsx) ou en CSV, ou collez les cellules.',
  'import.too_long': 'Pas plus de {most} lignes à la fois. Coupez le tableau en deux.',
  'import.column_missing': 'Il manque une colonne\u202f: {columns}. Dites quelle colonne la donne.',
  'import.kind_unknown': 'Ce tableau n’est pas de ceux que le programme importe. Choisissez-en un dans la liste.',
  'import.not_yours': 'Votre rôle ne permet pas d’importer ce tableau. Demandez à la direction.',
});
