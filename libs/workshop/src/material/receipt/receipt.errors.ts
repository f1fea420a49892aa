import { errorsOf } from '@etabli/kernel';

export const receiptErrors = errorsOf({
  'receipt.in_future': 'La réception ne peut pas être à venir. Choisissez aujourd’hui ou un jour passé.',
});
