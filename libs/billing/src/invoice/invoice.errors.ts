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
});
