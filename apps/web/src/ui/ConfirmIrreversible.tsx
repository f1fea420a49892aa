import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from './buttons.js';
import { ProblemAlert } from './ProblemAlert.js';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** what will be final, with its number, name and amount */
  children: ReactNode;
  /** the verb: « Émettre la facture » */
  confirm: string;
  onConfirm: () => void;
  running?: boolean;
  problem?: Problem | null;
}

/** Only for what nothing can undo: issuing an invoice, closing a month. Everything else is done at once and undone. */
export const ConfirmIrreversible = ({
  opened,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  running,
  problem,
}: Props) => (
  <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': fr.ui.close }}>
    <Stack gap="sm">
      {children}
      <Group gap={6} wrap="nowrap">
        <IconLock size={18} aria-hidden />
        <Text size="sm" fw={600}>
          {fr.ui.irreversible}
        </Text>
      </Group>
      <ProblemAlert problem={problem ?? null} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {fr.ui.cancel}
        </Button>
        <ActionButton onClick={onConfirm} loading={running}>
          {confirm}
        </ActionButton>
      </Group>
    </Stack>
  </Modal>
);
