import { errorsOf } from '@etabli/kernel';

export const statementErrors = errorsOf({
  'statement.days': 'La fin du relevé vient avant son début. Corrigez une des dates.',
});
