import { errorsOf } from '@etabli/kernel';

export const dossierErrors = errorsOf({
  'dossier.not_found': 'Ce document n’existe pas.',
  'dossier.no_framework':
    'Aucun diplôme n’est noté pour {student}\u202f; choisissez-le sur sa fiche, puis recommencez.',
  'dossier.unit_foreign': 'Cette unité n’est pas du diplôme de {student}\u202f; choisissez une unité de la liste.',
  'dossier.unit_missing': 'Choisissez l’unité de l’épreuve.',
  'dossier.order_missing': 'Choisissez l’ordre de fabrication du chef-d’œuvre.',
  'dossier.no_hours_on_order': '{student} n’a pas d’heures sur cet ordre\u202f; choisissez un ordre où il a travaillé.',
  'dossier.group_empty': 'Ce groupe n’a pas de jeune aujourd’hui\u202f; choisissez un autre groupe.',
  'dossier.not_ready': 'Ce document n’est pas encore prêt\u202f; suivez son avancement, puis recommencez.',
  'dossier.results_inside':
    'Ce document contient des résultats d’examen, que la direction seule peut lire. Préparez le vôtre\u202f: il se fait sans eux.',
  'dossier.unit_nobody':
    'Personne dans ce groupe ne prépare le diplôme de cette unité\u202f; choisissez une unité de la liste.',
  'dossier.order_nobody': 'Personne dans ce groupe n’a d’heures sur cet ordre\u202f; choisissez un ordre de la liste.',
  'dossier.files_forgotten':
    'Le fichier a été supprimé le {on}, sa durée de conservation passée. Demandez un nouveau document.',
  'dossier.not_printable': '{title} de {student}\u202f: {why}',
});
