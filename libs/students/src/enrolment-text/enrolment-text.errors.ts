import { errorsOf } from '@etabli/kernel';

export const enrolmentTextErrors = errorsOf({
  'enrolment_text.not_found': 'Cette version du texte n’existe pas. Revenez à la liste.',
  'enrolment_text.changed':
    'Quelqu’un a écrit la version {version} pendant ce temps. Rechargez la page, puis reprenez vos changements.',
  'enrolment_text.same': 'Rien n’a changé\u202f: le texte est celui de la version {version}.',
});
