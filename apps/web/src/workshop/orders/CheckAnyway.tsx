import { Button, Group, List, Modal, Stack } from '@mantine/core';
import type { Reason } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';

const t = fr.quality.warning;

interface Props {
  /** empty: closed */
  warnings: readonly Reason[];
  running: boolean;
  /** of another act than the check */
  words?: { readonly title: string; readonly confirm: string };
  onConfirm: () => void;
  onClose: () => void;
}

/** What is left open when an order is checked or closed, passed over knowingly. */
export const CheckAnyway = ({ warnings, running, words = t, onConfirm, onClose }: Props) => (
  <Modal opened={warnings.length > 0} onClose={onClose} title={words.title}>
    <Stack>
      <List>
        {warnings.map(({ code, detail }) => (
          <List.Item key={code}>{detail}</List.Item>
        ))}
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {fr.ui.cancel}
        </Button>
        <Button loading={running} onClick={onConfirm}>
          {words.confirm}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
