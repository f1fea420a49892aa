import { Box, Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { PlacementFiles } from './PlacementFiles.js';

const t = fr.studentFile.placements;
type Placement = Schema<'PlacementView'>;
const HALVES = Object.entries(t.halves).map(([value, label]) => ({ value, label }));

/** The youth's periods in firms, latest first. */
export function PlacementsTab({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const list = useList('/api/v1/placements', { studentId });
  return (
    <Stack gap="md">
      <ProblemAlert problem={list.problem} onRetry={list.reload} />
      {can('placement.edit') &&
        (adding ? (
          <PlanForm studentId={studentId} onDone={() => setAdding(false)} />
        ) : (
          <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        ))}
      {!list.loading && list.items.length === 0 && <Text size="sm">{t.empty}</Text>}
      {list.items.map((placement) => (
        <One key={placement.id} placement={placement} />
      ))}
    </Stack>
  );
}

function One({ placement }: { placement: Placement }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'attest' | 'visit' | 'absent' | 'sign' | 'cancel' | null>(null);
  const stop = (): void => setDoing(null);
  const { agreementOn, attestedDays, visits, absences, cancelledOn } = placement;
  return (
    <Box className="surface" p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{placement.hostName}</Text>
          <Text size="sm">{t.period(formatDay(placement.fromOn), formatDay(placement.toOn))}</Text>
          <Text size="sm" c="dimmed">
            {[`${t.tutor} ${placement.tutorName}`, placement.tutorPhone].filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm">
            {[
              agreementOn && t.agreement(formatDay(agreementOn)),
              visits.length > 0 && t.visits(visits.length),
              absences.length > 0 && t.absences(absences.length),
              attestedDays !== null && t.attested(attestedDays),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        {cancelledOn ? (
          <StateBadge tone="neutral" label={t.cancelled} />
        ) : (
          !agreementOn && <StateBadge tone="warning" label={t.noAgreement} />
        )}
      </Group>
      <PlacementFiles placement={placement} />
      {!cancelledOn && !doing && (
        <Group gap="xs" mt="xs">
          {can('placement.follow') && (
            <>
              <Button size="compact-sm" variant="subtle" onClick={() => setDoing('visit')}>
                {t.visit}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setDoing('absent')}>
                {t.absent}
              </Button>
            </>
          )}
          {can('placement.edit') && (
            <>
              {!agreementOn && (
                <Button size="compact-sm" variant="subtle" onClick={() => setDoing('sign')}>
                  {t.sign}
                </Button>
              )}
              <Button size="compact-sm" variant="subtle" onClick={() => setDoing('attest')}>
                {t.attest}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setDoing('cancel')}>
                {t.cancel}
              </Button>
            </>
          )}
        </Group>
      )}
      {doing === 'sign' && <SignForm id={placement.id} onDone={stop} />}
      {doing === 'cancel' && <CancelForm id={placement.id} onDone={stop} />}
      {doing === 'attest' && <AttestForm id={placement.id} onDone={stop} />}
      {doing === 'visit' && <VisitForm id={placement.id} onDone={stop} />}
      {doing === 'absent' && <AbsentForm id={placement.id} onDone={stop} />}
    </Box>
  );
}

function PlanForm({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/placements',
    initialValues: {
      hostId: '',
      fromOn: '',
      toOn: '',
      tutorName: '',
      tutorPhone: '',
      agreementOn: null as string | null,
    },
    request: (values) => ({
      params: { path: { id: studentId } },
      body: { ...values, tutorPhone: values.tutorPhone || null, agreementOn: values.agreementOn || null },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <RemoteSelect
        label={t.host}
        path="/api/v1/customers"
        toOption={(customer) => ({ value: customer.id, label: customer.label })}
        {...form.field('hostId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t.from} {...form.field('fromOn')} />
        <DayInput label={t.to} {...form.field('toOn')} />
        <TextInput label={t.tutor} {...form.field('tutorName')} />
        <TextInput label={t.tutorPhone} type="tel" {...form.field('tutorPhone')} />
      </SimpleGrid>
      <DayInput label={t.agreementOn} {...form.field('agreementOn')} />
    </FormPanel>
  );
}

function AttestForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/placements/{id}/attest',
    initialValues: { on: useToday() as string, days: 20 },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.attest} onCancel={onDone} main={false}>
      <DayInput label={t.attestOn} {...form.field('on')} />
      <NumberInput label={t.days} allowDecimal={false} {...form.field('days')} />
    </FormPanel>
  );
}

function VisitForm({ id, onDone }: { id: string; onDone: () => void }) {
  const staff = useList('/api/v1/staff-members', { limit: '200' });
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/placements/{id}/visits',
    initialValues: { on: useToday() as string, visitorId: '', note: '' },
    request: ({ note, ...body }) => ({ params: { path: { id } }, body: { ...body, note: note || null } }),
    done: t.done,
    onDone,
  });
  const people = staff.items.map((one) => ({ value: one.id, label: `${one.firstName} ${one.lastName}` }));
  return (
    <FormPanel of={form} submit={t.visit} onCancel={onDone} main={false}>
      <DayInput label={t.absentOn} {...form.field('on')} />
      <Select label={t.visitor} data={people} searchable {...form.field('visitorId')} />
      <TextInput label={t.note} {...form.field('note')} />
    </FormPanel>
  );
}

function AbsentForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/placements/{id}/absences',
    initialValues: { day: useToday() as string, half: 'day' as 'day' | 'morning' | 'afternoon', reason: '' },
    request: ({ day, half, reason }) => ({
      params: { path: { id } },
      body: { day, halfDay: half === 'day' ? null : half, reason: reason || null },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.absent} onCancel={onDone} main={false}>
      <DayInput label={t.absentOn} {...form.field('day')} />
      <Select label={t.half} data={HALVES} allowDeselect={false} {...form.field('half')} />
      <TextInput label={t.reason} {...form.field('reason')} />
    </FormPanel>
  );
}

function SignForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/placements/{id}',
    initialValues: { agreementOn: useToday() as string },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.sign} onCancel={onDone} main={false}>
      <DayInput label={t.agreementOn} {...form.field('agreementOn')} />
    </FormPanel>
  );
}

function CancelForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/placements/{id}/cancel',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.cancel} onCancel={onDone} main={false}>
      <TextInput label={t.reason} {...form.field('reason')} />
    </FormPanel>
  );
}
