import { errorsOf } from '@etabli/kernel';

export const paymentErrors = errorsOf({
  'payment.not_found': 'Ce paiement n’existe pas. Revenez à la liste.',
  'payment.in_future': 'La date du paiement ne peut pas être à venir. Choisissez aujourd’hui ou avant.',
  'payment.allotted_above': 'Les factures dépassent le paiement de {over}. Diminuez une des parts.',
  'payment.foreign_invoice': 'Une des factures n’est pas de ce client. Retirez-la.',
  'payment.invoice_twice': 'La facture {number} figure deux fois. Mettez tout son montant sur une ligne.',
  'payment.invoice_not_issued': 'Une facture en brouillon ne se paie pas. Émettez-la d’abord.',
  'payment.before_invoice': 'La facture {number} est du {day}\u202f: le paiement ne peut pas être antérieur.',
  'payment.too_much': 'Il ne reste que {due} à payer sur la facture {number}. Corrigez le montant.',
  'payment.too_much_cash':
    'Pas plus de {limit} en espèces pour la facture {number} (art. D112-3 du code monétaire et financier). Demandez un autre moyen de paiement.',
  'payment.too_much_cash_ahead':
    'Pas plus de {limit} d’avance en espèces (art. D112-3 du code monétaire et financier). Demandez un autre moyen de paiement.',
  'payment.rest_too_small': 'Il n’en reste que {rest}. Écrivez ce montant ou moins.',
  'payment.not_receipt': 'Seul un paiement reçu se répartit ou se rembourse. Choisissez le paiement lui-même.',
  'payment.refunded': 'Une part de ce paiement est remboursée\u202f: annulez d’abord le remboursement.',
  'payment.reversal_of_reversal':
    'Cette écriture annule déjà un paiement\u202f: elle ne s’annule pas. Enregistrez le paiement à nouveau.',
  'payment.in_slip':
    'Ce chèque est dans la remise {number}, que la banque n’a pas encore créditée\u202f: reprenez d’abord la remise.',
  'payment.reversed': 'Ce paiement est déjà annulé.',
});
