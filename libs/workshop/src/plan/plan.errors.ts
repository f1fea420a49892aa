import { errorsOf } from '@etabli/kernel';

export const planErrors = errorsOf({
  'plan.not_found': 'Ce plan n’existe plus. Rechargez la page.',
  'plan.missing': 'Choisissez un fichier.',
  'plan.wrong':
    'Ce fichier n’est ni un PDF, ni une photo ou une image (JPEG, PNG), ni un dessin DXF, DWG ou STEP entier. Demandez-en un au client.',
  'plan.foreign': 'Ce plan n’est pas de cette page. Rechargez-la.',
  'plan.revision_taken': 'Ce plan a déjà un indice {revision}. Choisissez-en un autre.',
  'plan.too_many': 'Il y a déjà {most} plans ici. Effacez-en un avant d’en ajouter un autre.',
  'plan.in_order': 'Ce plan est celui d’un ordre de fabrication\u202f: il reste. Ajoutez plutôt un nouvel indice.',
});
