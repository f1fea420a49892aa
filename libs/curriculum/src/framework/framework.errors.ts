import { DomainError, errorsOf } from '@etabli/kernel';
import type { ImportProblem } from '../import/paper.rules.js';

export const frameworkErrors = errorsOf({
  'framework.not_found': 'Ce référentiel n’existe pas.',
  'framework.already_imported': 'Ce référentiel est déjà importé, avec le même contenu\u202f; il n’y a rien à faire.',
  'framework.version_exists':
    'Le référentiel {code}, version «\u202f{version}\u202f», est déjà importé avec un autre contenu. Une version publiée ne change plus\u202f: donnez un autre nom de version dans le fichier.',
  'framework.file_missing': 'Choisissez le fichier du référentiel, en XLSX, en JSON ou en CSV.',
  'framework.session_order': 'La dernière session ne vient pas avant la première, {first}\u202f; corrigez l’année.',
  'scale.values_stay':
    'Les évaluations portent ces valeurs\u202f: le nombre des niveaux et leurs valeurs ne changent pas. Changez les mots, les couleurs ou les poids.',
  'scale.national': 'Un texte fixe les mots et les poids de cette échelle\u202f; seules les couleurs se changent.',
  'scale.weight_falls': 'Le poids ne descend pas quand le niveau monte\u202f; corrigez l’un des deux.',
  'addition.official':
    'Ceci vient du texte officiel et ne change pas. Ajoutez à côté ce que l’école veut dire, ou importez une autre version.',
  'addition.in_use':
    'Une opération, une évaluation ou une autre ligne s’en sert déjà\u202f; il n’est plus possible de le supprimer. Vous pouvez le renommer.',
  'criterion.not_found': 'Ce critère n’existe pas.',
  'criterion.code_taken': 'Le code {code} sert déjà pour un critère de ce référentiel\u202f; choisissez-en un autre.',
  'criterion.competence_elsewhere':
    'La compétence appartient à un autre référentiel\u202f; choisissez-la dans la liste.',
  'exam_rule.not_found': 'Cette ligne du règlement n’existe pas.',
  'competence.too_deep':
    'Une sous-compétence n’en contient pas d’autre\u202f; ajoutez plutôt un critère, ou choisissez un autre parent.',
  'competence.not_found': 'Cette compétence n’existe pas.',
  'competence.code_taken': 'Le code {code} sert déjà dans ce référentiel\u202f; choisissez-en un autre.',
  'competence.parent_elsewhere':
    'La compétence parente appartient à un autre référentiel\u202f; choisissez-la dans la liste.',
  'competence.unit_unknown': 'L’unité {unit} n’existe pas dans ce référentiel\u202f; choisissez-la dans la liste.',
});

/** 422 with one sentence for each wrong place of the file. */
export const notAFramework = (problems: readonly ImportProblem[]): DomainError =>
  new DomainError(
    'invalid',
    'framework.unreadable',
    'Ce fichier ne peut pas être importé\u202f; rien n’a été enregistré. Corrigez-le, puis recommencez.',
    {
      fields: problems.map(({ path, message }) => ({ field: path, message })),
    },
  );
