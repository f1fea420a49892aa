import { errorsOf } from '@etabli/kernel';

export const messageErrors = errorsOf({
  'message.not_absent': 'Ce jeune n’est pas noté absent sur cette demi-journée. Faites l’appel d’abord.',
  'message.of_age': 'Ce jeune est majeur et n’a pas donné son accord pour prévenir sa famille. Parlez-lui directement.',
  'message.nobody':
    'Personne n’a d’adresse e-mail ni de téléphone pour ce jeune. Complétez sa fiche, ou appelez et notez l’appel.',
  'message.sent': 'La famille a déjà reçu ce message.',
  'message.placeholder': 'Ces mots entre accolades ne veulent rien dire\u202f: {names}. Utilisez ceux de la liste.',
});
