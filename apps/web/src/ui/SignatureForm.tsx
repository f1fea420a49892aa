import { Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { DayInput } from './DayInput.js';
import { ProblemAlert } from './ProblemAlert.js';
import { SignatureButtons } from './SignatureButtons.js';
import { type Pad, SignaturePad } from './SignaturePad.js';
import { TOUCH } from './theme.js';

interface Words {
  readonly signedBy: string;
  readonly signedOn: string;
  readonly signHere: string;
  readonly signOnce: string;
  readonly clear: string;
  readonly saveSignature: string;
}

interface FormProps {
  words: Words;
  /** what is signed, above the name */
  children: ReactNode;
  /** the name that stands there already */
  name?: string;
  /** the day before which nobody could have signed */
  from: string;
  command: { readonly running: boolean; readonly problem: Problem | null };
  /** the multipart body: who, when and the drawing */
  onSign: (body: FormData) => Promise<unknown>;
}

/** Name, day and drawn signature of who signs on the tablet. */
export function SignatureForm({ words: t, children, name = '', from, command, onSign }: FormProps) {
  const today = useToday();
  const pad = useRef<Pad>(null);
  const [drawn, setDrawn] = useState(false);
  const [signedBy, setSignedBy] = useState(name);
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const wrong = (field: string): string | undefined =>
    command.problem?.errors.find((error) => error.field === field)?.message;
  const send = async (): Promise<void> => {
    const picture = await pad.current?.picture();
    const body = new FormData();
    body.append('signedBy', signedBy);
    if (signedOn) body.append('signedOn', signedOn);
    if (picture) body.append('file', picture, 'signature.png');
    await onSign(body);
  };
  return (
    <Stack className="touch-sign">
      {children}
      <Group grow align="flex-start">
        <TextInput
          label={t.signedBy}
          required
          autoComplete="off"
          data-autofocus
          value={signedBy}
          error={wrong('signedBy')}
          onChange={(event) => setSignedBy(event.currentTarget.value)}
        />
        <DayInput
          label={t.signedOn}
          minDate={from}
          maxDate={today}
          value={signedOn}
          error={wrong('signedOn')}
          onChange={setSignedOn}
        />
      </Group>
      <div>
        <Text fw={500} mb={4}>
          {t.signHere}
        </Text>
        <SignaturePad ref={pad} onDrawn={setDrawn} />
        {wrong('file') && (
          <Text size="sm" c="red" mt={4} role="alert">
            {wrong('file')}
          </Text>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {t.signOnce}
      </Text>
      <ProblemAlert problem={command.problem} />
      <SignatureButtons
        pad={pad}
        drawn={drawn}
        running={command.running}
        clear={t.clear}
        save={t.saveSignature}
        onSave={() => void send()}
      />
    </Stack>
  );
}

interface HandoverProps {
  title: string;
  /** the button that hands the tablet over */
  button: (open: () => void) => ReactNode;
  children: (close: () => void) => ReactNode;
}

/** The tablet is handed to somebody: a window of its own, begun anew each time. */
export function Handover({ title, button, children }: HandoverProps) {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      {button(() => setOpened(true))}
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        size="xl"
        closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
      >
        {opened && children(close)}
      </Modal>
    </>
  );
}
