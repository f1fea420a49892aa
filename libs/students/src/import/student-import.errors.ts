import { errorsOf } from '@etabli/kernel';

export const studentImportErrors = errorsOf({
  'import.name_missing': 'Indiquez quelles colonnes donnent le nom, le prénom et la date de naissance.',
});
