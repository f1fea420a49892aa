import { Group, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { InstantText } from '../../ui/format.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';
import { type MailedKind, mailPath } from './mail-paths.js';
import { SendPanel } from './SendPanel.js';

const t = fr.billing.mailing;
type Row = Schema<'MailLogRow'>;
const WAITING_MS = 4_000;

const TONES: Readonly<Record<Row['state'], Tone>> = { queued: 'neutral', sent: 'good', failed: 'bad' };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'at', title: t.at, render: (row) => <InstantText at={row.sentAt ?? row.queuedAt} /> },
  { key: 'to', title: t.to, render: (row) => row.to },
  { key: 'subject', title: t.subject, render: (row) => row.subject },
  {
    key: 'state',
    title: t.state,
    render: (row) => (
      <>
        <StateBadge tone={TONES[row.state]} label={t.states[row.state]} />
        {row.failure && (
          <Text size="xs" c="dimmed">
            {row.failure}
          </Text>
        )}
      </>
    ),
  },
];

interface Props {
  kind: MailedKind;
  id: string;
  /** with it, the button « Envoyer » stands beside the title */
  number?: string | null;
}

/** What went by e-mail about a document, when, to whom; read again while something waits to go. */
export function MailLog({ kind, id, number }: Props) {
  const { data } = api.useQuery(
    'get',
    mailPath(kind),
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) => (state.data?.items.some((row) => row.state === 'queued') ? WAITING_MS : false),
    },
  );
  if (!data) return null;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {number && <SendPanel kind={kind} id={id} number={number} />}
      </Group>
      {data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <DataTable caption={t.title} list={rows(data.items)} columns={COLUMNS} rowId={(row) => row.id} />
      )}
    </section>
  );
}
