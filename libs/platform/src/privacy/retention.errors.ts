import { errorsOf } from '@etabli/kernel';

export const retentionErrors = errorsOf({
  'retention.kind_unknown': 'Cette durée de conservation n’existe pas. Choisissez-en une de la liste.',
  'retention.past': 'La nouvelle durée vaut à partir d’aujourd’hui ou plus tard.',
  'retention.held': 'Ce dossier est déjà conservé pour un litige. Levez d’abord cette conservation.',
  'retention.not_held': 'Ce dossier n’est pas conservé pour un litige.',
  'retention.hold_not_found': 'Cette conservation n’existe pas.',
});
