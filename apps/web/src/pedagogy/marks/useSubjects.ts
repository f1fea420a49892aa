import { useList } from '../../app/list.js';

/** The subjects taught, for selects. */
export const useSubjects = (): { value: string; label: string }[] =>
  useList('/api/v1/subjects')
    .items.filter(({ active }) => active)
    .map(({ id, name }) => ({ value: id, label: name }));
