import { errorsOf } from '@etabli/kernel';

export const bankErrors = errorsOf({
  'bank.file_missing': 'Choisissez le fichier de la banque.',
  'bank.file_wrong': 'Rien n’est importé\u202f: {problem}',
  'bank.line_not_found': 'Ce mouvement n’existe pas. Revenez à la liste.',
  'bank.statement_not_found': 'Ce relevé n’existe pas. Revenez à la liste.',
  'bank.line_matched': 'Ce mouvement est déjà rapproché. Défaites d’abord ce rapprochement.',
  'bank.line_out':
    'De l’argent sorti ne règle aucune facture. Mettez ce mouvement de côté, ou liez-le à un remboursement.',
  'bank.payment_matched': 'Ce règlement est déjà lié à un autre mouvement. Choisissez-en un autre.',
  'bank.payment_reversed': 'Ce règlement est annulé. Choisissez-en un autre.',
  'bank.amount_differs': 'Le règlement est de {payment} et le mouvement de {line}. Choisissez-en un du même montant.',
  'bank.payment_in_slip':
    'Ce chèque est dans la remise {number}. Rapprochez la remise entière, ou reprenez-la si elle n’est pas partie.',
  'bank.slip_matched': 'Cette remise est déjà liée à un autre mouvement. Choisissez-en une autre.',
  'bank.slip_taken_back': 'Cette remise est reprise. Choisissez-en une autre.',
  'bank.slip_amount':
    'La remise est de {slip} et le mouvement de {line}. Choisissez-en une du même montant, ou reprenez-la pour la corriger.',
  'bank.aside_reason': 'Choisissez un compte, ou dites où ce mouvement est traité.',
  'bank.aside_label': 'Donnez l’intitulé du compte.',
  'bank.aside_customer': 'Un compte de client ne se choisit pas ici\u202f: rapprochez ce mouvement d’un règlement.',
  'bank.aside_bank': 'Ce compte est celui de la banque elle-même. Choisissez la contrepartie.',
  'bank.not_matched': 'Ce mouvement n’est pas rapproché\u202f: il n’y a rien à défaire.',
  'bank.cash': 'Des espèces ne passent pas par un relevé de banque. Choisissez un autre moyen.',
});

/** Why a match is proposed, in words. */
export const proposalWords = errorsOf({
  'proposal.recorded': 'Un règlement du même montant est déjà enregistré le {day}',
  'proposal.number': '{number} est citée dans le libellé',
  'proposal.number_short': '{number} est citée sans son préfixe',
  'proposal.reference': 'Le libellé cite {reference}, d’où vient {number}',
  'proposal.iban': 'Ce compte bancaire a déjà payé pour ce client',
  'proposal.payer': 'Ce payeur a déjà payé pour ce client',
  'proposal.name': 'Le nom du client est dans le libellé',
  'proposal.amount': 'Montant exact de {number}',
  'proposal.deposit': 'Montant exact de l’acompte {number}',
  'proposal.sum': 'Somme exacte de {numbers}',
  'proposal.part': 'Règlement partiel',
  'proposal.rest': 'Trop-perçu de {rest}, qui reste au client',
  'proposal.slip': 'Total exact de la remise {number} du {day}',
  'proposal.slip_number': '{number} est citée dans le libellé',
  'proposal.slip_cheques': 'La banque parle d’une remise de chèques',
  'proposal.only_one': 'Aucune autre facture n’est de ce montant',
});
