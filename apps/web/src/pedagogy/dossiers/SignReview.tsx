import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SignatureButtons } from '../../ui/SignatureButtons.js';
import { type Pad, SignaturePad } from '../../ui/SignaturePad.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.dossiers.reviews;
type Review = Schema<'ProgressReviewView'>;
type Part = Schema<'SigningPart'>;

/** The tablet is handed over: what was agreed, a name, a signature. Once for each part. */
export function SignReview({ review, part }: { review: Review; part: Part }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        mih={TOUCH}
        variant="default"
        leftSection={<IconSignature size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t.sign(t.parts[part])}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.signTitle(t.parts[part])}
        size="xl"
        closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
      >
        {opened && <Sign review={review} part={part} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Sign({ review, part, onDone }: { review: Review; part: Part; onDone: () => void }) {
  const today = useToday();
  const pad = useRef<Pad>(null);
  const [drawn, setDrawn] = useState(false);
  const [signedBy, setSignedBy] = useState('');
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const sign = useCommand('post', '/api/v1/progress-reviews/{id}/signatures', { done: t.signed, onDone });
  const wrong = (field: string): string | undefined =>
    sign.problem?.errors.find((error) => error.field === field)?.message;
  const send = async (): Promise<void> => {
    const picture = await pad.current?.picture();
    const body = new FormData();
    body.append('part', part);
    body.append('signedBy', signedBy);
    if (signedOn) body.append('signedOn', signedOn);
    if (picture) body.append('file', picture, 'signature.png');
    await sign.run({ params: { path: { id: review.id } }, body } as never);
  };
  return (
    <Stack className="touch-sign">
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {review.nextGoals}
      </Text>
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
          minDate={review.heldOn}
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
      <ProblemAlert problem={sign.problem} />
      <SignatureButtons
        pad={pad}
        drawn={drawn}
        running={sign.running}
        clear={t.clear}
        save={t.saveSignature}
        onSave={() => void send()}
      />
    </Stack>
  );
}
