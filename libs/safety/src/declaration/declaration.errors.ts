import { errorsOf } from '@etabli/kernel';

export const declarationErrors = errorsOf({
  'declaration.not_found': 'Cette déclaration n’existe pas. Revenez à la liste.',
  'declaration.not_draft': 'Cette déclaration est déjà envoyée. Préparez une nouvelle version.',
  'declaration.not_sent': 'Cette déclaration n’est pas en cours. Rechargez la page.',
  'declaration.no_work': 'Indiquez au moins un travail réglementé.',
  'declaration.no_supervisor': 'Indiquez au moins une personne compétente qui encadre.',
  'declaration.not_declarable': 'Ces travaux ne s’ouvrent pas par déclaration\u202f: {codes}. Retirez-les.',
  'declaration.supervisor_unknown': 'Choisissez les encadrants dans l’équipe.',
});
