import { errorsOf } from '@etabli/kernel';

export const importErrors = errorsOf({
  'import.file_missing': 'Choisissez un fichier Excel ou CSV, ou collez les cellules.',
  'import.unreadable':
    'Ce n’est pas un tableau lisible. Enregistrez-le en Excel (.xlsx) ou en CSV, ou collez les cellules.',
  'import.too_long': 'Pas plus de {most} lignes à la fois. Coupez le tableau en deux.',
  'import.name_missing': 'Indiquez quelles colonnes donnent le nom, le prénom et la date de naissance.',
});
