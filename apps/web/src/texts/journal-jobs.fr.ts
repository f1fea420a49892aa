/** What was asked of long and recurring work, by the name of the command. */
export const jobCommands: Readonly<Record<string, string>> = {
  'backup.make': 'Sauvegarde de l’école',
  'backup.check': 'Sauvegarde relue',
  'backup.download': 'Sauvegarde téléchargée',
  'job.cancel': 'Travail arrêté',
  'job.retry': 'Travail relancé',
  'schedule.set': 'Rythme d’un travail changé',
  'schedule.turn': 'Travail programmé demandé',
};
