import { errorsOf } from '@etabli/kernel';

export const coverageErrors = errorsOf({
  'coverage.framework_unknown': 'Ce référentiel n’existe pas. Rechargez la page.',
  'coverage.order_unknown': 'Cet ordre n’existe pas. Rechargez la page.',
  'coverage.inquiry_unknown': 'Cette demande n’existe pas. Rechargez la page.',
});
