import { Anchor, Box, Breadcrumbs, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { fr } from '../texts/fr.js';

interface Props {
  title: string;
  /** one line under the title */
  hint?: ReactNode;
  /** buttons at the right; the one action of the screen is an ActionButton */
  actions?: ReactNode;
  /** the way here, without this screen */
  path?: readonly { label: string; to: string }[];
  children: ReactNode;
}

/** A long title of a diploma must not push a telephone's page aside. */
const WRAPS = { root: { flexWrap: 'wrap' }, breadcrumb: { whiteSpace: 'normal' } } as const;

/** A page of the program: its title (also the browser's), its way back, its actions. */
export function Screen({ title, hint, actions, path, children }: Props) {
  useEffect(() => {
    document.title = `${title} – ${fr.app.name}`;
  }, [title]);
  return (
    <>
      {path && path.length > 0 && (
        <nav aria-label={fr.app.breadcrumbs}>
          <Breadcrumbs mb={4} styles={WRAPS}>
            {path.map(({ label, to }) => (
              <Anchor key={to} component={Link} to={to} size="sm">
                {label}
              </Anchor>
            ))}
            <Text size="sm" c="dimmed">
              {title}
            </Text>
          </Breadcrumbs>
        </nav>
      )}
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <Box>
          <Title order={1} size="h2">
            {title}
          </Title>
          {hint && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </>
  );
}
