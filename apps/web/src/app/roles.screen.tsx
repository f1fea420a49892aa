import { Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { api } from './api.js';
import { DOMAINS } from './domains.js';
import { Waiting } from './pages.js';
import { problemOf } from './problem.js';

const t = fr.roleTable;
const PATH = [{ label: fr.settings.title, to: '/reglages' }];

interface Row {
  label: string;
  permission: string;
}

const MENU: readonly Row[] = DOMAINS.flatMap(({ nav }) => nav).toSorted((one, other) => one.place - other.place);
const SETTINGS: readonly Row[] = DOMAINS.flatMap(({ settings = [] }) => settings);
const ACTS: readonly Row[] = Object.entries(t.actWords).map(([permission, label]) => ({ label, permission }));

/** Which role sees and does what; nothing can be changed here. */
export function RolesScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/roles', {});
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!data && !error && <Waiting />}
      {data && (
        <Stack gap="lg">
          <Text maw={760}>{t.fixed}</Text>
          <Rights title={t.screens} rows={MENU} roles={data.items} />
          <Rights title={t.acts} rows={ACTS} roles={data.items} />
          <Rights title={t.settings} rows={SETTINGS} roles={data.items} />
        </Stack>
      )}
    </Screen>
  );
}

function Rights({ title, rows, roles }: { title: string; rows: readonly Row[]; roles: Schema<'RoleView'>[] }) {
  const may = roles.map(({ role, permissions }) => ({ role, permissions: new Set<string>(permissions) }));
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      <div className="surface table-scroll" tabIndex={0} role="region" aria-label={title}>
        <Table className="data-table">
          <Table.Caption hidden>{title}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.what}</Table.Th>
              {may.map(({ role }) => (
                <Table.Th key={role} scope="col" ta="center">
                  {fr.roles[role]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ label, permission }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                {may.map(({ role, permissions }) => (
                  <Table.Td key={role} ta="center">
                    <Allowed yes={permissions.has(permission)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}

const Allowed = ({ yes }: { yes: boolean }) =>
  yes ? (
    <IconCheck size={20} role="img" aria-label={t.yes} />
  ) : (
    <Text c="dimmed" aria-label={t.no} role="img" component="span">
      –
    </Text>
  );
