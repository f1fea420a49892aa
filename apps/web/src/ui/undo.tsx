import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { fr } from '../texts/fr.js';
import { TOUCH } from './theme.js';

const UNDO_MS = 10_000;

/** Says what was done and offers to undo it for ten seconds, with one tap. `undo` answers true when it was undone. */
export function showUndo(message: string, undo: () => Promise<boolean>): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    color: 'green',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': fr.ui.close },
    message: (
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" flex={1} miw={0} style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Text>
        <Button
          variant="default"
          flex="none"
          mih={TOUCH}
          onClick={() => {
            notifications.hide(id);
            void undo().then((undone) => undone && notifications.show({ message: fr.ui.undone, color: 'ink' }));
          }}
        >
          {fr.ui.undo}
        </Button>
      </Group>
    ),
  });
}
