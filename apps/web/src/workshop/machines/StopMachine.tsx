import { Button, type ButtonProps, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { queue } from '../../offline/queue.js';
import { useWrite, type Written } from '../../offline/useWrite.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';

const t = fr.machines;

interface Props extends ButtonProps {
  machine: { id: string; name: string };
}

/** Two taps: stop, and why; without network it waits on the tablet. Undone by a tap for ten seconds; afterwards it is put back with a reason. */
export function StopMachine({ machine: { id, name }, ...props }: Props) {
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState('');
  const command = useWrite('machine');
  const path = `/api/v1/machines/${id}/state-changes`;
  const about = { youths: [], operations: [], machineId: id };
  const undo = async (written: Written): Promise<boolean> => {
    if (written.kind === 'queued' && (await queue.takeBack(written.key))) return true;
    const body = { state: 'in_use', reason: t.undone };
    return (await command.run({ path, body, about: { ...about, title: t.restartEntry(name) } })).kind !== 'failed';
  };
  const stop = async (state: 'stopped' | 'maintenance', reason: string): Promise<void> => {
    const title = t.stopEntry(name, reason);
    const written = await command.run({ path, body: { state, reason }, about: { ...about, title } });
    if (written.kind === 'failed') return;
    setAsking(false);
    setOther('');
    showUndo((written.kind === 'queued' ? t.stopQueued : t.stopped)(name), () => undo(written));
  };
  return (
    <>
      <Button color="red" variant="light" onClick={() => setAsking(true)} {...props}>
        {t.stop}
      </Button>
      <SidePanel opened={asking} onClose={() => setAsking(false)} title={t.stopTitle(name)}>
        <Stack gap="md">
          <Text size="sm">{t.stopHint}</Text>
          <SimpleGrid cols={2} spacing="sm">
            {t.stopReasons.map((reason) => (
              <Button
                key={reason}
                mih={TOUCH_PRIMARY}
                fz="md"
                variant="default"
                disabled={command.running}
                onClick={() => void stop('stopped', reason)}
              >
                {reason}
              </Button>
            ))}
          </SimpleGrid>
          <Button
            mih={TOUCH}
            variant="default"
            disabled={command.running}
            onClick={() => void stop('maintenance', t.maintenanceReason)}
          >
            {t.maintain}
          </Button>
          <TextInput label={t.otherReason} value={other} onChange={(event) => setOther(event.currentTarget.value)} />
          {other.trim() && (
            <Button
              mih={TOUCH}
              color="red"
              loading={command.running}
              onClick={() => void stop('stopped', other.trim())}
            >
              {t.stopNow}
            </Button>
          )}
          <ProblemAlert problem={command.problem} />
        </Stack>
      </SidePanel>
    </>
  );
}
