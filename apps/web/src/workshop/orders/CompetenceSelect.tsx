import { MultiSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { http } from '../../app/api.js';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';

const t = fr.workshop.split;
const STALE_MS = 300_000;

interface Group {
  group: string;
  items: { value: string; label: string }[];
}

/** Every competence of every référentiel, under the référentiel's name. */
export function useCompetenceGroups(): Group[] {
  const frameworks = useList('/api/v1/frameworks', { limit: '50' }).items.filter(({ state }) => state === 'published');
  const found = useQueries({
    queries: frameworks.map(({ id }) => ({
      queryKey: ['framework', id],
      staleTime: STALE_MS,
      queryFn: async () => {
        const { data, error } = await http.GET('/api/v1/frameworks/{id}', { params: { path: { id } } });
        if (!data) throw error;
        return data;
      },
    })),
  });
  return found.flatMap(({ data }) =>
    data
      ? [
          {
            group: `${data.code} – ${data.title} (${data.version})`,
            items: data.competences.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          },
        ]
      : [],
  );
}

interface Props {
  groups: Group[];
  /** those chosen already, which may be of a référentiel no longer published */
  known: readonly { id: string; code: string; title: string }[];
  value?: string[];
  onChange?: (ids: string[]) => void;
  error?: React.ReactNode;
}

export function CompetenceSelect({ groups, known, ...input }: Props) {
  const listed = new Set(groups.flatMap(({ items }) => items.map(({ value }) => value)));
  const others = known
    .filter(({ id }) => !listed.has(id))
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <MultiSelect
      label={t.competences}
      description={t.competencesHint}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={320}
      data={others.length > 0 ? [...groups, { group: fr.ui.none, items: others }] : groups}
      nothingFoundMessage={fr.ui.nothingFound}
      styles={{ pill: { maxWidth: 260 } }}
      {...input}
    />
  );
}
