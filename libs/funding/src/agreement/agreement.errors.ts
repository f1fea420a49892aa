import { errorsOf } from '@etabli/kernel';

export const agreementErrors = errorsOf({
  'agreement.not_found': 'Cette convention n’existe pas. Revenez à la liste.',
  'agreement.days': 'Le dernier jour ne peut pas précéder le premier. Corrigez une des deux dates.',
  'agreement.no_role':
    'Cet organisme n’a pas le rôle de financeur pendant cette période. Ajoutez le rôle dans sa fiche client, puis recommencez.',
  'agreement.instalments':
    'Les versements ({sum}) dépassent le montant de la convention ({amount}). Corrigez un versement ou le montant.',
  'agreement.ended': 'Cette convention est terminée. Elle ne change plus.',
  'agreement.end_day': 'La fin anticipée ne peut pas être après le terme ni avant le début. Corrigez la date.',
  'instalment.not_found': 'Ce versement n’existe pas. Rechargez la page.',
  'instalment.expected': 'Ce versement n’est pas encore demandé.',
  'instalment.claimed': 'Ce versement est déjà demandé. Notez sa réception, ou revenez en arrière.',
  'instalment.received': 'Ce versement est déjà reçu. Revenez d’abord en arrière.',
  'instalment.nothing_to_undo': 'Rien n’est encore noté pour ce versement.',
  'instalment.in_future': 'Cette date est dans l’avenir. Choisissez aujourd’hui ou avant.',
  'instalment.before_claim': 'Le versement ne peut pas être reçu avant d’être demandé. Corrigez la date.',
  'instalment.not_expected': 'Seul un versement attendu se change ou se retire. Revenez d’abord en arrière.',
  'funder_report.not_found': 'Ce bilan n’existe pas. Rechargez la page.',
  'funder_report.sent': 'Ce bilan est déjà envoyé.',
  'funder_report.not_sent': 'Ce bilan n’est pas encore envoyé.',
  'funder_report.in_future': 'L’envoi ne peut pas être daté d’un jour à venir.',
  'funding_document.not_found': 'Ce document n’existe pas. Rechargez la page.',
  'funding_document.file_missing': 'Choisissez un fichier.',
  'funding_document.file_kind': 'Seuls les PDF, JPEG et PNG sont acceptés. Enregistrez le document en PDF.',
  'funding_document.withdrawn': 'Ce document est déjà retiré.',
});
