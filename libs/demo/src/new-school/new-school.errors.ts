import { errorsOf } from '@etabli/kernel';

export const newSchoolErrors = errorsOf({
  'new_school.name_missing': 'Écrivez le nom de l’école, de 2 à 160 caractères.',
  'new_school.administrator_name_missing': 'Écrivez le prénom et le nom de l’administrateur, de 2 à 120 caractères.',
  'new_school.email_wrong': 'Cette adresse e-mail n’est pas correcte\u202f; exemple\u202f: prenom.nom@ecole.fr.',
  'new_school.password_short':
    'Ce mot de passe est trop court\u202f; choisissez-en un de dix caractères au moins, par exemple trois mots au hasard.',
  'new_school.password_long': 'Ce mot de passe est trop long\u202f; choisissez-en un de 200 caractères au plus.',
  'new_school.password_weak':
    'Ce mot de passe se devine trop facilement\u202f; n’y mettez ni votre nom, ni votre adresse, ni celui de la démonstration, et variez les caractères.',
  'new_school.exists':
    'Une école existe déjà dans cette base\u202f; ouvrez Établi et connectez-vous, ou choisissez un autre dossier de données.',
});
