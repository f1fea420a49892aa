import { errorsOf } from '@etabli/kernel';

export const operationPhotoErrors = errorsOf({
  'operation_photo.not_found': 'Cette photo n’existe plus. Rechargez la page.',
  'operation_photo.operation_unknown': 'Cette opération n’existe pas. Rechargez la page.',
  'operation_photo.too_many': 'Cette opération a déjà {most} photos. Effacez-en une avant d’en prendre une autre.',
  'operation_photo.missing': 'Choisissez une photo.',
  'operation_photo.wrong': 'Cette image ne peut pas être lue. Envoyez une photo JPEG ou une image PNG.',
});
