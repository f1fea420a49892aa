import { Button, Checkbox, Group, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.studentFile.exit;

/** Where the youth came from, for the funders' reports alone, kept apart from his file. */
export function OriginPart({ studentId }: { studentId: string }) {
  const { data } = api.useQuery('get', '/api/v1/students/{id}/origin', { params: { path: { id: studentId } } });
  const { can } = useSession();
  const [erasing, setErasing] = useState(false);
  if (!data) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t.origin}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.originHint}
      </Text>
      <OriginForm key={String(data.known)} studentId={studentId} origin={data} />
      {data.erasures.map(({ erasedAt, erasedByName, reason }) => (
        <Text key={erasedAt} size="sm" c="dimmed">
          {t.erasedBy(formatDay(erasedAt.slice(0, 10)), erasedByName, reason)}
        </Text>
      ))}
      {can('origin.erase') && data.known && !erasing && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => setErasing(true)}>
          {t.erase}
        </Button>
      )}
      {erasing && <EraseForm studentId={studentId} onDone={() => setErasing(false)} />}
    </section>
  );
}

function OriginForm({ studentId, origin }: { studentId: string; origin: Schema<'OriginView'> }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/students/{id}/origin',
    initialValues: {
      monthsOutOfSchool: origin.monthsOutOfSchool,
      lastClass: origin.lastClass ?? '',
      qpv: origin.qpv ?? false,
      zrr: origin.zrr ?? false,
      asked: origin.socialSituation !== null,
      socialSituation: origin.socialSituation ?? false,
      convention: origin.convention ?? '',
    },
    request: ({ asked, convention, socialSituation, ...values }) => ({
      params: { path: { id: studentId } },
      body: {
        ...values,
        monthsOutOfSchool: typeof values.monthsOutOfSchool === 'number' ? values.monthsOutOfSchool : null,
        lastClass: values.lastClass || null,
        socialSituation: asked ? socialSituation : null,
        convention: asked ? convention || null : null,
      },
    }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form} main={false}>
      <Group grow align="flex-start">
        <NumberInput label={t.months} allowDecimal={false} min={0} {...form.field('monthsOutOfSchool')} />
        <TextInput label={t.lastClass} {...form.field('lastClass')} />
      </Group>
      <Checkbox label={t.qpv} {...form.form.getInputProps('qpv', { type: 'checkbox' })} />
      <Checkbox label={t.zrr} {...form.form.getInputProps('zrr', { type: 'checkbox' })} />
      <Checkbox label={t.socialAsked} {...form.form.getInputProps('asked', { type: 'checkbox' })} />
      {form.form.values.asked && (
        <>
          <TextInput label={t.convention} {...form.field('convention')} />
          <Checkbox label={t.social} {...form.form.getInputProps('socialSituation', { type: 'checkbox' })} />
        </>
      )}
    </FormPanel>
  );
}

function EraseForm({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/origin/erase',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: studentId } }, body }),
    done: t.erased,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.erase} onCancel={onDone} main={false}>
      <TextInput label={t.eraseReason} {...form.field('reason')} />
    </FormPanel>
  );
}
