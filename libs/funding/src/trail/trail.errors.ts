import { errorsOf } from '@etabli/kernel';

export const trailErrors = errorsOf({
  'funding_history.not_found': 'Cette ligne n’existe pas. Revenez à la liste.',
});
