import { ActionIcon, Anchor, Divider, Group, Indicator, Popover, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconBell, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { InstantText } from '../ui/format.js';
import { api, http, queryClient } from './api.js';
import { ASK_BESIDES_MS, NOTICES, useJobFeed } from './job-feed.js';
import { isLookedAt } from './on-screen.js';

const t = fr.notices;
type Notice = Schema<'NoticeView'>;

/** What a schedule asked for comes without anybody waiting. */
const ASK_SELDOM_MS = 60_000;
const HIDDEN_ABOVE = 99;

async function see(items: readonly Notice[]): Promise<void> {
  if (items.length === 0) return;
  await http.PUT('/api/v1/notices/seen', { body: { runIds: items.map(({ runId }) => runId) } }).catch(() => undefined);
  await queryClient.invalidateQueries({ queryKey: [...NOTICES] });
}

/** That what one asked for is ready, or failed, wherever one is; seen once, on any device, it is gone. */
export function NoticeBell() {
  const { data } = api.useQuery(
    'get',
    '/api/v1/notices',
    {},
    {
      refetchInterval: ({ state }) => (state.data?.waiting ? ASK_BESIDES_MS : ASK_SELDOM_MS),
    },
  );
  useJobFeed(Boolean(data?.waiting));
  const [shown, setShown] = useState<readonly Notice[] | null>(null);
  const items = data?.items;
  useArrivals(items, shown !== null);
  const unseen = data?.unseen ?? 0;
  const toggle = (): void => {
    setShown(shown ? null : (items ?? []));
    if (!shown) void see(items ?? []);
  };
  return (
    <Popover
      opened={shown !== null}
      onChange={(open) => !open && setShown(null)}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
    >
      <Indicator
        disabled={unseen === 0}
        label={unseen > HIDDEN_ABOVE ? `${HIDDEN_ABOVE}+` : unseen}
        size={18}
        offset={10}
        color="red.8"
        zIndex={1}
      >
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" c="inherit" size={44} onClick={toggle} aria-label={t.bell(unseen)}>
            <IconBell size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t.title}>
        <Stack gap="sm">
          <Title order={2} size="h6">
            {t.title}
          </Title>
          {shown?.length === 0 && (
            <Text size="sm" c="dimmed">
              {t.none}
            </Text>
          )}
          {shown?.map((notice) => (
            <Told key={notice.runId} notice={notice} onOpen={() => setShown(null)} />
          ))}
          <Divider />
          <Anchor component={Link} to="/travaux" size="sm" onClick={() => setShown(null)}>
            {t.all}
          </Anchor>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const Told = ({ notice, onOpen }: { notice: Notice; onOpen: () => void }) => (
  <Group gap="xs" wrap="nowrap" align="flex-start">
    {notice.failed ? (
      <IconAlertTriangle size={20} color="var(--mantine-color-red-7)" aria-hidden style={{ flexShrink: 0 }} />
    ) : (
      <IconCircleCheck size={20} color="var(--mantine-color-green-7)" aria-hidden style={{ flexShrink: 0 }} />
    )}
    <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
      <Text size="sm" fw={600}>
        {notice.title}
      </Text>
      <Text size="sm">{notice.failed ? (notice.failure ?? t.failed) : t.ready}</Text>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          <InstantText at={notice.toldAt} />
        </Text>
        <Anchor component={Link} to={notice.path} size="sm" onClick={onOpen} aria-label={t.openOf(notice.title)}>
          {t.open}
        </Anchor>
      </Group>
    </Stack>
  </Group>
);

/** What arrives while one works: seen at once where it is looked at, else said in passing too. */
function useArrivals(items: readonly Notice[] | undefined, listed: boolean): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (!items) return;
    const looked = items.filter(({ runId }) => isLookedAt(runId));
    void see(looked);
    for (const notice of items) {
      if (known.current && !known.current.has(notice.runId) && !looked.includes(notice) && !listed)
        notifications.show({
          title: notice.failed ? t.failed : t.ready,
          message: notice.title,
          color: notice.failed ? 'red' : 'green',
        });
    }
    known.current = new Set(items.map(({ runId }) => runId));
  }, [items, listed]);
}
