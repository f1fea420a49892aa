import { Alert, Box, Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.studentFile.guardians;
type Link = Schema<'GuardianLinkView'>;
type Relation = Schema<'GuardianRelation'>;
const RIGHTS = Object.keys(t.rights) as (keyof typeof t.rights)[];
const RELATIONS = Object.entries(t.relations).map(([value, label]) => ({ value, label }));
const CHANNELS = Object.entries(t.channels).map(([value, label]) => ({ value, label }));
const NO_RIGHTS = Object.fromEntries(RIGHTS.map((right) => [right, false])) as Record<keyof typeof t.rights, boolean>;

/** Those who answer for one youth: contact, rights and dates; whom one tells and who signs today. */
export function GuardiansTab({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const { data, error } = api.useQuery('get', '/api/v1/students/{id}/guardians', {
    params: { path: { id: studentId } },
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {data.adult ? t.adult : t.adultOn(formatDay(data.adultOn))}
      </Text>
      {data.links.length === 0 && !adding && <Text size="sm">{t.empty}</Text>}
      {data.links.map((link) => (
        <Person key={link.id} link={link} />
      ))}
      {can('guardian.edit') &&
        (adding ? (
          <AddForm studentId={studentId} onDone={() => setAdding(false)} />
        ) : (
          <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        ))}
    </Stack>
  );
}

function Person({ link }: { link: Link }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'rights' | 'person' | 'end' | null>(null);
  const stop = (): void => setDoing(null);
  const { guardian } = link;
  return (
    <Box className="surface" p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{`${guardian.firstName} ${guardian.lastName}`.trim()}</Text>
          <Text size="sm" c="dimmed">
            {[t.relations[link.relation], link.toOn && t.ended(formatDay(link.toOn))].filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm">{[guardian.phone, guardian.otherPhone, guardian.email].filter(Boolean).join(' · ')}</Text>
          {guardian.address && <Text size="sm">{guardian.address}</Text>}
        </div>
        <Stack gap={4} align="flex-end">
          {link.noContact && <StateBadge tone="bad" label={t.rights.noContact} />}
          {link.contact && <StateBadge tone="good" label={t.contact} />}
          {link.signs && <StateBadge tone="info" label={t.signs} />}
        </Stack>
      </Group>
      <Text size="sm" mt={4}>
        {RIGHTS.filter((right) => link[right] && right !== 'noContact')
          .map((right) => t.rights[right])
          .join(' · ')}
      </Text>
      {can('guardian.edit') && link.toOn === null && !doing && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="subtle" onClick={() => setDoing('rights')}>
            {t.edit}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setDoing('person')}>
            {t.editPerson}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setDoing('end')}>
            {t.end}
          </Button>
        </Group>
      )}
      {doing === 'rights' && <RightsForm link={link} onDone={stop} />}
      {doing === 'person' && <PersonForm guardian={guardian} onDone={stop} />}
      {doing === 'end' && <EndForm link={link} onDone={stop} />}
    </Box>
  );
}

function RightsForm({ link, onDone }: { link: Link; onDone: () => void }) {
  const rights = Object.fromEntries(RIGHTS.map((right) => [right, link[right] ?? false])) as typeof NO_RIGHTS;
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/guardian-links/{id}',
    initialValues: { relation: link.relation as Relation, ...rights },
    request: (body) => ({ params: { path: { id: link.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone} main={false}>
      <Select label={t.relation} data={RELATIONS} allowDeselect={false} {...form.field('relation')} />
      <Rights check={(right) => form.form.getInputProps(right, { type: 'checkbox' })} />
    </FormPanel>
  );
}

const Rights = ({ check }: { check: (right: string) => object }) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
    {RIGHTS.map((right) => (
      <Checkbox key={right} label={t.rights[right]} {...check(right)} />
    ))}
  </SimpleGrid>
);

function PersonForm({ guardian, onDone }: { guardian: Schema<'GuardianView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/guardians/{id}',
    initialValues: {
      firstName: guardian.firstName,
      lastName: guardian.lastName,
      phone: guardian.phone ?? '',
      otherPhone: guardian.otherPhone ?? '',
      email: guardian.email ?? '',
      address: guardian.address ?? '',
      channel: guardian.channel,
    },
    request: (values) => ({
      params: { path: { id: guardian.id } },
      body: {
        ...values,
        phone: values.phone || null,
        otherPhone: values.otherPhone || null,
        email: values.email || null,
        address: values.address || null,
      },
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone} main={false}>
      <Contact field={form.field} prefix="" />
      <TextInput label={t.otherPhone} {...form.field('otherPhone')} />
      <TextInput label={t.address} {...form.field('address')} />
      <Select label={t.channel} data={CHANNELS} allowDeselect={false} {...form.field('channel')} />
    </FormPanel>
  );
}

const Contact = ({ field, prefix }: { field: (path: string) => object; prefix: string }) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
    <TextInput label={fr.students.firstName} autoComplete="off" {...field(`${prefix}firstName`)} />
    <TextInput label={fr.students.lastName} autoComplete="off" {...field(`${prefix}lastName`)} />
    <TextInput label={fr.students.phone} type="tel" autoComplete="off" {...field(`${prefix}phone`)} />
    <TextInput label={fr.students.email} type="email" autoComplete="off" {...field(`${prefix}email`)} />
  </SimpleGrid>
);

function EndForm({ link, onDone }: { link: Link; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/guardian-links/{id}/end',
    initialValues: { on: useToday() as string },
    request: (body) => ({ params: { path: { id: link.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.end} onCancel={onDone} main={false}>
      <DayInput label={t.endOn} {...form.field('on')} />
    </FormPanel>
  );
}

function AddForm({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/guardians',
    initialValues: {
      guardianId: null as string | null,
      relation: 'mother' as Relation,
      person: { firstName: '', lastName: '', phone: '', email: '' },
      ...NO_RIGHTS,
      parentalAuthority: true,
      livesWith: true,
      mayBeTold: true,
      emergency: true,
      mayPickUp: true,
    },
    request: ({ person, guardianId, ...body }) => ({
      params: { path: { id: studentId } },
      body: {
        ...body,
        guardianId,
        person: guardianId ? null : { ...person, phone: person.phone || null, email: person.email || null },
      },
    }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Known value={form.form.values.guardianId} onChange={(id) => form.form.setFieldValue('guardianId', id)} />
      {!form.form.values.guardianId && <Contact field={form.field} prefix="person." />}
      <Select label={t.relation} data={RELATIONS} allowDeselect={false} {...form.field('relation')} />
      <Rights check={(right) => form.form.getInputProps(right, { type: 'checkbox' })} />
      {form.form.errors.noContact && <Alert color="red">{form.form.errors.noContact}</Alert>}
    </FormPanel>
  );
}

/** Somebody whom a brother or sister has already brought. */
function Known({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const { data } = api.useQuery('get', '/api/v1/guardians', { params: { query: { q } } }, { enabled: q.length > 1 });
  const found = (data?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.firstName} ${one.lastName} (${one.students})`,
  }));
  return (
    <Select
      label={t.known}
      placeholder={fr.ui.typeToSearch}
      searchable
      clearable
      data={found}
      filter={({ options }) => options}
      onSearchChange={setText}
      value={value}
      onChange={onChange}
    />
  );
}
