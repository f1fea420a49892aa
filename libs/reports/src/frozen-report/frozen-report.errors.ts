import { errorsOf } from '@etabli/kernel';

export const frozenReportErrors = errorsOf({
  'frozen_report.not_found': 'Ce rapport figé n’existe pas.',
  'frozen_report.year_future': 'Cette année scolaire n’a pas encore commencé\u202f; choisissez-en une autre.',
});
