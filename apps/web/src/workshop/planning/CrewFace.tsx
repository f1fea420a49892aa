import { useDraggable } from '@dnd-kit/core';
import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';

interface Props {
  id: string;
  name: string;
  held: boolean;
  /** what the gate says */
  word: { refused: boolean; text: string } | null;
  onTap: () => void;
}

/** A youth to tap or to drag; the gate's word stands on the face. */
export function CrewFace({ id, name, held, word, onTap }: Props) {
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({ id });
  const Icon = word?.refused ? IconAlertTriangle : IconInfoCircle;
  return (
    <UnstyledButton
      ref={setNodeRef}
      className="face planning-handle"
      data-state={word ? (word.refused ? 'refused' : 'warned') : undefined}
      data-dragged={isDragging || undefined}
      {...attributes}
      {...listeners}
      aria-pressed={held}
      onClick={onTap}
    >
      <Text fw={650} lh={1.2}>
        {name}
      </Text>
      {word && (
        <Text size="xs" c={word.refused ? 'red' : undefined} maw={220} lh={1.25}>
          <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {word.text}
        </Text>
      )}
    </UnstyledButton>
  );
}
