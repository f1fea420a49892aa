/** What the demo school looks at to say that a competence is mastered. */
export const SCHOOL_CRITERIA = [
  { competence: 'C1', code: 'EC1-1', title: 'Les cotes utiles sont relevées sans erreur' },
  { competence: 'C1', code: 'EC1-2', title: 'Les symboles de soudage sont reconnus' },
  { competence: 'C2', code: 'EC2-1', title: 'Le débit est chiffré avant de couper' },
  { competence: 'EP-2', code: 'EP-2-1', title: 'L’angle est à un degré près' },
] as const;

/** Competences of the CAP of 2009 and what the demo school counts them for in that of 2017: its own decision. */
export const OLD_TO_NEW = [
  ['C1', 'C1'],
  ['C2', 'C1'],
  ['C4', 'C2'],
] as const;
