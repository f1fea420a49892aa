import { Anchor, Fieldset, PasswordInput, Select, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../app/emptied.js';
import { useList } from '../app/list.js';
import { type Role, useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.school.staff;
export const ROLE_CHOICES = Object.entries(fr.roles).map(([value, label]) => ({ value, label }));

/** Somebody new, at once with an account if wanted. */
export function NewStaffForm({ onDone }: { onDone: () => void }) {
  const { can } = useSession();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/staff-members',
    initialValues: {
      firstName: '',
      lastName: '',
      kind: 'master_trainer' as Role,
      agreementRef: '',
      agreementOn: null as string | null,
      withAccount: false,
      account: { email: '', password: '' },
    },
    request: ({ withAccount, account, ...person }) => ({
      body: { ...emptied(person, 'firstName', 'lastName', 'kind'), account: withAccount ? account : null },
    }),
    done: t.created,
    onDone,
  });
  const { withAccount } = form.form.values;
  return (
    <FormPanel of={form} submit={t.create} onCancel={onDone}>
      <Person field={form.field} />
      {can('user.edit') && (
        <Switch
          label={t.account}
          checked={withAccount}
          onChange={(event) => form.form.setFieldValue('withAccount', event.currentTarget.checked)}
        />
      )}
      {withAccount && (
        <Fieldset legend={t.access}>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t.accountHint}
            </Text>
            <TextInput
              label={fr.users.email}
              type="email"
              autoComplete="off"
              required
              {...form.field('account.email')}
            />
            <PasswordInput
              label={fr.users.password}
              description={fr.users.passwordHint}
              autoComplete="new-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
              {...form.field('account.password')}
            />
          </Stack>
        </Fieldset>
      )}
    </FormPanel>
  );
}

export function EditStaffForm({ member, onDone }: { member: Schema<'StaffMemberView'>; onDone: () => void }) {
  const { can } = useSession();
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/staff-members/{id}',
    initialValues: {
      ...filled(member, 'firstName', 'lastName', 'agreementRef'),
      agreementOn: member.agreementOn,
      userId: member.userId,
      kind: member.kind,
      active: member.active,
    },
    request: (values) => ({
      params: { path: { id: member.id } },
      body: emptied(values, 'firstName', 'lastName', 'kind', 'active'),
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Person field={form.field} />
      {can('user.read') && <AccountSelect field={form.field} />}
      <Switch
        label={t.active}
        checked={form.form.values.active}
        onChange={(event) => form.form.setFieldValue('active', event.currentTarget.checked)}
      />
    </FormPanel>
  );
}

type Field = CommandFormOf<Record<string, unknown>>['field'];

const Person = ({ field }: { field: Field }) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.firstName} required data-autofocus autoComplete="off" {...field('firstName')} />
      <TextInput label={t.lastName} required autoComplete="off" {...field('lastName')} />
    </SimpleGrid>
    <Select label={t.kind} required allowDeselect={false} data={ROLE_CHOICES} {...field('kind')} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={t.agreementRef} autoComplete="off" {...field('agreementRef')} />
      <DayInput label={t.agreementOn} clearable {...field('agreementOn')} />
    </SimpleGrid>
  </>
);

function AccountSelect({ field }: { field: Field }) {
  const users = useList('/api/v1/users');
  const data = users.items.map((user) => ({ value: user.id, label: `${user.name} – ${user.email}` }));
  return (
    <div>
      <Select label={t.user} placeholder={t.noUser} searchable clearable data={data} {...field('userId')} />
      <Anchor component={Link} to="/reglages/utilisateurs" size="sm">
        {t.toUsers}
      </Anchor>
    </div>
  );
}
