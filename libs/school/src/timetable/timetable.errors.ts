import { errorsOf } from '@etabli/kernel';

export const timetableErrors = errorsOf({
  'timetable.teacher_unknown': 'Choisissez une personne en activité dans la liste de l’équipe.',
  'timetable.absence_not_found': 'Cette absence n’existe pas. Rechargez la page.',
  'timetable.exception_not_found': 'Ce changement n’existe pas. Rechargez la page.',
  'timetable.slot_unknown': 'Ce créneau n’est plus à cette heure ce jour-là. Rechargez la page.',
  'timetable.move_backwards': 'La fin vient après le début.',
  'timetable.move_taken': 'Il y a déjà un créneau à ces heures ce jour-là. Choisissez d’autres heures.',
});
