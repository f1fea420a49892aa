import { Select, Stack, Text } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ExportList } from '../ui/ExportList.js';
import { Screen } from '../ui/Screen.js';
import { ImportOf } from './ImportOf.js';

const t = fr.imports;
const STUDENTS = 'students';

/** A table of any kind on its way in: the kind is chosen, the rest is the same for all. */
export function ImportsScreen() {
  const { kind } = useParams();
  const { can } = useSession();
  const navigate = useNavigate();
  const kinds = api.useQuery('get', '/api/v1/imports').data?.items ?? [];
  const chosen = kinds.find((one) => one.kind === kind);
  const choices = [
    ...kinds.map((one) => ({ value: one.kind, label: one.title })),
    ...(can('student.import') ? [{ value: STUDENTS, label: t.students }] : []),
  ];
  return (
    <Screen title={t.title}>
      <Stack gap="md">
        <Select
          label={t.kind}
          data={choices}
          value={chosen?.kind ?? null}
          allowDeselect={false}
          maw={360}
          onChange={(value) => void navigate(value === STUDENTS ? '/jeunes/import' : `/importer/${value}`)}
        />
        {chosen && (
          <>
            <Template kind={chosen} />
            <ImportOf key={chosen.kind} kind={chosen} />
          </>
        )}
      </Stack>
    </Screen>
  );
}

/** Which columns are understood, and the list as it is, to fill in or to keep. */
const Template = ({ kind: { kind, columns } }: { kind: Schema<'TableKindView'> }) => (
  <Stack gap="xs">
    <Text size="sm">
      {t.columns} {columns.map(({ label, needed }) => (needed ? `${label} (${t.needed})` : label)).join(', ')}.
    </Text>
    <ExportList path={`/api/v1/imports/${kind}/table`} />
  </Stack>
);
