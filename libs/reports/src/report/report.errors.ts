import { errorsOf } from '@etabli/kernel';

export const reportErrors = errorsOf({
  'report.not_found': 'Ce rapport n’existe pas.',
  'report.month_future': 'Ce mois n’a pas encore commencé\u202f; choisissez un mois passé ou le mois en cours.',
  'report.not_for_role':
    'Ce rapport n’est pas pour votre rôle\u202f; demandez-le à la direction, qui peut vous le remettre.',
  'report.not_ready': 'Ce rapport n’est pas encore prêt\u202f; suivez son avancement, puis recommencez.',
  'report.files_forgotten':
    'Les fichiers de ce rapport ont été supprimés le {on}, leur durée de conservation passée. Demandez un nouveau rapport.',
});
