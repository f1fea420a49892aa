import { errorsOf } from '@etabli/kernel';

export const customerErrors = errorsOf({
  'customer.not_found': 'Ce client n’existe pas.',
  'customer.erased':
    'Les données de ce client sont effacées\u202f: sa fiche ne change plus. Créez une nouvelle fiche s’il revient.',
  'customer.archived': 'Ce client est archivé\u202f; remettez-le en service avant de lui adresser un document.',
  'customer.postal_code_wrong': 'Un code postal français a cinq chiffres, sans espace\u202f; exemple\u202f: 69100.',
  'customer.siren_missing': 'Écrivez le numéro SIREN\u202f: neuf chiffres, sur tout papier de l’organisme.',
  'customer.siren_wrong': 'Ce numéro SIREN n’est pas correct\u202f; vérifiez ses neuf chiffres.',
  'customer.siren_is_french': 'Un client établi hors de France n’a pas de numéro SIREN\u202f; laissez ce champ vide.',
  'customer.siret_wrong': 'Ce numéro SIRET n’est pas correct\u202f; vérifiez ses quatorze chiffres.',
  'customer.siret_of_another': 'Le SIRET commence par un autre SIREN\u202f; vérifiez les deux numéros.',
  'customer.vat_number_wrong': 'Ce numéro de TVA n’est pas correct\u202f; exemple\u202f: FR40303265045.',
  'customer.vat_number_of_another':
    'Ce numéro de TVA appartient à un autre SIREN\u202f; laissez le champ vide pour le calculer.',
  'customer.person_has_no_siren':
    'Un particulier n’a ni SIREN ni SIRET\u202f; laissez ce champ vide ou choisissez «\u202fentreprise\u202f».',
  'customer.person_has_no_vat_number': 'Un particulier n’a pas de numéro de TVA\u202f; laissez ce champ vide.',
  'customer.electronic_half':
    'Une adresse électronique va avec son type\u202f; donnez les deux, ou laissez les deux vides.',
  'customer.service_of_public_body':
    'Seul un organisme public a un code service ou un numéro d’engagement\u202f; laissez ces champs vides.',
  'customer.first_name_of_a_person':
    'Seul un particulier a un prénom\u202f; écrivez le nom de la personne dans «\u202fcontact\u202f».',
});
