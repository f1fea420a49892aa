import { errorsOf } from '@etabli/kernel';

export const upgradeErrors = errorsOf({
  'upgrade.program_too_old':
    'Cette base de données vient d’une version plus récente d’Établi (elle connaît {migration})\u202f: rien n’a été changé. Remettez cette version, ou restaurez la sauvegarde d’avant la mise à jour dans un nouveau dossier (docs/mise-a-jour.md).',
  'upgrade.no_backup':
    'La mise à jour n’a pas commencé, car la sauvegarde qui la précède n’a pas pu se faire. {reason} Rien n’a été changé\u202f: la version d’avant redémarre telle quelle.',
  'upgrade.failed':
    'La mise à jour s’est arrêtée à l’étape {migration} ({reason}). Tout a été annulé\u202f: la base est restée celle d’avant. Remettez la version d’avant et relancez-la\u202f; envoyez cette phrase à qui vous aide. {backup}',
});
