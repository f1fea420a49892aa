import { errorsOf } from '@etabli/kernel';

export const deviceErrors = errorsOf({
  'device.not_found': 'Cette tablette n’existe pas.',
  'device.name_taken': 'Une autre tablette porte déjà ce nom. Donnez un nom différent.',
  'device.code_wrong':
    'Ce code n’est pas le bon, ou il n’est plus valable. Demandez un nouveau code à la direction (Réglages, Tablettes).',
  'device.revoked': 'Cette tablette est retirée. Ajoutez-la de nouveau.',
  'pin.trivial':
    'Ce code est trop facile à deviner. Choisissez quatre chiffres sans suite, sans répétition et qui ne sont pas une année.',
  'pin.not_four_digits': 'Le code a quatre chiffres.',
  'pin.wrong': 'Ce code n’est pas le bon. Essayez de nouveau.',
  'pin.locked': 'Trop d’essais. Attendez {minutes} min, ou demandez à la direction un nouveau code.',
  'pin.not_trainer': 'Seul un maître professionnel a un code pour la tablette.',
});
