import { errorsOf } from '@etabli/kernel';

export const quoteErrors = errorsOf({
  'quote.not_found': 'Ce devis n’existe pas. Revenez à la liste.',
  'quote.not_draft': 'Ce devis est déjà envoyé\u202f: il ne change plus. Copiez-le pour en faire un autre.',
  'quote.still_draft': 'Ce devis est encore un brouillon\u202f: modifiez-le directement.',
  'quote.superseded': 'Une version plus récente de ce devis l’a remplacé. Ouvrez la dernière version.',
  'quote.newer_version': 'Ce devis a déjà une version plus récente. Ouvrez-la pour la réviser.',
  'quote.too_many_versions': 'Ce devis a déjà {most} versions. Copiez-le pour en faire un autre.',
  'quote.accepted_meanwhile':
    'La version précédente a été acceptée entre-temps\u202f: cette révision ne part plus. Copiez-la pour faire un autre devis.',
  'quote.not_sent': 'Ce devis n’est pas encore envoyé. Envoyez-le d’abord.',
  'quote.answered': 'Le client a déjà répondu à ce devis. Copiez-le pour en faire un autre.',
  'quote.expired': 'Ce devis n’était valable que jusqu’au {day}. Copiez-le pour en envoyer un nouveau.',
  'quote.validity_over': 'La date de validité, le {day}, est passée. Choisissez une date à venir.',
  'quote.valid_until_past': 'Choisissez une date de validité à venir.',
  'quote.accepted_in_future': 'La date de l’accord ne peut pas être à venir. Choisissez aujourd’hui ou avant.',
  'quote.accepted_before_sent': 'Le devis est parti le {day}\u202f: l’accord ne peut pas être antérieur.',
  'quote.total_zero': 'Le total de ce devis est nul. Donnez un prix à au moins une ligne.',
});
