import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconInfoCircle, IconUserOff } from '@tabler/icons-react';
import { fr } from '../texts/fr.js';

interface Props {
  firstName: string;
  lastInitial: string;
  presence?: 'present' | 'absent' | 'late' | 'unknown';
  selected?: boolean;
  /** why this youth cannot be put there, in words on the face */
  refusal?: string | null;
  /** what is to be confirmed, or will be written down beside, in words on the face */
  warning?: string | null;
  /** small line: '08:00–10:00', '2 h 15' */
  detail?: string;
  onClick?: () => void;
  disabled?: boolean;
}

/** A youth as a tile to tap: first name and initial, 64 px and more; absence and refusal are said by sign and word. */
export function Face({
  firstName,
  lastInitial,
  presence,
  selected,
  refusal,
  warning,
  detail,
  onClick,
  disabled,
}: Props) {
  const name = `${firstName} ${lastInitial}.`;
  const state = refusal ? 'refused' : presence === 'absent' ? 'absent' : warning ? 'warned' : undefined;
  return (
    <UnstyledButton
      className="face"
      data-state={state}
      aria-pressed={selected ?? false}
      onClick={onClick}
      disabled={disabled}
    >
      <Text fw={650} lh={1.2}>
        {name}
      </Text>
      {presence === 'absent' && <Said Icon={IconUserOff} text={fr.ui.absent} />}
      {presence === 'late' && <Said Icon={IconClock} text={fr.ui.late} />}
      {detail && (
        <Text size="sm" c="dimmed" className="figures">
          {detail}
        </Text>
      )}
      {refusal && <Said Icon={IconAlertTriangle} text={refusal} color="red" />}
      {warning && !refusal && <Said Icon={IconInfoCircle} text={warning} />}
    </UnstyledButton>
  );
}

const Said = ({ Icon, text, color }: { Icon: typeof IconClock; text: string; color?: string }) => (
  <Text size="sm" c={color} maw={180} mx="auto" lh={1.25}>
    <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {text}
  </Text>
);
