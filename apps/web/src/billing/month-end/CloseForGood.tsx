import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { formatMonth } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.monthEnd;

/** Asks once, since nothing opens the month again. */
export function CloseForGood({ month }: { month: string }) {
  const [asking, setAsking] = useState(false);
  const stop = (): void => setAsking(false);
  const close = useCommand('post', '/api/v1/closings/{month}/close', { done: t.closed, onDone: stop });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.close}
      </Button>
      <ConfirmIrreversible
        opened={asking}
        onClose={stop}
        title={t.closeTitle(formatMonth(month))}
        confirm={t.close}
        onConfirm={() => void close.run({ params: { path: { month } } })}
        running={close.running}
        problem={close.problem}
      >
        <Text size="sm">{t.closeText}</Text>
      </ConfirmIrreversible>
    </>
  );
}

/** Opens a month closed softly, for a reason that stays in its history. */
export function Reopen({ month }: { month: string }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const stop = (): void => setAsking(false);
  const reopen = useCommand('post', '/api/v1/closings/{month}/reopen', { done: t.reopened, onDone: stop });
  const run = () => void reopen.run({ params: { path: { month } }, body: { reason } });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.reopen}
      </Button>
      <Modal opened={asking} onClose={stop} title={t.reopen} closeButtonProps={{ 'aria-label': fr.ui.close }}>
        <Stack gap="sm">
          <Textarea
            label={t.reopenReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ProblemAlert problem={reopen.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={stop}>
              {fr.ui.cancel}
            </Button>
            <ActionButton loading={reopen.running} onClick={run}>
              {t.reopen}
            </ActionButton>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
