import { errorsOf } from '@etabli/kernel';

export const openingErrors = errorsOf({
  'opening.done': 'La reprise a déjà été faite le {day}. Elle ne se fait qu’une fois.',
  'opening.nothing': 'La liste est vide. Ajoutez les pièces à reprendre.',
  'opening.file_missing': 'Choisissez un fichier CSV ou un classeur .xlsx.',
  'opening.file_wrong': 'Ligne {line}\u202f: {what}. Corrigez le fichier et envoyez-le de nouveau.',
  'opening.in_future': 'La date de reprise ne peut pas être à venir. Choisissez aujourd’hui ou avant.',
  'opening.count_differs': 'La liste compte {found} pièces, le comptable en attend {expected}. Cherchez la différence.',
  'opening.sum_differs':
    'Il reste {found} à payer dans la liste, le comptable attend {expected}. Cherchez la différence.',
  'opening.number_wrong':
    '{number}\u202f: un numéro s’écrit avec des lettres sans accent, des chiffres et + - _ /, 35 signes au plus.',
  'opening.number_twice': '{number}\u202f: ce numéro figure sur deux pièces de la liste. Retirez-en une.',
  'opening.number_taken': '{number}\u202f: ce numéro est déjà celui d’une pièce. Retirez-la de la liste.',
  'opening.number_drawable':
    '{number}\u202f: ce numéro serait donné à une nouvelle pièce. Augmentez le prochain numéro de la série.',
  'opening.issued_after': '{number}\u202f: cette pièce est datée après la reprise du {day}. Corrigez une des dates.',
  'opening.due_before': '{number}\u202f: l’échéance précède la date de la pièce. Corrigez une des dates.',
  'opening.customer_unknown': '{number}\u202f: le client {customer} n’existe pas. Créez sa fiche ou corrigez le code.',
  'opening.order_unknown':
    '{number}\u202f: l’ordre {order} n’existe pas. Un acompte ou une situation se rattache à un ordre d’Établi.',
  'opening.order_foreign': '{number}\u202f: l’ordre {order} est celui d’un autre client. Corrigez l’un ou l’autre.',
  'opening.percent_wrong': '{number}\u202f: l’avancement s’indique pour une situation, et pour elle seulement.',
  'opening.worthless': '{number}\u202f: le montant doit être positif. Corrigez les montants.',
  'opening.paid_above': '{number}\u202f: le montant payé dépasse le total de {gross}. Corrigez-le.',
  'opening.paid_whole':
    '{number}\u202f: cette facture est payée\u202f; elle ne se reprend pas. Retirez-la de la liste.',
  'opening.vat_wrong': '{number}\u202f: la TVA de {vat} ne suit pas le taux (calculée\u202f: {computed}). Corrigez-la.',
  'opening.rate_unknown': '{number}\u202f: le taux de {rate} n’existait pas le {day}. Corrigez le taux ou la date.',
  'opening.no_original':
    'Cette pièce a été émise avant Établi\u202f: son original se trouve dans vos archives ou dans l’ancien logiciel.',
});
