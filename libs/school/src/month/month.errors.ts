import { errorsOf } from '@etabli/kernel';

export const monthErrors = errorsOf({
  'month.locked': 'Le mois de {month} est clôturé pour {scope}. Choisissez une date dans un mois ouvert.',
  'month.soft_closed':
    'Le mois de {month} est clôturé pour {scope}. Choisissez une date dans un mois ouvert, ou demandez à la comptabilité de le rouvrir.',
  'month.already_locked': 'Le mois de {month} est clôturé définitivement pour {scope}\u202f; il n’y a rien à faire.',
  'month.already_soft_closed':
    'Le mois de {month} est déjà clôturé provisoirement pour {scope}. Rouvrez-le avec un motif, ou clôturez-le définitivement.',
  'month.still_open':
    'Le mois de {month} est ouvert pour {scope}. Clôturez-le d’abord provisoirement, depuis la page «\u202fFin de mois\u202f».',
  'month.not_over': 'Ce mois n’est pas terminé. Vous pourrez le clôturer après le {after}.',
  'month.by_closing':
    'Les ventes d’un mois se clôturent avec leurs totaux. Passez par la page «\u202fFin de mois\u202f» de la facturation.',
});
