import { errorsOf } from '@etabli/kernel';

export const timetableErrors = errorsOf({
  'timetable.teacher_unknown': 'Choisissez une personne en activité dans la liste de l’équipe.',
  'timetable.absence_not_found': 'Cette absence n’existe pas. Rechargez la page.',
  'timetable.exception_not_found': 'Ce changement n’existe pas. Rechargez la page.',
});
