import { Checkbox, type CheckboxGroupProps, Stack } from '@mantine/core';
import { fr } from '../texts/fr.js';

export const RoleChoices = (props: Omit<CheckboxGroupProps, 'children'>) => (
  <Checkbox.Group label={fr.users.roles} description={fr.users.rolesHint} {...props}>
    <Stack gap="xs" mt="xs">
      {Object.entries(fr.roles).map(([role, label]) => (
        <Checkbox key={role} value={role} label={label} />
      ))}
    </Stack>
  </Checkbox.Group>
);
