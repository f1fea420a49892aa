import { plural } from './plural.js';

/** Words of what one is told when a long work has ended. */
export const notices = {
  title: 'Avis',
  bell: (unseen: number) =>
    unseen === 0 ? 'Avis, rien de nouveau' : `Avis, ${plural(unseen, ['nouveau', 'nouveaux'])}`,
  none: 'Rien de nouveau. Ce que vous demandez est annoncé ici quand c’est prêt.',
  ready: 'Prêt',
  failed: 'En échec',
  open: 'Ouvrir',
  openOf: (title: string) => `Ouvrir ${title}`,
  more: (count: number) => `et ${plural(count, ['autre', 'autres'])}`,
  all: 'Tous les travaux',
  mail: {
    title: 'Avis par e-mail',
    hint: 'Quand un rapport ou un export que vous avez demandé est prêt, ou n’a pas pu être fait. L’e-mail porte le nom du document et un lien, jamais le fichier.',
    label: 'M’écrire',
    choices: {
      long: 'Quand cela a duré plus d’une minute et que je ne l’ai pas vu',
      always: 'Toujours',
      never: 'Jamais',
    },
    impossible: 'L’école n’a pas encore de serveur d’e-mail\u202f: les avis restent dans le programme.',
    saved: 'Votre choix est enregistré.',
  },
} as const;
