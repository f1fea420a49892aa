import { errorsOf } from '@etabli/kernel';
import { permitErrors } from '@etabli/safety';

export const hoursErrors = errorsOf({
  // what the gate says of a youth
  ...permitErrors.texts,
  // the half-day
  'hours.month_locked': 'Le mois de {month} est clôturé pour les heures. Choisissez une demi-journée d’un mois ouvert.',
  'hours.not_begun': 'Cette demi-journée n’a pas commencé. Revenez à partir de {from} le {day}.',
  'hours.nobody': 'Aucun jeune n’est choisi. Touchez un jeune, puis une opération.',
  'hours.conflict_open':
    '{name} est absent à l’appel et a des heures sur cette demi-journée. Annulez ces heures ou corrigez l’appel d’abord.',
  // one youth
  'hours.not_in_group': 'Ce jeune n’est pas dans ce groupe ce jour-là. Rechargez le tableau.',
  'hours.face_twice': '{name} figure deux fois. Rechargez le tableau.',
  'hours.absent': '{name} est absent à l’appel. Retirez ce jeune ou corrigez l’appel.',
  'hours.no_stretch': '{name} n’a pas d’opération. Touchez une opération pour ce jeune.',
  'hours.inverted': '{name}\u202f: la fin ({to}) doit venir après le début ({from}).',
  'hours.outside_slot': '{name}\u202f: les heures vont de {from} à {to}. Restez dans ces horaires.',
  'hours.nothing_left':
    '{name}\u202f: il ne reste aucune minute hors pause et hors retard. Choisissez d’autres heures.',
  'hours.stretches_overlap': '{name} est à deux endroits en même temps. Changez l’heure du changement d’opération.',
  'hours.overlap': '{name} a déjà des heures de {from} à {to}. Retirez ce jeune ou corrigez ces heures.',
  'hours.operation_unknown': '{name}\u202f: cette opération n’existe plus. Rechargez le tableau.',
  'hours.operation_closed':
    '{name}\u202f: l’opération « {title} » est terminée. Choisissez-en une autre ou rouvrez-la.',
  // two at once
  'hours.logged_meanwhile': 'Un de ces jeunes vient d’être pointé par quelqu’un d’autre. Rechargez le tableau.',
  'hours.board_changed': 'Une opération vient d’être retirée. Rechargez le tableau.',
  // afterwards
  'hours.entry_not_found': 'Ces heures n’existent pas. Revenez à la liste.',
  'hours.batch_not_found': 'Cette saisie n’existe pas. Revenez au tableau.',
  'hours.entry_voided': 'Ces heures sont déjà annulées. Rechargez la page.',
  'hours.batch_voided': 'Cette saisie est déjà annulée. Rechargez le tableau.',
  'hours.undo_other': 'Seule la personne qui a saisi ces heures peut les annuler d’un geste. Corrigez l’heure.',
  'hours.undo_late': 'L’annulation n’est plus possible après une minute. Corrigez l’heure.',
  'hours.unchanged': 'Rien ne change. Donnez une autre opération ou d’autres heures.',
});
