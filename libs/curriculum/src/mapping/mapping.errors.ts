import { errorsOf } from '@etabli/kernel';

export const mappingErrors = errorsOf({
  'mapping.not_found': 'Cette correspondance n’existe pas.',
  'mapping.competence_unknown': 'Cette compétence n’existe pas\u202f; choisissez-la dans la liste.',
  'mapping.same_version':
    'Une correspondance relie deux versions\u202f; choisissez une compétence d’un autre référentiel.',
  'mapping.round':
    'Une correspondance mène déjà dans l’autre sens, de la nouvelle version à l’ancienne. Mettez celle-là de côté ou retirez-la, ou choisissez l’autre sens.',
  'mapping.official': 'Cette correspondance vient du fichier importé\u202f; mettez-la de côté au lieu de la retirer.',
});
