import { Badge, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { OperationRisks } from '../../safety/OperationRisks.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { LabelsButton } from '../quality/LabelsButton.js';
import { CopyRouting } from './CopyRouting.js';
import { InstructionsButton, ReworkButton } from './OperationExtras.js';
import { QuickAdd } from './QuickAdd.js';
import { isEnded, refusalsOf } from './refusals.js';
import { ReorderOperations } from './ReorderOperations.js';
import { Split } from './Split.js';
import { HoursCell } from './states.js';

const t = fr.workshop.split;
const r = fr.routing;
type Order = Schema<'OrderView'>;
type Operation = Schema<'OperationView'>;

/** What the youths choose at the workshop, with the machine and the competences of each. */
export function Operations({ order }: { order: Order }) {
  const { can } = useSession();
  const [panel, setPanel] = useState<'split' | 'reorder' | 'copy' | null>(null);
  const close = (): void => setPanel(null);
  const reopen = useCommand('post', '/api/v1/operations/{id}/reopen', { done: t.reopened });
  const open = !isEnded(order);
  const changeable = refusalsOf(order, 'split').length === 0;
  const columns: readonly Column<Operation>[] = [
    {
      key: 'title',
      title: t.name,
      render: (one) => (
        <>
          <Text size="sm" fw={600}>
            {one.title}
          </Text>
          {one.kind !== 'work' && (
            <Text size="xs" c="dimmed">
              {[r.kinds[one.kind], one.reworkReason].filter(Boolean).join(' – ')}
            </Text>
          )}
        </>
      ),
    },
    { key: 'machine', title: t.machine, render: (one) => one.machineName ?? fr.ui.none },
    { key: 'dueOn', title: t.dueOn, render: (one) => (one.dueOn ? <DayText day={one.dueOn} /> : t.dueWithOrder) },
    { key: 'hours', title: fr.workshop.orders.hours, render: (one) => <HoursCell {...one} /> },
    { key: 'competences', title: t.competences, render: (one) => <Competences of={one} /> },
    {
      key: 'state',
      title: fr.workshop.orders.state,
      render: (one) => (
        <Group gap={6} miw={190}>
          <StateBadge tone={one.state === 'done' ? 'good' : 'active'} label={t.states[one.state]} />
          <InstructionsButton operation={one} />
          {one.state === 'open' && open && <OperationRisks id={one.id} title={one.title} />}
          {one.state === 'done' && open && can('order.edit') && (
            <Button
              size="compact-xs"
              variant="default"
              loading={reopen.running}
              onClick={() => void reopen.run({ params: { path: { id: one.id } } })}
            >
              {t.reopen}
            </Button>
          )}
          {one.state === 'done' && open && one.kind !== 'rework' && can('order.edit') && (
            <ReworkButton operation={one} orderId={order.id} />
          )}
        </Group>
      ),
    },
  ];
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {can('order.edit') && open && (
          <Group gap="xs">
            <LabelsButton of={{ orderId: order.id }} href={`/api/v1/production-orders/${order.id}/labels/pdf`} />
            {changeable && can('catalogue.read') && <QuickAdd orderId={order.id} />}
            <ReasonedButton variant="default" reasons={refusalsOf(order, 'split')} onClick={() => setPanel('split')}>
              {t.edit}
            </ReasonedButton>
            {order.operationList.length > 1 && (
              <Button variant="default" onClick={() => setPanel('reorder')}>
                {r.reorder}
              </Button>
            )}
            {changeable && (
              <Button variant="default" onClick={() => setPanel('copy')}>
                {r.copy}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <ProblemAlert problem={reopen.problem} />
      <DataTable caption={t.title} list={rows(order.operationList)} columns={columns} rowId={(one) => one.id} />
      <SidePanel opened={panel === 'split'} onClose={close} title={t.panel} width={720}>
        {panel === 'split' && <Split order={order} onDone={close} />}
      </SidePanel>
      <SidePanel opened={panel === 'reorder'} onClose={close} title={r.reorderTitle}>
        {panel === 'reorder' && <ReorderOperations order={order} />}
      </SidePanel>
      <SidePanel opened={panel === 'copy'} onClose={close} title={r.copyTitle} width={480}>
        {panel === 'copy' && <CopyRouting orderId={order.id} onDone={close} />}
      </SidePanel>
    </section>
  );
}

const Competences = ({ of: { competences } }: { of: Operation }) =>
  competences.length === 0 ? (
    <Text size="sm" c="dimmed">
      {t.none}
    </Text>
  ) : (
    <Group gap={4}>
      {competences.map(({ id, code, title, weight }) => (
        <Tooltip key={id} label={title} multiline maw={320}>
          <Badge variant="outline" tabIndex={0} aria-label={`${code} ${title}`}>
            {r.weight(code, weight)}
          </Badge>
        </Tooltip>
      ))}
    </Group>
  );
