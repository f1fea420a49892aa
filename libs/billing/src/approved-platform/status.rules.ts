/** Who may say it: the platforms, the buyer, or the seller (XP Z12-012). */
export type StatusAuthor = 'platform' | 'buyer' | 'seller';

export interface StatusCode {
  readonly code: string;
  readonly label: string;
  readonly by: StatusAuthor;
  /** the reasons from which one is compulsory */
  readonly reasons?: Readonly<Record<string, string>>;
}

const QUALITY = {
  QTE_ERR: 'Quantité erronée',
  PU_ERR: 'Prix unitaire erroné',
  QUALITE_ERR: 'Qualité insuffisante',
  LIVR_INCOMP: 'Livraison incomplète',
  REM_ERR: 'Remise erronée',
  ART_ERR: 'Article erroné',
} as const;
const REFERENCES = {
  CMD_ERR: 'Numéro de commande erroné ou absent',
  ADR_ERR: 'Adresse électronique erronée',
  REF_CT_ABSENT: 'Référence du contrat absente',
  DOUBLON: 'Facture en double',
  AUTRE: 'Autre motif',
} as const;

/** Reasons of a refusal by the buyer (210). */
export const REFUSAL_REASONS = {
  TX_TVA_ERR: 'Taux de TVA erroné',
  MONTANTTOTAL_ERR: 'Montant total erroné',
  CALCUL_ERR: 'Erreur de calcul',
  NON_CONFORME: 'Mention légale absente ou non conforme',
  DEST_ERR: 'Erreur de destinataire',
  TRANSAC_INC: 'Transaction inconnue',
  EMMET_INC: 'Émetteur inconnu',
  CONTRAT_TERM: 'Contrat terminé',
  ...QUALITY,
  ...REFERENCES,
} as const;

/** Reasons of a dispute (207). */
export const DISPUTE_REASONS = {
  ...QUALITY,
  TX_TVA_ERR: REFUSAL_REASONS.TX_TVA_ERR,
  MONTANTTOTAL_ERR: REFUSAL_REASONS.MONTANTTOTAL_ERR,
  CALCUL_ERR: REFUSAL_REASONS.CALCUL_ERR,
  ...REFERENCES,
} as const;

const SUSPENSION_REASONS = {
  JUSTIF_ABS: 'Pièce justificative absente ou insuffisante',
  COORD_BANC_ERR: 'Coordonnées bancaires erronées',
  ...REFERENCES,
} as const;

/** Reasons of a rejection by a platform (213). */
const REJECTION_REASONS = {
  REJ_SEMAN: 'Contenu contraire aux règles',
  REJ_UNI: 'Facture déjà déposée',
  REJ_COH: 'Données incohérentes',
  REJ_ADR: 'Adresse électronique introuvable',
  REJ_CONT_B2G: 'Contrôle du secteur public en échec',
  REJ_REF_PJ: 'Pièce jointe mal référencée',
  REJ_ASS_PJ: 'Pièce jointe mal associée',
} as const;

/** Reasons for which a file cannot even be read (501). */
const UNREADABLE_REASONS = {
  IRR_VIDE_F: 'Fichier vide',
  IRR_TYPE_F: 'Type de fichier refusé',
  IRR_SYNTAX: 'Syntaxe incorrecte',
  IRR_TAILLE_F: 'Fichier trop grand',
  IRR_NOM_PJ: 'Nom de pièce jointe refusé',
  IRR_TAILLE_PJ: 'Pièce jointe trop grande',
  IRR_VID_PJ: 'Pièce jointe vide',
  IRR_EXT_DOC: 'Document externe refusé',
  IRR_ANTIVIRUS: 'Virus détecté',
} as const;

/**
 * The life-cycle statuses of an e-invoice (XP Z12-012, annex). They come in any order: they are logged, no state machine refuses
 * one. Lists of reasons grow by release of the standard, so an unknown reason is kept as it came.
 */
export const STATUS_CODES: readonly StatusCode[] = [
  { code: '200', label: 'Déposée', by: 'platform' },
  { code: '201', label: 'Émise par la plateforme', by: 'platform' },
  { code: '202', label: 'Reçue par la plateforme', by: 'platform' },
  { code: '203', label: 'Mise à disposition', by: 'platform' },
  { code: '204', label: 'Prise en charge', by: 'buyer' },
  { code: '205', label: 'Approuvée', by: 'buyer' },
  { code: '206', label: 'Approuvée partiellement', by: 'buyer', reasons: DISPUTE_REASONS },
  { code: '207', label: 'En litige', by: 'buyer', reasons: DISPUTE_REASONS },
  { code: '208', label: 'Suspendue', by: 'buyer', reasons: SUSPENSION_REASONS },
  { code: '209', label: 'Complétée', by: 'seller' },
  { code: '210', label: 'Refusée', by: 'buyer', reasons: REFUSAL_REASONS },
  { code: '211', label: 'Paiement transmis', by: 'buyer' },
  { code: '212', label: 'Encaissée', by: 'seller' },
  { code: '213', label: 'Rejetée', by: 'platform', reasons: REJECTION_REASONS },
  { code: '214', label: 'Visée', by: 'buyer' },
  { code: '220', label: 'Annulée', by: 'seller' },
  { code: '221', label: 'Erreur de routage', by: 'platform' },
  { code: '224', label: 'Demande de paiement direct', by: 'seller' },
  { code: '225', label: 'Affacturée', by: 'seller' },
  { code: '226', label: 'Affacturée confidentielle', by: 'seller' },
  { code: '227', label: 'Changement de compte à payer', by: 'seller' },
  { code: '228', label: 'Non affacturée', by: 'seller' },
  { code: '501', label: 'Irrecevable', by: 'platform', reasons: UNREADABLE_REASONS },
];

export const statusOf = (code: string): StatusCode | undefined => STATUS_CODES.find((status) => status.code === code);

/** The French words of the reason; an unknown one says itself. */
export function reasonText(code: string, reason: string): string {
  const { reasons = {} } = statusOf(code) ?? {};
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}
