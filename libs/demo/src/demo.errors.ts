import { errorsOf } from '@etabli/kernel';

export const demoErrors = errorsOf({
  'demo.not_empty':
    'Cette base contient déjà une école\u202f; la démonstration ne se charge que dans une base vide. Choisissez un autre dossier de données.',
});
