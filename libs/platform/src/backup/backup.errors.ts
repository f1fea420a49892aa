import { errorsOf } from '@etabli/kernel';
import { codeOf, isDiskFull } from '../http/failure.js';

export const backupErrors = errorsOf({
  'backup.not_found': 'Cette sauvegarde n’existe pas ou n’est plus dans le dossier des sauvegardes.',
  'backup.under_way': 'Une sauvegarde est déjà en cours\u202f; attendez qu’elle soit finie.',
  'backup.folder_missing':
    'Le dossier {folder} n’existe pas. Branchez le disque qui le porte ou créez ce dossier, puis recommencez.',
  'backup.folder_closed':
    'Établi ne peut pas écrire dans {folder}. Donnez-lui le droit d’y écrire ou choisissez un autre dossier.',
  'backup.disk_full':
    'Le disque de {folder} est plein. Libérez de la place ou choisissez un autre dossier\u202f; rien d’incomplet n’y est resté.',
  'backup.no_school': 'Il n’y a rien à sauvegarder\u202f: cette base de données n’a aucune table.',
  'archive.missing': 'Le fichier {file} n’existe pas. Vérifiez son nom et son dossier.',
  'archive.not_ours':
    'Le fichier {file} n’est pas une sauvegarde d’Établi. Donnez un fichier etabli-….zip fait par Établi.',
  'archive.cut_off': 'L’archive {file} est coupée ou abîmée. Prenez une autre sauvegarde.',
  'archive.changed':
    'Le contenu de {entry} ne correspond pas à son empreinte\u202f: l’archive est abîmée. Prenez une autre sauvegarde.',
  'archive.entry_missing': 'Il manque {entry} dans l’archive. Prenez une autre sauvegarde.',
  'archive.entry_unknown':
    'L’archive contient {entry}, que sa liste ne connaît pas. Prenez la sauvegarde telle qu’Établi l’a écrite.',
  'archive.too_new':
    'Cette archive vient d’une version plus récente d’Établi. Installez cette version (ou une plus récente), puis recommencez.',
  'restore.not_empty':
    'Cette base de données n’est pas vide\u202f: rien n’a été changé. Restaurez dans une base vide, par exemple avec un nouveau dossier ETABLI_DATA_DIR.',
  'restore.count_differs':
    'La table {table} a {found} lignes après la restauration au lieu de {expected}\u202f: tout a été annulé. Prenez une autre sauvegarde.',
  'restore.rows_refused':
    'Des lignes de l’archive ne vont pas ensemble (règle {rule})\u202f: tout a été annulé. Prenez une autre sauvegarde.',
  'restore.file_unknown':
    'Un fichier de l’école (empreinte {sha256}) n’est pas dans l’archive\u202f: tout a été annulé. Prenez une autre sauvegarde.',
  'restore.disk_full':
    'Le disque est plein\u202f: la restauration a été annulée et rien n’a été changé. Libérez de la place, puis recommencez.',
});

const CLOSED = ['EACCES', 'EPERM', 'EROFS'];

/** A failure of writing there as a sentence; whatever else comes back as it is. */
export function writingFailure(error: unknown, folder: string): unknown {
  if (isDiskFull(error)) return backupErrors.refused('backup.disk_full', { folder });
  if (codeOf(error) === 'ENOENT') return backupErrors.refused('backup.folder_missing', { folder });
  return CLOSED.includes(codeOf(error)) ? backupErrors.refused('backup.folder_closed', { folder }) : error;
}
