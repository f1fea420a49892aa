import { errorsOf } from '@etabli/kernel';

export const calendarErrors = errorsOf({
  'calendar.not_found': 'Cette période n’existe pas. Rechargez le calendrier.',
  'calendar.group_unknown': 'Choisissez un groupe de la liste.',
  'calendar.too_long': 'Une période dure au plus {days} jours. Choisissez une date de fin plus proche.',
});
