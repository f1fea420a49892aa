import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatRate, Money } from '../../ui/format.js';
import { PercentInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { WhyWithdrawn } from '../WithdrawEntry.js';

const t = fr.funding.costs;

export function OpenedCost({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/funded-costs/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.label ?? ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
    >
      {data && <Opened cost={data} />}
    </SidePanel>
  );
}

function Opened({ cost }: { cost: Schema<'CostView'> }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const mayWrite = can('funding.write');
  return (
    <Stack>
      <Facts
        facts={[
          [fr.funding.kind, t.kinds[cost.kind]],
          [t.spentOn, <DayText key="on" day={cost.spentOn} />],
          [t.net, <Money key="net" cents={cost.netCents} fw={700} />],
          [t.shared, formatRate(cost.sharedBp)],
          [t.own, <Money key="own" cents={cost.ownCents} />],
        ]}
      />
      {cost.shares.length === 0 && <Text size="sm">{t.none}</Text>}
      {cost.shares.map((share) => (
        <Stack key={share.id} gap="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {share.funderLabel}, {share.agreementTitle}
            </Text>
            <Group gap="xs">
              <Text size="sm" className="figures">
                {formatRate(share.shareBp)}
              </Text>
              <Money cents={share.partCents} fw={600} />
              {mayWrite && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t.withdraw}, ${share.agreementTitle}`}
                  onClick={() => setWithdrawing(share.id)}
                >
                  {t.withdraw}
                </Button>
              )}
            </Group>
          </Group>
          {withdrawing === share.id && (
            <WhyWithdrawn
              path="/api/v1/funding-shares/{id}/withdraw"
              id={share.id}
              label={t.withdraw}
              hint={t.withdrawHint}
              onCancel={() => setWithdrawing(null)}
            />
          )}
        </Stack>
      ))}
      {adding && <AddShare costId={cost.id} onDone={() => setAdding(false)} />}
      {mayWrite && !adding && cost.sharedBp < 10_000 && (
        <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
          {t.addShare}
        </Button>
      )}
    </Stack>
  );
}

function AddShare({ costId, onDone }: { costId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funded-costs/{id}/shares',
    initialValues: { agreementId: '', shareBp: null as unknown as number },
    request: (body) => ({ params: { path: { id: costId } }, body }),
    done: t.sharedDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.addShare} onCancel={onDone}>
      <RemoteSelect
        label={fr.funding.grants.agreement}
        required
        path="/api/v1/funding-agreements"
        toOption={({ id, title, customerLabel }) => ({ value: id, label: `${title} – ${customerLabel}` })}
        {...form.field('agreementId')}
      />
      <PercentInput label={t.share} required {...form.field('shareBp')} />
    </FormPanel>
  );
}
