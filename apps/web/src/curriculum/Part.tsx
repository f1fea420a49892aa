import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One list of a tab, with its title and what one may do to it. */
export const Part = ({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) => (
  <section>
    <Group justify="space-between" mb="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      {action}
    </Group>
    {children}
  </section>
);
