import { errorsOf } from '@etabli/kernel';

export const versionMoveErrors = errorsOf({
  'version_move.not_found': 'Ce passage n’existe pas.',
  'version_move.same': 'Les jeunes préparent déjà cette version\u202f; choisissez l’ancienne dans la liste.',
  'version_move.not_published': 'Seule une version publiée se prépare\u202f; publiez-la d’abord.',
  'version_move.not_next':
    'Aucune correspondance ne mène de l’un à l’autre, et ce n’est pas le même diplôme. Décidez d’abord une correspondance.',
  'version_move.nobody': 'Aucun jeune n’est à faire passer\u202f; choisissez une autre version ou une autre session.',
  'version_move.changed':
    'La liste a changé depuis l’aperçu\u202f: {found} jeunes au lieu de {expected}. Regardez-la de nouveau, puis confirmez.',
  'version_move.undone': 'Ce passage est déjà défait.',
  'version_move.nobody_left': 'Plus aucun de ces jeunes ne prépare cette version\u202f; il n’y a rien à défaire.',
});
