import { type CivilDate, formatCents, formatDay } from '@etabli/kernel';

/** Documents that leave by e-mail; the log of what went is kept under the same word. */
export const MAILED_KINDS = ['quote', 'invoice', 'order_confirmation', 'pro_forma', 'delivery_note'] as const;
export type MailedKind = (typeof MAILED_KINDS)[number];

/** Where the client's link goes in a text. */
export const LINK_MARK = '{lien}';

export interface LetterFacts {
  readonly number: string;
  readonly title: string;
  readonly schoolName: string;
  /** what the document is called, e.g. « Facture d’acompte »; an invoice only */
  readonly name?: string;
  readonly grossCents?: number;
  /** of a quote the last day of the offer, of an invoice the day it is due, of a confirmation the day promised */
  readonly day?: CivilDate | null;
  /** a client's link can be made */
  readonly link: boolean;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The usual words that bring a document; somebody may change them before they leave. */
export function usualLetter(kind: MailedKind, facts: LetterFacts): Letter {
  const { name, body } = WORDS[kind](facts);
  return {
    subject: `${name} ${facts.number} – ${facts.schoolName}`,
    text: ['Bonjour,', ...body, `Cordialement,\n${facts.schoolName}`].join('\n\n'),
  };
}

const WORDS: Readonly<Record<MailedKind, (facts: LetterFacts) => { name: string; body: readonly string[] }>> = {
  quote: ({ number, title, grossCents = 0, day, link }) => ({
    name: 'Devis',
    body: [
      `Veuillez trouver ci-joint notre devis ${number} «\u202f${title}\u202f», d’un montant de ${formatCents(grossCents)} TTC.`,
      ...(link
        ? [
            `${day ? `Il est valable jusqu’au ${formatDay(day)} inclus. ` : ''}Vous pouvez le lire, l’accepter ou le refuser ici, sans compte\u202f:\n${LINK_MARK}`,
          ]
        : [
            `${day ? `Il est valable jusqu’au ${formatDay(day)} inclus. ` : ''}Pour l’accepter, renvoyez-le-nous signé ou répondez à ce message.`,
          ]),
    ],
  }),
  invoice: ({ number, title, name = 'Facture', grossCents = 0, day }) => ({
    name,
    body: [
      `Veuillez trouver ci-joint notre ${lower(name)} ${number} «\u202f${title}\u202f», d’un montant de ${formatCents(grossCents)} TTC.`,
      ...(day ? [`Elle est à régler au plus tard le ${formatDay(day)}, en rappelant le numéro ${number}.`] : []),
    ],
  }),
  order_confirmation: ({ number, title, day, link }) => ({
    name: 'Confirmation de commande',
    body: [
      `Nous vous remercions de votre commande «\u202f${title}\u202f» et vous la confirmons\u202f: voir ci-joint la confirmation ${number}.`,
      ...(day ? [`Nous prévoyons de la livrer pour le ${formatDay(day)}.`] : []),
      ...(link ? [`Vous pouvez suivre son avancement ici, sans compte\u202f:\n${LINK_MARK}`] : []),
    ],
  }),
  pro_forma: ({ number, title, grossCents = 0 }) => ({
    name: 'Facture pro forma',
    body: [
      `Veuillez trouver ci-joint la facture pro forma ${number} «\u202f${title}\u202f», d’un montant de ${formatCents(grossCents)} TTC.`,
      'Elle ne vaut pas facture et n’appelle aucun paiement.',
    ],
  }),
  delivery_note: ({ number, title }) => ({
    name: 'Bon de livraison',
    body: [`Veuillez trouver ci-joint le bon de livraison ${number} de votre commande «\u202f${title}\u202f».`],
  }),
};
