import { Anchor, Button, Group, Radio, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatDay, formatDecimalFr, HoursText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { PhotoButton } from './PhotoButton.js';
import { CAUSE_OPTIONS, causeText, NonconformityBadge } from './nonconformity-state.js';

const t = fr.quality.nonconformity;
type One = Schema<'NonconformityView'>;
type Act = One['actions'][number]['act'];

const refusals = (of: One, act: Act): string[] =>
  of.actions.find((one) => one.act === act)?.refusals.map(({ detail }) => detail) ?? [];

/** What was found, what was decided, and what may be done now. */
export function NonconformityPanel({ of }: { of: One }) {
  const { can } = useSession();
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  const may = (act: Act): boolean => can('nonconformity.edit') && refusals(of, act).length === 0;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Text fw={700} size="lg" flex={1}>
          {of.what}
        </Text>
        <NonconformityBadge state={of.state} />
      </Group>
      {of.hasPhoto && (
        <img
          src={`/api/v1/nonconformities/${of.id}/photo`}
          alt={t.photoAlt(of.what)}
          style={{ width: '100%', maxHeight: 260, objectFit: 'contain', borderRadius: 8 }}
        />
      )}
      <Facts facts={factsOf(of)} />
      {may('edit') && (
        <Group gap="xs">
          <PhotoButton id={of.id} />
          <Button variant="default" onClick={() => setOpen(open === 'edit' ? null : 'edit')}>
            {t.edit}
          </Button>
          <Button variant="default" onClick={() => setOpen(open === 'withdraw' ? null : 'withdraw')}>
            {t.withdraw}
          </Button>
        </Group>
      )}
      {open === 'edit' && <Edit of={of} onDone={close} />}
      {open === 'withdraw' && <Withdraw of={of} onDone={close} />}
      {open === null && may('decide') && <Decide of={of} />}
      {of.state === 'in_rework' && can('nonconformity.edit') && <Settle of={of} />}
    </Stack>
  );
}

const factsOf = (of: One): (readonly [string, React.ReactNode])[] => [
  [
    t.order,
    <Anchor key="order" component={Link} to={`/ordres/${of.orderId}`} inherit>
      {`${of.orderNumber} – ${of.orderTitle}`}
    </Anchor>,
  ],
  [t.operation, of.operationTitle ?? t.wholeOrder],
  [t.cause, causeText(of)],
  ...(of.measured ? [[t.measured, of.measured] as const] : []),
  [t.foundOn, [formatDay(of.foundOn), of.foundByName].filter(Boolean).join(', ')],
  [t.scrapped, formatDecimalFr(of.scrapped)],
  [t.toRework, formatDecimalFr(of.toRework)],
  ...(of.decision ? [[t.decision, t.decisions[of.decision]] as const] : []),
  ...(of.acceptedBy ? [[t.acceptedByLabel, of.acceptedBy] as const] : []),
  ...(of.reworkOperationTitle
    ? [
        [t.rework, of.reworkOperationTitle] as const,
        [t.reworkHours, <HoursText key="hours" minutes={of.reworkMinutes} />] as const,
      ]
    : []),
  ...(of.endedOn ? [[t.ended, <DayText key="ended" day={of.endedOn} />] as const] : []),
  ...(of.withdrawalReason ? [[t.withdrawnBecause, of.withdrawalReason] as const] : []),
];

function Settle({ of }: { of: One }) {
  const settle = useCommand('post', '/api/v1/nonconformities/{id}/settle', { done: t.settled });
  const run = async (): Promise<void> => {
    if (!(await settle.run({ params: { path: { id: of.id } } })))
      notifications.show({ color: 'red', message: settle.latest()?.detail });
  };
  return (
    <ReasonedButton
      color="orange"
      reasons={refusals(of, 'settle')}
      loading={settle.running}
      onClick={() => void run()}
      w="fit-content"
    >
      {t.settle}
    </ReasonedButton>
  );
}

function Decide({ of }: { of: One }) {
  const { data: order } = api.useQuery('get', '/api/v1/production-orders/{id}', {
    params: { path: { id: of.orderId } },
  });
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/nonconformities/{id}/decision',
    initialValues: { decision: 'rework', acceptedBy: '', operationId: of.operationId },
    request: ({ decision, acceptedBy, operationId }) => ({
      params: { path: { id: of.id } },
      body: { decision: decision as 'rework', acceptedBy: acceptedBy || null, operationId },
    }),
    done: t.decided,
  });
  const { decision } = form.form.values;
  const operations = (order?.operationList ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t.decideOn}
      </Title>
      <FormPanel of={form} submit={t.decide}>
        <Radio.Group aria-label={t.decideOn} {...form.field('decision')}>
          <Stack gap={8}>
            {(['rework', 'scrap', 'accepted'] as const).map((one) => (
              <Radio key={one} value={one} label={t.decisions[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {decision === 'rework' && (
          <>
            <Text size="sm" c="dimmed">
              {t.reworkHint}
            </Text>
            <Select label={t.repaired} data={operations} {...form.field('operationId')} />
          </>
        )}
        {decision === 'accepted' && <TextInput label={t.acceptedBy} required {...form.field('acceptedBy')} />}
      </FormPanel>
    </section>
  );
}

function Edit({ of, onDone }: { of: One; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/nonconformities/{id}',
    initialValues: {
      what: of.what,
      cause: of.cause,
      causeWords: of.causeWords ?? '',
      scrapped: of.scrapped,
      toRework: of.toRework,
    },
    request: (body) => ({ params: { path: { id: of.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} main={false} onCancel={onDone}>
      <Textarea label={t.what} required autosize {...form.field('what')} />
      <Select label={t.cause} allowDeselect={false} data={CAUSE_OPTIONS} {...form.field('cause')} />
      {form.form.values.cause === 'other' && <TextInput label={t.causeWords} required {...form.field('causeWords')} />}
      <Group grow>
        <DecimalInput label={t.scrapped} {...form.field('scrapped')} />
        <DecimalInput label={t.toRework} {...form.field('toRework')} />
      </Group>
    </FormPanel>
  );
}

function Withdraw({ of, onDone }: { of: One; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/nonconformities/{id}/withdraw',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: of.id } }, body }),
    done: t.withdrawn,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.withdraw} main={false} onCancel={onDone}>
      <TextInput label={t.withdrawReason} required data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}
