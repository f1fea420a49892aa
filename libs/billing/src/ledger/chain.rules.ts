/** What the chain holds; a link keeps what its subject said when it was linked. */
export const LINK_KINDS = ['invoice', 'payment', 'settlement', 'document', 'closing'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * How a chain breaks: its subject says something else or is gone; the link itself was changed; a link is missing; the last link is not
 * the head; a subject was never linked; the name on an invoice is not the one it was issued to; the file of an original says
 * something else, or is gone from the disk.
 */
export const BREAKS = [
  'changed',
  'gone',
  'link',
  'gap',
  'head',
  'unlinked',
  'buyer',
  'file_changed',
  'file_missing',
] as const;
export type Break = (typeof BREAKS)[number];

export interface BrokenChain {
  readonly fault: Break;
  /** null: beside the chain */
  readonly position: number | null;
  readonly kind: string;
  readonly subjectId: string | null;
  /** number of the document, day and amount of the payment: what a person knows it by */
  readonly name: string | null;
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  invoice: 'la pièce',
  payment: 'le paiement',
  settlement: 'l’affectation',
  document: 'l’original',
  closing: 'la clôture',
};

/** The break as a sentence. */
export function brokenWords({ fault, position, kind, subjectId, name }: BrokenChain): string {
  const subject = `${KIND_WORDS[kind] ?? kind} ${name ?? subjectId ?? ''}`.trim();
  const link = `Maillon n°\u00a0${position}`;
  switch (fault) {
    case 'changed':
      return `${link}\u202f: ${subject} ne dit plus ce qui a été enregistré.`;
    case 'gone':
      return `${link}\u202f: ${subject} a disparu.`;
    case 'link':
      return `${link}\u202f: le maillon lui-même a été modifié (${subject}).`;
    case 'gap':
      return `${link}\u202f: le maillon précédent manque.`;
    case 'head':
      return `La fin de la chaîne ne correspond pas au dernier maillon (n°\u00a0${position}).`;
    case 'unlinked':
      return `Hors de la chaîne\u202f: ${subject} n’a pas de maillon.`;
    case 'buyer':
      return `Nom du client modifié sur ${subject}.`;
    case 'file_changed':
      return `${link}\u202f: le fichier de ${subject} a été modifié sur le disque. Remettez-le d’une sauvegarde.`;
    case 'file_missing':
      return `${link}\u202f: le fichier de ${subject} manque sur le disque. Remettez-le d’une sauvegarde.`;
  }
}
