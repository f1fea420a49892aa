import { Button, type ButtonProps, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';

const t = fr.machines;

interface Props extends ButtonProps {
  machine: { id: string; name: string };
}

/** Two taps: stop, and why. Undone by a tap for ten seconds; afterwards it is put back with a reason. */
export function StopMachine({ machine: { id, name }, ...props }: Props) {
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState('');
  const command = useCommand('post', '/api/v1/machines/{id}/state-changes');
  const params = { path: { id } };
  const stop = async (state: 'stopped' | 'maintenance', reason: string): Promise<void> => {
    if (!(await command.run({ params, body: { state, reason } }))) return;
    setAsking(false);
    setOther('');
    showUndo(t.stopped(name), () => command.run({ params, body: { state: 'in_use', reason: t.undone } }));
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
