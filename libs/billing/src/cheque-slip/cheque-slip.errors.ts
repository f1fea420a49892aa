import { errorsOf } from '@etabli/kernel';

export const chequeSlipErrors = errorsOf({
  'cheque_slip.not_found': 'Cette remise n’existe pas. Revenez à la liste.',
  'cheque_slip.cheque_not_found': 'Un des chèques n’existe pas. Rechargez la page.',
  'cheque_slip.in_future': 'La remise ne peut pas être datée d’un jour à venir. Choisissez aujourd’hui ou avant.',
  'cheque_slip.no_bank': 'Le compte de l’école n’est pas connu. Écrivez son IBAN dans les réglages, page Banque.',
  'cheque_slip.no_cheque': 'Le règlement de {customer} ({amount}) n’est pas un chèque reçu. Retirez-le de la remise.',
  'cheque_slip.reversed': 'Le chèque de {customer} ({amount}) est annulé. Retirez-le de la remise.',
  'cheque_slip.in_slip': 'Le chèque de {customer} ({amount}) est déjà dans la remise {number}. Retirez-le de celle-ci.',
  'cheque_slip.matched':
    'Le chèque de {customer} ({amount}) est déjà rapproché d’un mouvement de la banque. Retirez-le de la remise.',
  'cheque_slip.before_cheque':
    'Le chèque de {customer} ({amount}) est reçu le {day}, après la remise. Changez le jour de la remise.',
  'cheque_slip.taken_back': 'Cette remise est déjà reprise.',
  'cheque_slip.credited': 'La banque a crédité cette remise\u202f: défaites d’abord son rapprochement, page Banque.',
});
