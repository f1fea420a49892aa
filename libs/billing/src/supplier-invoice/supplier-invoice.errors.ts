import { DomainError, errorsOf } from '@etabli/kernel';
import type { ReadProblem } from './read-invoice.rules.js';

export const supplierInvoiceErrors = errorsOf({
  'supplier_invoice.not_found': 'Cette facture fournisseur n’existe pas. Revenez à la liste.',
  'supplier_invoice.file_missing': 'Choisissez la facture, en PDF ou en XML.',
  'supplier_invoice.duplicate':
    'La facture {number} de {supplier} est déjà classée, reçue le {day}. Ouvrez-la dans la liste\u202f; ne la payez pas deux fois.',
  'supplier_invoice.not_typed':
    'Les montants de ce PDF ne sont pas encore saisis. Saisissez-les, puis donnez le bon à payer.',
  'supplier_invoice.read_by_machine':
    'Les montants de cette facture viennent du fichier du fournisseur\u202f: ils ne se corrigent pas. Refusez-la si elle est fausse.',
  'supplier_invoice.checked': 'Le bon à payer est déjà donné.',
  'supplier_invoice.not_checked': 'Il manque le bon à payer de la direction.',
  'supplier_invoice.disputed': 'Cette facture est en litige. Fermez d’abord le litige.',
  'supplier_invoice.not_disputed': 'Aucun litige n’est ouvert sur cette facture.',
  'supplier_invoice.refused': 'Cette facture est refusée\u202f: elle ne se paie pas. Attendez une nouvelle facture.',
  'supplier_invoice.paid': 'Cette facture est déjà payée.',
  'supplier_invoice.not_paid': 'Cette facture n’est pas payée\u202f: il n’y a pas de paiement à annuler.',
  'supplier_invoice.paid_in_future': 'La date du paiement ne peut pas être à venir. Choisissez aujourd’hui ou avant.',
  'supplier_invoice.paid_before_issue':
    'La facture est du {day}\u202f: le paiement ne peut pas être antérieur. Corrigez la date.',
  'supplier_invoice.due_before_issue': 'L’échéance ne peut pas précéder la date de la facture. Corrigez la date.',
  'supplier_invoice.issued_in_future': 'La date de la facture ne peut pas être à venir. Vérifiez-la sur le document.',
  'supplier_invoice.siren_wrong': 'Ce SIREN est faux\u202f: vérifiez les neuf chiffres.',
  'supplier_invoice.reason_unknown': 'Choisissez un motif de la liste.',
});

/** 422, nothing was written. */
export const unreadable = (
  detail: string,
  problems: readonly ReadProblem[] = [{ field: 'file', message: detail }],
): DomainError => new DomainError('invalid', 'supplier_invoice.unreadable', detail, { fields: [...problems] });
