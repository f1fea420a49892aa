import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { JobProgress } from '../../ui/JobProgress.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.funding.packs;

/** All that proves the agreement, in one file for its funder. */
export function Packs({ agreementId }: { agreementId: string }) {
  const { can } = useSession();
  const client = useQueryClient();
  const { data } = api.useQuery('get', '/api/v1/funding-agreements/{id}/packs', {
    params: { path: { id: agreementId } },
  });
  const make = useCommand('post', '/api/v1/funding-agreements/{id}/packs', { done: t.asked });
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      {can('funding_pack.request') && (
        <Button
          variant="default"
          w="fit-content"
          loading={make.running}
          onClick={() => void make.run({ params: { path: { id: agreementId } } })}
        >
          {t.make}
        </Button>
      )}
      <ProblemAlert problem={make.problem} />
      {data?.items.map((one) => (
        <Group key={one.id} justify="space-between" gap="xs">
          <Text size="sm">{t.madeOn(formatDay(one.madeOn), one.requestedByName)}</Text>
          {one.ready ? (
            <Group gap="xs">
              <Text size="sm">{t.files(one.fileCount ?? 0)}</Text>
              <Button
                size="xs"
                variant="default"
                component="a"
                href={`/api/v1/funding-packs/${one.id}/file`}
                leftSection={<IconDownload size={16} aria-hidden />}
                aria-label={`${t.download}, ${t.title}, ${formatDay(one.madeOn)}`}
              >
                {t.download}
              </Button>
            </Group>
          ) : one.fileForgottenOn ? (
            <Text size="sm" c="dimmed">
              {t.forgotten(formatDay(one.fileForgottenOn))}
            </Text>
          ) : (
            <JobProgress id={one.runId} compact onDone={() => void client.invalidateQueries()} />
          )}
        </Group>
      ))}
    </Stack>
  );
}
