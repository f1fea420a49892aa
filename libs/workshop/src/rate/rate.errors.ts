import { errorsOf } from '@etabli/kernel';

export const rateErrors = errorsOf({
  'rate.day_taken': 'Un tarif commence déjà ce jour-là. Choisissez un autre jour.',
  'rate.machine_unknown': 'Cette machine n’existe pas. Choisissez-la dans la liste.',
  'rate.family_unknown': 'Cette famille de machines n’existe pas. Choisissez-la dans la liste.',
  'rate.two_things': 'Un tarif vaut pour une machine ou pour une famille, pas les deux. Videz l’un des deux choix.',
});
