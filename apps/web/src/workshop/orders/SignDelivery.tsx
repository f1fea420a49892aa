import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDecimalFr } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ACTION, TOUCH } from '../../ui/theme.js';
import { SignatureButtons } from '../../ui/SignatureButtons.js';
import { type Pad, SignaturePad } from '../../ui/SignaturePad.js';

const t = fr.workshop.delivery;
type Delivery = Schema<'DeliveryView'>;

/** The tablet is handed to the client: what he receives, his name, his signature. Once. */
export function SignDelivery({ delivery }: { delivery: Delivery }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        color={ACTION}
        mih={TOUCH}
        leftSection={<IconSignature size={20} aria-hidden />}
        aria-label={t.signOf(delivery.number)}
        onClick={() => setOpened(true)}
      >
        {t.sign}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.signTitle(delivery.number)}
        size="xl"
        closeButtonProps={{ 'aria-label': fr.ui.close, size: TOUCH }}
      >
        {opened && <Sign delivery={delivery} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Sign({ delivery, onDone }: { delivery: Delivery; onDone: () => void }) {
  const today = useToday();
  const pad = useRef<Pad>(null);
  const [drawn, setDrawn] = useState(false);
  const [signedBy, setSignedBy] = useState(delivery.receivedByName ?? '');
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const sign = useCommand('post', '/api/v1/deliveries/{id}/signature', { done: t.signed, onDone });
  const wrong = (field: string): string | undefined =>
    sign.problem?.errors.find((error) => error.field === field)?.message;
  const send = async (): Promise<void> => {
    const picture = await pad.current?.picture();
    const body = new FormData();
    body.append('signedBy', signedBy);
    if (signedOn) body.append('signedOn', signedOn);
    if (picture) body.append('file', picture, 'signature.png');
    await sign.run({ params: { path: { id: delivery.id } }, body });
  };
  return (
    <Stack className="touch-sign">
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {delivery.lines.map((line) => (
          <li key={line.orderLineId}>{`${formatDecimalFr(line.quantity)} ${line.unit} – ${line.label}`}</li>
        ))}
      </ul>
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
          minDate={delivery.deliveredOn}
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
