/** What was asked of long and recurring work, by the name of the command. */
export const jobCommands: Readonly<Record<string, string>> = {
  'backup.make': 'Sauvegarde de l’école',
  'backup.check': 'Sauvegarde relue',
  'backup.download': 'Sauvegarde téléchargée',
  'job.cancel': 'Travail arrêté',
  'job.retry': 'Travail relancé',
  'notice.own': 'Avis vu, ou choix des e-mails',
  'notice.tell': 'Avis donné de la fin d’un travail',
  'notice.mail': 'Avis envoyé par e-mail',
  'schedule.set': 'Rythme d’un travail changé',
  'schedule.turn': 'Travail programmé demandé',
};
