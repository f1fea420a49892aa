import { Button, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { Handover, SignatureForm } from '../../ui/SignatureForm.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.dossiers.reviews;

interface Props {
  review: Schema<'ProgressReviewView'>;
  part: Schema<'SigningPart'>;
}

/** The tablet is handed over: what was agreed, a name, a signature. Once for each part. */
export const SignReview = ({ review, part }: Props) => (
  <Handover
    title={t.signTitle(t.parts[part])}
    button={(open) => (
      <Button mih={TOUCH} variant="default" leftSection={<IconSignature size={20} aria-hidden />} onClick={open}>
        {t.sign(t.parts[part])}
      </Button>
    )}
  >
    {(close) => <Sign review={review} part={part} onDone={close} />}
  </Handover>
);

function Sign({ review, part, onDone }: Props & { onDone: () => void }) {
  const sign = useCommand('post', '/api/v1/progress-reviews/{id}/signatures', { done: t.signed, onDone });
  const send = (body: FormData): Promise<boolean> => {
    body.append('part', part);
    return sign.run({ params: { path: { id: review.id } }, body } as never);
  };
  return (
    <SignatureForm words={t} from={review.heldOn} command={sign} onSign={send}>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {review.nextGoals}
      </Text>
    </SignatureForm>
  );
}
