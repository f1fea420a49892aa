import { errorsOf } from '@etabli/kernel';

export const taxErrors = errorsOf({
  'tax.not_found': 'Cette campagne n’existe pas. Revenez à la liste.',
  'tax.year_twice': 'La campagne de cette année existe déjà. Ouvrez-la.',
  'tax.days': 'La fermeture ne peut pas précéder l’ouverture. Corrigez une des deux dates.',
  'tax.pledged': 'Cet employeur a déjà fait une promesse cette année. Modifiez-la.',
  'tax.pledge_not_found': 'Cette promesse n’existe pas. Rechargez la page.',
  'tax.pledge_withdrawn': 'Cette promesse est déjà retirée.',
  'tax.withdrawn': 'Cette campagne est retirée. Elle ne change plus.',
  'tax.campaign_used':
    'Cette campagne a des promesses ou des versements\u202f: elle ne peut pas être retirée. Retirez d’abord ses promesses.',
  'tax.receipt_not_found': 'Ce versement n’existe pas. Rechargez la page.',
  'tax.match_reason': 'Dites pourquoi ce versement vient d’un autre employeur que celui qui était choisi.',
  'tax.file_missing': 'Choisissez le fichier de SOLTéA, en Excel ou en CSV.',
  'tax.file_unreadable': 'Ce n’est pas un tableau lisible. Enregistrez-le en Excel (.xlsx) ou en CSV.',
  'tax.file_long': 'Pas plus de {most} lignes à la fois. Coupez le tableau en deux.',
  'tax.columns': 'Indiquez la colonne du montant et celle du SIRET ou du SIREN.',
  'tax.no_letter':
    'Aucun versement n’est encore reçu\u202f: il n’y a personne à remercier. Importez d’abord le fichier de SOLTéA.',
  'tax.letter_not_found': 'Ces lettres n’existent pas. Rechargez la page.',
  'tax.letter_not_ready': 'Ces lettres ne sont pas encore prêtes\u202f; suivez leur avancement, puis recommencez.',
});
