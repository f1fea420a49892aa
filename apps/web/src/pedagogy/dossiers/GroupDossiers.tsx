import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { DossierList } from './DossierList.js';

const t = fr.dossiers;
const OTHERS = ['council', 'portfolio', 'blocks'] as const;

const useAsk = () => useCommand('post', '/api/v1/groups/{id}/dossiers', { done: t.asked });

/** For a whole group in one job: booklets, the council's pack, portfolios, attestations; progress and history below. */
export function GroupDossiers({ groupId }: { groupId: string }) {
  const { can } = useSession();
  const at = { params: { path: { id: groupId } } };
  const { data, refetch } = api.useQuery('get', '/api/v1/groups/{id}/dossiers', at);
  const ask = useAsk();
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
      {can('dossier.request') && <About groupId={groupId} ask={ask} />}
      <ProblemAlert problem={ask.problem} />
      {data && <DossierList items={data.items} onMade={() => void refetch()} />}
    </Stack>
  );
}

/** Exam files of one unit, capstones of one order: for those of the group whom it concerns. */
function About({ groupId, ask }: { groupId: string; ask: ReturnType<typeof useAsk> }) {
  const [unitId, setUnitId] = useState<string | null>(null);
  const [orderId, setOrderId] = useState<string | null>(null);
  const at = { params: { path: { id: groupId } } };
  const { data: choices } = api.useQuery('get', '/api/v1/groups/{id}/dossier-choices', at);
  if (!choices) return null;
  const units = choices.units.map(({ id, code, title, youths }) => ({
    value: id,
    label: `${code} – ${title} (${t.ofYouths(youths)})`,
  }));
  const orders = choices.orders.map(({ id, number, title, youths }) => ({
    value: id,
    label: `${number} – ${title} (${t.ofYouths(youths)})`,
  }));
  return (
    <>
      {units.length > 0 && (
        <Group gap="xs" align="flex-end">
          <Select label={t.unit} placeholder={t.chooseUnit} data={units} value={unitId} onChange={setUnitId} w={360} />
          <Button
            variant="default"
            disabled={!unitId}
            loading={ask.running}
            onClick={() => void ask.run({ ...at, body: { kind: 'exam_unit', unitId } })}
          >
            {t.ofGroup.exam_unit}
          </Button>
        </Group>
      )}
      {orders.length > 0 && (
        <Group gap="xs" align="flex-end">
          <Select
            label={t.order}
            placeholder={t.chooseOrder}
            searchable
            data={orders}
            value={orderId}
            onChange={setOrderId}
            w={360}
          />
          <Button
            variant="default"
            disabled={!orderId}
            loading={ask.running}
            onClick={() => void ask.run({ ...at, body: { kind: 'capstone', orderId } })}
          >
            {t.ofGroup.capstone}
          </Button>
        </Group>
      )}
    </>
  );
}
