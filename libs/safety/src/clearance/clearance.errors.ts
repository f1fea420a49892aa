import { errorsOf } from '@etabli/kernel';

export const clearanceErrors = errorsOf({
  'clearance.codes_missing': 'Choisissez au moins un travail que ce papier ouvre.',
  'clearance.not_found': 'Ce titre n’existe pas. Revenez à la fiche.',
  'clearance.voided': 'Ce titre est déjà annulé. Rechargez la page.',
  'clearance.future': 'La date de délivrance est dans l’avenir.',
  'clearance.term': 'La fin vient après la délivrance.',
  'clearance.codes_wrong': 'Ce titre n’ouvre pas ces travaux\u202f: {codes}. Choisissez d’autres travaux.',
});
