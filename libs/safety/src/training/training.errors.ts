import { errorsOf } from '@etabli/kernel';

export const trainingErrors = errorsOf({
  'training.not_found': 'Cette formation n’existe pas. Revenez à la liste.',
  'training.voided': 'Cette formation est déjà annulée. Rechargez la page.',
  'training.future': 'Une formation se signe le jour même ou après.',
  'training.term': 'La fin vient après la formation.',
  'training.trainer_unknown': 'Choisissez le formateur dans l’équipe.',
  'training.signature_missing': 'Faites signer le jeune, ou choisissez « signé sur papier ».',
  'training.signature_wrong': 'La signature n’est pas une image PNG de 200 ko au plus. Faites signer de nouveau.',
});
