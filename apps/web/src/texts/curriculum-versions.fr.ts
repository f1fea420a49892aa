import { plural } from './plural.js';

/** What the school added to one version, taken to another. */
export const carry = {
  title: 'Reprendre les ajouts de l’école',
  hint: 'Les compétences, critères, règlements et poids du catalogue que l’école a ajoutés à une autre version. Rien n’est écrit avant votre accord\u202f; ce que vous réglez ensuite à la main n’est jamais repris.',
  editorsOnly: 'La direction et les maîtres professionnels reprennent les ajouts.',
  from: 'Version dont on reprend les ajouts',
  kind: 'Ajout',
  kinds: { competence: 'compétence', criterion: 'critère', weight: 'poids du catalogue', exam_rule: 'règlement' },
  what: 'Quoi',
  weight: (weight: number) => `poids ${weight}`,
  way: 'De l’ancienne à la nouvelle',
  under: (code: string) => `sous ${code}`,
  fromTo: (from: string, to: string | null) => `${from} → ${to ?? 'sans suite'}`,
  outcome: 'Ce qui se passe',
  outcomes: { carry: 'à reprendre', already: 'déjà là', declined: 'laissé', impossible: 'impossible' },
  whys: {
    already: 'C’est déjà dans cette version.',
    taken_back: 'Repris une fois, puis enlevé à la main.',
    set_aside: 'L’école a mis sa correspondance de côté.',
    code_taken: 'Le code sert déjà ici\u202f; décidez une correspondance ou choisissez un autre code.',
    no_successor: 'Aucune compétence ne lui correspond ici\u202f; décidez une correspondance.',
    several_successors: 'Plusieurs compétences lui correspondent\u202f; ajoutez-le à la main à la bonne.',
    parent_lost: 'La compétence dont elle fait partie n’a pas une suite et une seule.',
    unit_lost: 'Cette unité n’existe plus.',
  },
  nothing: 'L’école n’a rien ajouté à cette version.',
  sum: (carried: number, lost: number) =>
    `${plural(carried, ['ligne à reprendre', 'lignes à reprendre'])}, ${plural(lost, ['ligne qui ne peut pas l’être', 'lignes qui ne peuvent pas l’être'])}.`,
  run: (count: number) => `Reprendre ${plural(count, ['ligne', 'lignes'])}`,
  nothingToDo: 'Rien à reprendre',
  done: 'Les ajouts sont repris.',
} as const;

/** Youths who pass from one version to the next. */
export const move = {
  title: 'Faire passer les jeunes à cette version',
  hint: 'Choisissez la version qu’ils préparent aujourd’hui. Leurs preuves ne bougent pas\u202f: elles comptent ici par les correspondances, et le passage se défait.',
  directorOnly: 'La direction fait passer les jeunes d’une version à l’autre.',
  from: 'Version préparée aujourd’hui',
  session: 'Session',
  everybody: 'tous les jeunes',
  sessionOf: (year: number, count: number) => `${year} (${plural(count, ['jeune', 'jeunes'])})`,
  nobody: 'Aucun jeune ne prépare cette version.',
  sum: (count: number) => `${plural(count, ['jeune passe', 'jeunes passent'])} à cette version`,
  kept: (carried: number, proofs: number) =>
    proofs === 0
      ? 'Aucune preuve n’est encore écrite.'
      : `${carried} de leurs ${plural(proofs, ['preuve', 'preuves'])} comptent dans cette version\u202f; ${carried === proofs ? 'aucune ne reste de côté.' : 'les autres restent visibles à côté, sans y compter.'}`,
  registered: (count: number) =>
    `${plural(count, ['jeune reste inscrit', 'jeunes restent inscrits'])} à une session de l’ancienne version\u202f: l’inscription ne change pas.`,
  competences: 'Ce que deviennent les compétences',
  old: 'Ancienne compétence',
  next: 'Compte pour',
  noSuccessor: 'sans suite',
  proofs: 'Preuves',
  carried: 'Comptent ici',
  youths: 'Jeunes',
  youth: 'Jeune',
  group: 'Groupe',
  reason: 'Motif',
  reasonHint: 'Par exemple\u202f: nouvel arrêté pour la session 2028.',
  run: (count: number) => `Faire passer ${plural(count, ['jeune', 'jeunes'])}`,
  done: (count: number) => `${plural(count, ['jeune est passé', 'jeunes sont passés'])} à cette version.`,
  atOnce: 'Annulé aussitôt',
  history: 'Passages déjà faits',
  noun: ['passage', 'passages'] as const,
  none: 'Aucun jeune n’est encore passé d’une version à l’autre.',
  on: 'Jour',
  way: 'Passage',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  ofSession: (year: number) => `session ${year}`,
  undone: 'défait',
  back: 'retour',
  undo: 'Défaire',
  undoHint: (count: number, from: string) =>
    `Ceux des ${plural(count, ['jeune', 'jeunes'])} qui préparent encore cette version reviennent à «\u202f${from}\u202f».`,
  undoDone: 'Le passage est défait.',
} as const;
