import { errorsOf } from '@etabli/kernel';

export const subcontractErrors = errorsOf({
  'subcontract.not_found': 'Cette sous-traitance n’existe plus. Rechargez la page.',
  'subcontract.wrong_step':
    'Cette sous-traitance est « {from} »\u202f: elle ne peut pas passer à « {to} ». Rechargez la page.',
  'subcontract.in_future': 'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé.',
  'subcontract.before_sent': 'Ce jour précède le départ. Choisissez un jour plus tard.',
});
