import { errorsOf } from '@etabli/kernel';

export const documentErrors = errorsOf({
  'document.not_found': 'Ce document n’existe pas.',
  'document.kind_unknown': 'Choisissez un type de document de la liste.',
  'document.code_taken': 'Un type de document porte déjà ce code\u202f; choisissez-en un autre.',
  'document.file_missing': 'Choisissez un fichier PDF, JPEG ou PNG.',
  'document.file_kind': 'Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Numérisez le papier de nouveau.',
  'document.has_file': 'Ce document a déjà son fichier. Notez-en un nouveau, ou annulez celui-ci.',
  'document.no_file': 'Ce document n’a pas de fichier\u202f: le papier est au dossier.',
  'document.voided': 'Ce document est annulé. Notez-en un nouveau.',
  'document.verified': 'Ce document est déjà vérifié.',
});
