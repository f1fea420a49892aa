import { Button, Group, List, Modal, Stack } from '@mantine/core';
import type { Reason } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';

const t = fr.quality.warning;

interface Props {
  /** empty: closed */
  warnings: readonly Reason[];
  running: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What is left open when an order is checked, passed over knowingly. */
export const CheckAnyway = ({ warnings, running, onConfirm, onClose }: Props) => (
  <Modal opened={warnings.length > 0} onClose={onClose} title={t.title}>
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
          {t.confirm}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
