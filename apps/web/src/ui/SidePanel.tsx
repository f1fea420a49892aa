import { Drawer, Skeleton, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { fr } from '../texts/fr.js';
import type { Problem } from '../app/problem.js';
import { ProblemAlert } from './ProblemAlert.js';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** pixels; the whole width on a telephone */
  width?: number;
  loading?: boolean;
  problem?: Problem | null;
}

/** A second page header would be one landmark too many. */
const DIV = { component: 'div' };

/** The record beside its list. Opened by `?ouvert=<id>` through useListState, so that it can be linked to. */
export function SidePanel({ opened, onClose, title, children, width = 560, loading, problem }: Props) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={`min(${width}px, 100vw)`}
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <Drawer.Header {...DIV}>
          <Drawer.Title>
            <Title order={2} size="h3" component="span">
              {title}
            </Title>
          </Drawer.Title>
          <Drawer.CloseButton aria-label={fr.ui.close} />
        </Drawer.Header>
        <Drawer.Body>
          {problem ? (
            <ProblemAlert problem={problem} />
          ) : loading ? (
            <Stack aria-busy>
              <Skeleton h={24} />
              <Skeleton h={24} w="70%" />
              <Skeleton h={160} />
            </Stack>
          ) : (
            children
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
