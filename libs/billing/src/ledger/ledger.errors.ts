import { errorsOf } from '@etabli/kernel';

export const ledgerErrors = errorsOf({
  'ledger.account_not_found': 'Ce compte n’existe pas. Rechargez la page.',
  'ledger.account_twice': 'Un compte est déjà choisi pour ce cas à partir du {day}. Modifiez-le ou changez la date.',
  'ledger.account_needed': 'Ce compte sert à tous les autres cas\u202f: modifiez-le au lieu de le retirer.',
});
