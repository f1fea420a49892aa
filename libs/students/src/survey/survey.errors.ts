import { errorsOf } from '@etabli/kernel';

export const surveyErrors = errorsOf({
  'survey.not_found': 'Cette enquête n’existe pas.',
  'survey.in_future': 'Cette enquête se fait à partir du {day}. Revenez ce jour-là.',
});
