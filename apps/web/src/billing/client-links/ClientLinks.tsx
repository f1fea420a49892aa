import { Button, CopyButton, Group, Text, Title } from '@mantine/core';
import { IconCopy, IconLink } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, InstantText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.billing.clientLinks;
type Link = Schema<'ClientLinkView'>;
type Subject = { quoteId: string } | { orderId: string };

const TONES: Readonly<Record<Link['state'], Tone>> = { live: 'good', expired: 'warning', revoked: 'neutral' };

/** The links by which a client reads a quote or follows an order. */
export function ClientLinks({ subject }: { subject: Subject }) {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/client-links', { params: { query: subject } });
  const create = useCommand('post', '/api/v1/client-links', { done: t.created });
  if (!data) return null;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {data.offered && can('quote.link') && (
          <Button
            variant="default"
            leftSection={<IconLink size={16} aria-hidden />}
            loading={create.running}
            onClick={() => void create.run({ body: subject })}
          >
            {t.create}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={create.problem} />
      {data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {data.offered ? `${t.none} ${t.hint}` : t.notOffered}
        </Text>
      ) : (
        <DataTable caption={t.title} list={rows(data.items)} columns={COLUMNS} rowId={(link) => link.id} />
      )}
    </section>
  );
}

function LinkActions({ link }: { link: Link }) {
  const { can } = useSession();
  const revoke = useCommand('post', '/api/v1/client-links/{id}/revoke', { done: t.revoked });
  if (!link.url) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <CopyButton value={link.url}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" leftSection={<IconCopy size={14} aria-hidden />} onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
      {can('quote.link') && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={revoke.running}
          onClick={() => void revoke.run({ params: { path: { id: link.id } } })}
        >
          {t.revoke}
        </Button>
      )}
    </Group>
  );
}

const COLUMNS: readonly Column<Link>[] = [
  { key: 'created', title: t.createdAt, render: (link) => <InstantText at={link.createdAt} /> },
  {
    key: 'state',
    title: t.state,
    render: (link) => <StateBadge tone={TONES[link.state]} label={t.states[link.state]} />,
  },
  { key: 'expires', title: t.expiresOn, render: (link) => <DayText day={link.expiresOn} /> },
  { key: 'link', title: t.link, render: (link) => <LinkActions link={link} /> },
];
