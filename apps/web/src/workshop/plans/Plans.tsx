import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconEye, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { formatInstant } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH } from '../../ui/theme.js';
import { AddPlan, type PlanOwner } from './AddPlan.js';
import { fileOf, PlanViewer, type Shown } from './PlanViewer.js';

const t = fr.plans;
type Plan = Schema<'PlanView'>;

/** An order has the plans of its inquiry too. */
export const usePlans = (owner: PlanOwner, id: string) =>
  useList(`/api/v1/${owner}/${id}/plans` as '/api/v1/inquiries/{id}/plans');

interface Props {
  owner: PlanOwner;
  id: string;
  mayAdd: boolean;
  mayRemove?: boolean;
}

/** The plans with their newest index first; the older ones stay under them. */
export function Plans({ owner, id, mayAdd, mayRemove = false }: Props) {
  const list = usePlans(owner, id);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <Paper className="surface" p="md" h="100%" component="section" aria-label={t.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {mayAdd && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={list.problem} />
      <PlanList plans={list.items} onSee={setShown} mayRemove={mayRemove} />
      {!list.loading && list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {mayAdd ? t.none : t.noneHere}
        </Text>
      )}
      <PlanViewer plan={shown} onClose={() => setShown(null)} />
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t.add} width={440}>
        <AddPlan owner={owner} id={id} plans={list.items} onDone={() => setAdding(false)} />
      </SidePanel>
    </Paper>
  );
}

interface ListProps {
  plans: readonly Plan[];
  onSee: (plan: Shown) => void;
  mayRemove?: boolean;
}

export function PlanList({ plans, onSee, mayRemove = false }: ListProps) {
  const remove = useCommand('delete', '/api/v1/plans/{id}', { done: t.removed });
  return (
    <Stack gap="xs">
      {plans.map((plan) => (
        <div key={plan.id}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>
                {plan.name}{' '}
                <Badge variant="outline" ml={4}>
                  {t.index(plan.revision)}
                </Badge>{' '}
                <Badge variant="light" color="gray">
                  {t.kinds[plan.kind]}
                </Badge>
              </Text>
              <Text size="xs" c="dimmed">
                {t.by(plan.addedByName ?? '', formatInstant(plan.addedAt))}
              </Text>
            </div>
            <Group gap="xs" wrap="nowrap">
              <See plan={plan} onSee={onSee} />
              {mayRemove && plan.older.length === 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  aria-label={t.removeOf(plan.name)}
                  loading={remove.running}
                  onClick={() => void remove.run({ params: { path: { id: plan.id } } })}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Group>
          {plan.older.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.older}
              {'\u202f: '}
              {plan.older.map((one) => (
                <Button
                  key={one.id}
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t.seeOf(plan.name, one.revision)}
                  onClick={() => onSee({ ...one, name: plan.name })}
                >
                  {one.revision}
                </Button>
              ))}
            </Text>
          )}
        </div>
      ))}
      <ProblemAlert problem={remove.problem} />
    </Stack>
  );
}

const isShown = ({ kind }: Shown): boolean => kind === 'pdf' || kind === 'picture';

/** What a browser shows is opened in place, the rest is downloaded. */
const See = ({ plan, onSee }: { plan: Plan; onSee: (plan: Shown) => void }) =>
  isShown(plan) ? (
    <Button
      variant="default"
      mih={TOUCH}
      leftSection={<IconEye size={18} aria-hidden />}
      aria-label={t.seeOf(plan.name, plan.revision)}
      onClick={() => onSee(plan)}
    >
      {t.see}
    </Button>
  ) : (
    <Button component="a" variant="default" mih={TOUCH} href={fileOf(plan.id)} download={plan.fileName}>
      {t.download}
    </Button>
  );
