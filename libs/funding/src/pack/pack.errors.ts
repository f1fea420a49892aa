import { errorsOf } from '@etabli/kernel';

export const packErrors = errorsOf({
  'funding_pack.not_found': 'Ce dossier de preuves n’existe pas. Rechargez la page.',
  'funding_pack.not_ready': 'Ce dossier n’est pas encore prêt\u202f; suivez son avancement, puis recommencez.',
  'funding_pack.file_forgotten':
    'Le fichier de ce dossier a été supprimé le {on}, sa durée de conservation passée\u202f; préparez-en un autre.',
});
