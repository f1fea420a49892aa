import { errorsOf } from '@etabli/kernel';

export const placementErrors = errorsOf({
  'placement.not_found': 'Ce stage n’existe pas.',
  'placement.host_unknown': 'Choisissez l’entreprise dans la liste des organisations.',
  'placement.visitor_unknown': 'Choisissez une personne de l’équipe.',
  'placement.not_enrolled': 'À ces dates ce jeune n’est pas inscrit. Vérifiez le début.',
  'placement.after_leaving': 'Ce jeune part le {on}. Vérifiez la fin.',
  'placement.overlaps': 'Ce jeune est déjà en stage du {from} au {to}.',
  'placement.cancelled': 'Ce stage est annulé.',
  'placement.outside': 'Ce jour est en dehors du stage, du {from} au {to}.',
  'placement.file_missing': 'Choisissez un fichier PDF, JPEG ou PNG.',
  'placement.file_kind': 'Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Numérisez le papier de nouveau.',
  'placement.no_file': 'Ce papier n’a pas encore de fichier. Joignez-le d’abord.',
  'placement.absence_known': 'Cette absence est déjà notée.',
});
