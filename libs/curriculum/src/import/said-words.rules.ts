import { fold } from '@etabli/kernel';
import type { CandidateCategory, UnitKind, Verification } from '../framework/framework.rules.js';

/** The words of the files, as they are written; they are read whatever their accents and capitals. */
export const SAID_VERIFICATIONS: Readonly<Record<Verification, string>> = {
  verified: 'vérifié',
  partly_verified: 'partiellement vérifié',
  to_verify: 'à vérifier',
};
export const SAID_UNIT_KINDS: Readonly<Record<UnitKind, string>> = {
  professional: 'professionnelle',
  general: 'générale',
  optional: 'facultative',
};
export const SAID_CATEGORIES: Readonly<Record<CandidateCategory, string>> = {
  school_hors_contrat: 'hors contrat',
  school_sous_contrat: 'sous contrat',
  apprentice: 'apprenti',
  adult_training: 'formation continue',
  other: 'autre',
};

/** What a word of a file means; undefined for a word that is none of them. */
export const meaningOf = <T extends string>(words: Readonly<Record<T, string>>, said: string): T | undefined =>
  (Object.keys(words) as T[]).find((meaning) => fold(words[meaning]) === fold(said));
