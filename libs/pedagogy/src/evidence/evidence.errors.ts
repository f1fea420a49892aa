import { errorsOf } from '@etabli/kernel';

export const evidenceErrors = errorsOf({
  'evidence.not_found': 'Cette évaluation n’existe pas.',
  'evidence.not_worked':
    '{student} n’a pas d’heures sur cette opération\u202f; enlevez {competence} de la liste ou enregistrez ses heures d’abord.',
  'evidence.not_exercised':
    'L’opération n’exerce pas la compétence {competence}\u202f; ajoutez-la à l’opération ou enlevez-la de la liste.',
  'evidence.already_assessed':
    '{student} est déjà évalué(e) sur {competence} pour cette opération\u202f; retirez d’abord l’évaluation si elle est fausse.',
  'evidence.already_recorded':
    '{student} est déjà évalué(e) sur {competence} par cette épreuve\u202f; retirez d’abord l’évaluation si elle est fausse.',
  'evidence.already_reassessed': 'Ce travail est déjà réévalué\u202f; réévaluez la dernière évaluation.',
  'evidence.twice': '{student} figure deux fois pour {competence}\u202f; gardez une seule ligne.',
  'evidence_file.not_found': 'Ce fichier n’existe plus. Rechargez la page.',
  'evidence_file.too_many': 'Cette preuve a déjà {most} fichiers. Effacez-en un avant d’en ajouter un autre.',
  'evidence_file.missing': 'Choisissez un fichier.',
  'evidence_file.wrong': 'Ce fichier ne peut pas être lu. Envoyez une photo JPEG ou PNG, ou un relevé en PDF.',
  'evidence.already_withdrawn': 'Cette évaluation est déjà retirée.',
});
