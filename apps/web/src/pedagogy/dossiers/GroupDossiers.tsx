import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { DossierList } from './DossierList.js';

const t = fr.dossiers;
const OTHERS = ['council', 'portfolio', 'blocks'] as const;

/** For a whole group in one job: booklets, the council's pack, portfolios, attestations; progress and history below. */
export function GroupDossiers({ groupId }: { groupId: string }) {
  const { can } = useSession();
  const at = { params: { path: { id: groupId } } };
  const { data, refetch } = api.useQuery('get', '/api/v1/groups/{id}/dossiers', at);
  const ask = useCommand('post', '/api/v1/groups/{id}/dossiers', { done: t.asked });
  return (
    <Stack component="section" aria-label={t.groupTitle} gap="sm" mt="lg">
      <Title order={3} size="h5">
        {t.groupTitle}
      </Title>
      <Text size="sm" c="dimmed">
        {t.groupHint}
      </Text>
      {can('dossier.request') && (
        <Group gap="xs">
          <ActionButton loading={ask.running} onClick={() => void ask.run({ ...at, body: { kind: 'booklet' } })}>
            {t.kinds.booklet}
          </ActionButton>
          {OTHERS.map((kind) => (
            <Button
              key={kind}
              variant="default"
              loading={ask.running}
              onClick={() => void ask.run({ ...at, body: { kind } })}
            >
              {t.kinds[kind]}
            </Button>
          ))}
        </Group>
      )}
      <ProblemAlert problem={ask.problem} />
      {data && <DossierList items={data.items} onMade={() => void refetch()} />}
    </Stack>
  );
}
