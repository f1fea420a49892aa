import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH_PRIMARY } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';
import { CAUSE_OPTIONS } from './nonconformity-state.js';
import { PhotoButton } from './PhotoButton.js';

const t = fr.quality.nonconformity;
type Cause = (typeof CAUSE_OPTIONS)[number]['value'];

interface Props {
  operation: { id: string; title: string; orderId: string };
  /** the value out of tolerance that showed it */
  measurementId?: string | null;
  /** left out: the cause and the operation */
  what?: string;
  opened: boolean;
  onClose: () => void;
}

/** Two taps on the tablet: non-conform, and the cause. Then a picture, if one likes. */
export const ReportAtBench = ({ opened, onClose, ...props }: Props) => (
  <SidePanel opened={opened} onClose={onClose} title={t.addOf(props.operation.title)}>
    {opened && <Report onDone={onClose} {...props} />}
  </SidePanel>
);

function Report({
  operation,
  measurementId = null,
  what,
  onDone,
}: Omit<Props, 'opened' | 'onClose'> & { onDone: () => void }) {
  const [other, setOther] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const id = useRef('');
  const open = useCommand('post', '/api/v1/nonconformities', { onDone: (answer) => (id.current = answer.id) });
  const withdraw = useCommand('post', '/api/v1/nonconformities/{id}/withdraw');
  const report = async (cause: Cause, causeWords: string | null = null): Promise<void> => {
    const said = causeWords ?? t.causes[cause];
    const body = {
      orderId: operation.orderId,
      operationId: operation.id,
      measurementId,
      what: (what ?? t.defaultWhat(said, operation.title)).slice(0, 300),
      cause,
      causeWords,
    };
    if (!(await open.run({ body }))) return;
    const opened = id.current;
    setMade(opened);
    showUndo(t.tabletDone(said), async () => {
      const undone = await withdraw.run({ params: { path: { id: opened } }, body: { reason: t.undone } });
      if (undone) onDone();
      return undone;
    });
  };
  if (made)
    return (
      <Stack gap="md">
        <Text fw={600}>{t.opened}</Text>
        <Text>{t.afterwards}</Text>
        <PhotoButton id={made} large />
        <BigButton onClick={onDone}>{t.back}</BigButton>
      </Stack>
    );
  return (
    <Stack gap="md">
      <Text>{t.chooseCause}</Text>
      <SimpleGrid cols={2} spacing="sm">
        {CAUSE_OPTIONS.map(({ value, label }) => (
          <Button
            key={value}
            mih={TOUCH_PRIMARY}
            fz="md"
            variant="default"
            disabled={open.running}
            aria-pressed={value === 'other' ? other !== null : undefined}
            onClick={() => (value === 'other' ? setOther('') : void report(value))}
          >
            {value === 'other' ? t.otherCause : label}
          </Button>
        ))}
      </SimpleGrid>
      {other !== null && (
        <>
          <TextInput
            size="lg"
            label={t.causeWords}
            autoFocus
            maxLength={200}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <BigButton disabled={!other.trim()} loading={open.running} onClick={() => void report('other', other.trim())}>
            {t.save}
          </BigButton>
        </>
      )}
      <ProblemAlert problem={open.problem} />
    </Stack>
  );
}
