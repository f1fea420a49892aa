import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { fr } from '../../texts/fr.js';
import { SidePanel } from '../../ui/SidePanel.js';
import type { Board, BoardFace } from './board.js';
import { CorrectEntry } from './CorrectEntry.js';

interface Props {
  board: Board;
  /** undefined: closed */
  face: BoardFace | undefined;
  onClose: () => void;
}

/** The hours of one youth in this half-day, each to be corrected. */
export function LoggedPanel({ board, face, onClose }: Props) {
  const operations = board.operations.map(({ id, title, orderNumber }) => ({
    value: id,
    label: `${title} · ${orderNumber}`,
  }));
  return (
    <SidePanel
      opened={Boolean(face)}
      onClose={onClose}
      title={face ? fr.atelier.correctTitle(`${face.firstName} ${face.lastName}`) : ''}
    >
      {face && (
        <Stack gap="lg">
          <Text size="sm" c="dimmed">
            {fr.atelier.correctHint}
          </Text>
          {face.logged.map(({ entryId, operationId, from, to }) => (
            <CorrectEntry
              key={entryId}
              entry={{ id: entryId, operationId, from, to }}
              operations={operations}
              onDone={onClose}
            />
          ))}
          <Anchor component={Link} to={`/heures?studentId=${face.id}`} py="sm">
            {fr.atelier.history}
          </Anchor>
        </Stack>
      )}
    </SidePanel>
  );
}
