/** One column of a sheet, one field of a JSON block. */
export interface FieldForm {
  readonly name: string;
  readonly required?: true;
  /** what a reader of the template must know, in French */
  readonly says: string;
}

export interface PieceForm {
  /** key of the list in JSON; the sheet bears the same word */
  readonly list: string;
  /** name of the sheet, folded to `list` or one of `types` when read */
  readonly sheet: string;
  /** what the column `type` of a CSV says, folded */
  readonly type: string;
  readonly most: number;
  readonly fields: readonly FieldForm[];
}

export const PIECES = [
  'levels',
  'blocks',
  'units',
  'activities',
  'tasks',
  'competences',
  'criteria',
  'knowledge',
  'examRules',
  'placements',
  'mappings',
] as const;
export type Piece = (typeof PIECES)[number];

const CODE: FieldForm = {
  name: 'code',
  required: true,
  says: '30 signes au plus, sans espace, unique dans sa feuille',
};
const TITLE: FieldForm = { name: 'intitule', required: true, says: 'comme le texte officiel l’écrit' };
const CLAIM: readonly FieldForm[] = [
  { name: 'verification', says: 'vérifié, partiellement vérifié ou à vérifier (pris quand rien n’est écrit)' },
  { name: 'source', says: 'l’article ou le site lu ; par défaut celle du référentiel' },
];

export const HEAD: Omit<PieceForm, 'most'> = {
  list: 'referentiel',
  sheet: 'Référentiel',
  type: 'referentiel',
  fields: [
    { ...CODE, says: 'le code de ce diplôme à l’école, par exemple CAP-RICS-A' },
    TITLE,
    { name: 'niveau', required: true, says: '3 pour un CAP, 4 pour un bac professionnel' },
    { name: 'texte', required: true, says: 'l’arrêté et sa publication' },
    { name: 'version', required: true, says: 'ce qui distingue cette version des autres, par exemple 2017' },
    { name: 'premiere_session', says: 'année de la première session d’examen' },
    { name: 'derniere_session', says: 'année de la dernière session, si elle est connue' },
    {
      name: 'grille_nationale',
      says: 'oui si un texte impose l’échelle des niveaux ; l’école ne la change alors plus',
    },
    CLAIM[0]!,
    { name: 'source', required: true, says: 'l’article ou le site lu' },
    { name: 'note', says: 'ce qui manque, ce qui reste à vérifier' },
  ],
};

/** The documented form of a file (docs/referentiel-import.md); the template is made of it and the reader reads by it. */
export const FORM: Readonly<Record<Piece, PieceForm>> = {
  levels: {
    list: 'echelle',
    sheet: 'Échelle',
    type: 'niveau',
    most: 10,
    fields: [
      { name: 'valeur', required: true, says: 'nombre entier, en montant' },
      { name: 'libelle', required: true, says: 'ce que le niveau veut dire' },
      { name: 'couleur', required: true, says: 'comme #2f9e44' },
      { name: 'poids', says: 'de 0 à 1, part de la maîtrise ; jamais converti en note' },
    ],
  },
  blocks: { list: 'blocs', sheet: 'Blocs', type: 'bloc', most: 40, fields: [CODE, TITLE, ...CLAIM] },
  units: {
    list: 'unites',
    sheet: 'Unités',
    type: 'unite',
    most: 60,
    fields: [
      CODE,
      TITLE,
      { name: 'epreuve', says: 'code de l’épreuve, par exemple EP1' },
      { name: 'bloc', says: 'code du bloc de compétences que l’unité valide' },
      { name: 'nature', says: 'professionnelle, générale ou facultative' },
      { name: 'coefficient', says: 'par exemple 4 ou 1,5' },
      { name: 'mode', says: 'quand il est le même pour tous les candidats' },
      { name: 'duree', says: 'par exemple 2 h 15' },
      ...CLAIM,
    ],
  },
  activities: {
    list: 'activites',
    sheet: 'Activités',
    type: 'activite',
    most: 60,
    fields: [CODE, TITLE, { name: 'bloc', says: 'code du bloc de compétences' }, ...CLAIM],
  },
  tasks: {
    list: 'taches',
    sheet: 'Tâches',
    type: 'tache',
    most: 300,
    fields: [
      CODE,
      TITLE,
      { name: 'activite', required: true, says: 'code de l’activité' },
      { name: 'competences', says: 'codes des compétences mises en œuvre, séparés par des virgules' },
      ...CLAIM,
    ],
  },
  competences: {
    list: 'competences',
    sheet: 'Compétences',
    type: 'competence',
    most: 300,
    fields: [
      CODE,
      TITLE,
      { name: 'parent', says: 'code de la compétence qui la contient ; deux niveaux au plus' },
      { name: 'unite', says: 'code de l’unité qui l’évalue' },
      { name: 'autres_unites', says: 'codes des autres unités qui l’évaluent, séparés par des virgules' },
      ...CLAIM,
    ],
  },
  criteria: {
    list: 'criteres',
    sheet: 'Critères',
    type: 'critere',
    most: 1500,
    fields: [CODE, TITLE, { name: 'competence', required: true, says: 'code de la compétence' }, ...CLAIM],
  },
  knowledge: {
    list: 'savoirs',
    sheet: 'Savoirs',
    type: 'savoir',
    most: 800,
    fields: [
      CODE,
      TITLE,
      { name: 'parent', says: 'code du savoir qui le contient' },
      { name: 'niveau_taxonomique', says: 'de 1 à 4' },
      { name: 'competences', says: 'codes des compétences servies, séparés par des virgules' },
      ...CLAIM,
    ],
  },
  examRules: {
    list: 'reglement',
    sheet: 'Règlement',
    type: 'reglement',
    most: 300,
    fields: [
      { name: 'unite', required: true, says: 'code de l’unité' },
      { name: 'candidat', required: true, says: 'hors contrat, sous contrat, apprenti, formation continue ou autre' },
      { name: 'mode', required: true, says: 'par exemple ponctuelle écrite ou CCF' },
      { name: 'coefficient', says: 'quand il diffère de celui de l’unité' },
      { name: 'duree', says: 'par exemple 2 h 15' },
      { name: 'a_partir_de', says: 'année de la session à partir de laquelle la ligne vaut' },
      ...CLAIM,
    ],
  },
  placements: {
    list: 'stages',
    sheet: 'Stages',
    type: 'stage',
    most: 20,
    fields: [
      { name: 'annee', says: 'année de formation, de 1 à 5 ; vide pour toute la durée' },
      { name: 'semaines', required: true, says: 'nombre de semaines' },
      { name: 'objectif', says: 'ce que le stage doit apporter' },
      ...CLAIM,
    ],
  },
  mappings: {
    list: 'correspondances',
    sheet: 'Correspondances',
    type: 'correspondance',
    most: 1000,
    fields: [
      { name: 'de_referentiel', says: 'code de l’ancien référentiel ; par défaut celui du fichier' },
      { name: 'de_version', says: 'ancienne version ; par défaut celle du fichier' },
      { name: 'de', required: true, says: 'code de l’ancienne compétence' },
      { name: 'vers_referentiel', says: 'par défaut celui du fichier' },
      { name: 'vers_version', says: 'par défaut celle du fichier' },
      { name: 'vers', required: true, says: 'code de la nouvelle compétence' },
      { name: 'source', says: 'par défaut celle du référentiel' },
    ],
  },
};

/** The lists that the first edition of the form knew. */
export const FIRST_PIECES: readonly Piece[] = ['levels', 'units', 'competences'];

export const namesOf = (fields: readonly FieldForm[]): readonly string[] => fields.map(({ name }) => name);

/** The columns of a CSV, `type` apart. */
export const ALL_FIELDS: readonly string[] = [
  ...new Set([HEAD, ...PIECES.map((piece) => FORM[piece])].flatMap(({ fields }) => namesOf(fields))),
];
