import { plural } from './plural.js';

const UNITS = ['octets', 'Ko', 'Mo', 'Go', 'To'] as const;

export const backups = {
  title: 'Sauvegardes',
  hint: 'Tout ce que l’école a enregistré, rangé dans un fichier chaque nuit.',
  noun: ['sauvegarde', 'sauvegardes'],
  make: 'Sauvegarder maintenant',
  folder: 'Dossier des sauvegardes',
  kept: 'Établi garde les 7 derniers jours et les 4 dernières semaines. Copiez de temps en temps une sauvegarde sur un disque que vous rangez ailleurs.',
  lastGood: 'Dernière bonne sauvegarde',
  never: 'Aucune',
  lateTitle: 'La dernière bonne sauvegarde a plus de deux jours',
  neverTitle: 'L’école n’a encore aucune sauvegarde',
  neverText: 'Faites-en une maintenant. Les suivantes se font chaque nuit.',
  lateText: 'Faites une sauvegarde maintenant, puis regardez pourquoi celle de la nuit a manqué.',
  schedule: 'Changer l’heure dans Travaux',
  madeAt: 'Faite le',
  state: 'État',
  size: 'Taille',
  age: 'Âge',
  checkedAt: 'Relue le',
  file: 'Fichier',
  hash: 'Empreinte SHA-256',
  where: 'Dossier',
  states: {
    good: 'Relue, entière',
    failed: 'Échec',
    changed: 'Abîmée',
    missing: 'Fichier disparu',
    elsewhere: 'Faite à la main',
  },
  stateHints: {
    good: '',
    failed: '',
    changed: '',
    missing: 'Le fichier n’est plus dans le dossier des sauvegardes. Faites une nouvelle sauvegarde.',
    elsewhere: 'Ce fichier est dans un autre dossier : Établi ne peut pas le relire d’ici.',
  },
  download: 'Télécharger',
  downloadHint:
    'Ce fichier contient toutes les données personnelles de l’école. Gardez-le comme un dossier confidentiel. Le téléchargement est noté dans le journal.',
  check: 'Relire en entier',
  emptyHint: 'La première sauvegarde se fait cette nuit, ou maintenant avec le bouton orange.',
  days: (days: number): string => (days === 0 ? 'Aujourd’hui' : plural(days, ['jour', 'jours'])),
  /** 5368709 → '5,1 Mo' */
  bytes: (bytes: number): string => {
    const power = Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
    const digits = power < 2 ? 0 : 1;
    const number = (bytes / 1024 ** power).toLocaleString('fr-FR', { maximumFractionDigits: digits });
    return `${number}\u00a0${UNITS[power]}`;
  },
} as const;
