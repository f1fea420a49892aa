import { DomainError, errorsOf } from '@etabli/kernel';
import type { ImportProblem } from '../import/paper.rules.js';

export const frameworkErrors = errorsOf({
  'framework.not_found': 'Ce référentiel n’existe pas.',
  'framework.already_imported': 'Ce référentiel est déjà importé, avec le même contenu\u202f; il n’y a rien à faire.',
  'framework.version_exists':
    'Le référentiel {code}, version «\u202f{version}\u202f», est déjà importé avec un autre contenu. Une version publiée ne change plus\u202f: donnez un autre nom de version dans le fichier.',
  'framework.file_missing': 'Choisissez le fichier du référentiel, en JSON ou en CSV.',
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
