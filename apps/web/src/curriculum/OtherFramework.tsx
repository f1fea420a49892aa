import { Select } from '@mantine/core';
import { api } from '../app/api.js';

interface Props {
  label: string;
  /** the framework one is on */
  not: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the other versions and diplomas that are imported. */
export function OtherFramework({ label, not, value, onChange }: Props) {
  const { data } = api.useQuery('get', '/api/v1/frameworks', { params: { query: { limit: 100, sort: 'title' } } });
  const choices = (data?.items ?? [])
    .filter(({ id }) => id !== not)
    .map(({ id, title, version }) => ({ value: id, label: `${title}, ${version}` }));
  return <Select label={label} searchable data={choices} value={value} onChange={onChange} maw={520} />;
}
