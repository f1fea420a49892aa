import { errorsOf } from '@etabli/kernel';

export const invoiceErrors = errorsOf({
  'invoice.not_found': 'Cette facture n’existe pas. Revenez à la liste.',
  'invoice.issued': 'La facture {number} est émise\u202f: elle ne change plus et ne s’efface pas.',
  'invoice.not_issued': 'Cette facture est encore un brouillon. Émettez-la d’abord.',
  'invoice.total_zero': 'Le total de cette facture est nul\u202f: il n’y a rien à émettre.',
  'invoice.issued_in_future': 'La date d’émission ne peut pas être à venir. Choisissez aujourd’hui ou avant.',
  'invoice.issued_before_supply': 'La livraison est du {day}\u202f: la facture ne peut pas être antérieure.',
  'invoice.seller_incomplete': 'Il manque à l’école\u202f: {missing}. Complétez la fiche de l’école avant d’émettre.',
  'invoice.nothing_to_bill': 'Tout ce qui est livré sur cet ordre est déjà facturé ou en brouillon.',
  'invoice.order_without_customer': 'Cet ordre n’a pas de client\u202f: il ne se facture pas.',
  'invoice.order_not_found': 'Cet ordre de fabrication n’existe pas. Choisissez-en un dans la liste.',
  'invoice.line_not_found': 'Cette ligne n’est pas de cette facture. Rechargez la page.',
  'invoice.above_billable':
    'Il ne reste que {quantity} à facturer sur «\u202f{label}\u202f». Écrivez cette quantité ou moins.',
  'invoice.no_line_left': 'Une facture a au moins une ligne. Supprimez le brouillon si rien n’est à facturer.',
  'invoice.disputed': 'Un litige est déjà ouvert sur cette facture. Fermez-le d’abord.',
  'invoice.not_disputed': 'Aucun litige n’est ouvert sur cette facture.',
  'invoice.paid': 'Cette facture est entièrement payée.',
  'invoice.paid_kind':
    'Une facture finale ou un avoir ne s’émet pas «\u202fdéjà réglé\u202f»\u202f: émettez, puis enregistrez le règlement.',
  'invoice.paid_after_issue':
    'La facture est émise le {day}\u202f: un règlement reçu après s’enregistre ensuite. Corrigez le jour du règlement.',
  'invoice.credit_note': 'Un avoir ne se paie pas\u202f: répartissez-le sur des factures ou remboursez-le.',
  'invoice.not_credit_note': 'Ce document n’est pas un avoir émis. Choisissez un avoir.',
  'invoice.lines_fixed':
    'Les lignes de ce document suivent la commande ou la facture. Supprimez le brouillon et refaites-le.',
  'invoice.of_order': 'Cette facture suit un ordre\u202f: changez les quantités, ou supprimez le brouillon.',
  'invoice.customer_fixed':
    'Le client de ce document est celui de l’ordre ou de la facture. Supprimez le brouillon pour en changer.',
  'invoice.situations_first':
    'Cet ordre se facture par situations\u202f: la facture finale vient après la dernière livraison.',
  'invoice.stale': 'Les situations de cet ordre ont changé depuis ce brouillon. Supprimez-le et refaites-le.',
  'invoice.deposits_above':
    'Les acomptes encaissés dépassent cette facture de {over}. Faites d’abord un avoir sur un acompte.',
  'invoice.deposit_open':
    'L’acompte {number} n’est pas payé. Enregistrez son paiement ou faites un avoir, puis émettez la facture finale.',
  'invoice.credit_before': 'La facture est du {day}\u202f: l’avoir ne peut pas être antérieur.',
  'invoice.service_code_missing': 'Ce client demande un code service. Complétez-le avant d’émettre.',
  'invoice.engagement_missing': 'Ce client demande un numéro d’engagement. Complétez-le avant d’émettre.',
  'invoice.reason_needs_vat_number': 'L’autoliquidation demande le numéro de TVA du client. Complétez sa fiche.',
  'invoice.reason_needs_member':
    'Sans TVA vers l’Union\u202f: le client doit être dans un autre État membre et avoir un numéro de TVA.',
  'invoice.reason_needs_abroad':
    'Sans TVA hors de l’Union\u202f: le client doit être établi hors de l’Union européenne.',
  'invoice.discount_above': 'La remise dépasse le montant du document. Diminuez-la.',
  'invoice.order_drafted':
    'Une facture de cet ordre est en brouillon, pas encore émise. Clore l’ordre quand même\u202f?',
  'invoice.order_unpaid': 'Pas encore payé\u202f: {invoices}. Clore l’ordre quand même\u202f?',
});
