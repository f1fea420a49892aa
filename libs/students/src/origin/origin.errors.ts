import { errorsOf } from '@etabli/kernel';

export const originErrors = errorsOf({
  'origin.nothing': 'Rien n’est noté sur l’origine de ce jeune.',
  'origin.convention_missing':
    'La situation sociale se note seulement quand une convention la demande. Écrivez laquelle.',
});
