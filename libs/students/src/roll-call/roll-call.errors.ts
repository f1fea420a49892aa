import { errorsOf } from '@etabli/kernel';

export const rollCallErrors = errorsOf({
  'roll_call.future': 'L’appel se fait le jour même ou après. Choisissez aujourd’hui ou un jour passé.',
  'roll_call.nobody':
    'Aucun jeune n’est dans ce groupe le {day}. Ajoutez des jeunes au groupe ou choisissez un autre jour.',
  'roll_call.closed_day':
    'Pas d’appel le {day}\u202f: {why}. Si l’école est ouverte ce jour-là, la direction l’ajoute au calendrier.',
  'roll_call.validated': 'Cet appel est validé et ne change plus. Touchez un jeune pour corriger, en donnant le motif.',
  'roll_call.not_found': 'Cet appel n’existe pas. Rechargez la page.',
  'roll_call.not_validated': 'Cet appel n’est pas encore validé. Changez-le directement, puis validez.',
  'roll_call.student_unknown': 'Ce jeune n’est pas dans le groupe ce jour-là. Rechargez la page.',
  'roll_call.unchanged': 'Rien ne change. Choisissez un autre état, d’autres minutes ou d’autres créneaux.',
  'roll_call.signatures_off':
    'Les jeunes ne signent pas dans cette école. La direction peut l’activer dans les réglages.',
  'roll_call.sign_absent': 'Seul un jeune présent signe. Corrigez d’abord l’appel s’il est là.',
  'roll_call.signed': 'Ce jeune a déjà signé pour cette demi-journée.',
  'roll_call.signature_missing': 'Il manque la signature. Faites signer dans le cadre.',
  'roll_call.signature_wrong': 'Cette signature n’a pas pu être lue. Effacez et recommencez.',
});
