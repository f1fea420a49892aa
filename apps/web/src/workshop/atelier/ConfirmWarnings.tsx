import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import type { Said } from './board.js';

const t = fr.atelier.override;
const SHORTEST = 3;

interface Props {
  /** null: closed */
  warnings: readonly Said[] | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  running: boolean;
  problem?: Problem | null;
}

/** Every warning of the gate in one list, passed over with one reason. */
export const ConfirmWarnings = ({ warnings, onClose, ...rest }: Props) => (
  <Modal
    opened={warnings !== null}
    onClose={onClose}
    title={t.title}
    size="lg"
    closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
  >
    {warnings && <Reasoned warnings={warnings} onClose={onClose} {...rest} />}
  </Modal>
);

function Reasoned({ warnings, onConfirm, onClose, running, problem }: Props & { warnings: readonly Said[] }) {
  const [reason, setReason] = useState('');
  return (
    <Stack>
      <List spacing={6}>
        {warnings.map(({ detail }) => (
          <List.Item key={detail}>{detail}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <TextInput
        label={t.reason}
        required
        maxLength={300}
        autoComplete="off"
        styles={{ input: { minHeight: TOUCH } }}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        {t.reasons.map((text) => (
          <Button
            key={text}
            mih={TOUCH}
            variant={reason === text ? 'filled' : 'default'}
            aria-pressed={reason === text}
            onClick={() => setReason(text)}
          >
            {text}
          </Button>
        ))}
      </Group>
      <ProblemAlert problem={problem ?? null} />
      <BigButton disabled={reason.trim().length < SHORTEST} loading={running} onClick={() => onConfirm(reason.trim())}>
        {t.confirm}
      </BigButton>
      <Button variant="default" mih={TOUCH} onClick={onClose}>
        {t.back}
      </Button>
    </Stack>
  );
}
