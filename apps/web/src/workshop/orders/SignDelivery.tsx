import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { formatDecimalFr } from '../../ui/format.js';
import { Handover, SignatureForm } from '../../ui/SignatureForm.js';
import { ACTION, TOUCH } from '../../ui/theme.js';

const t = fr.workshop.delivery;

interface Props {
  delivery: Schema<'DeliveryView'>;
}

/** The tablet is handed to the client: what he receives, his name, his signature. Once. */
export const SignDelivery = ({ delivery }: Props) => (
  <Handover
    title={t.signTitle(delivery.number)}
    button={(open) => (
      <Button
        color={ACTION}
        mih={TOUCH}
        leftSection={<IconSignature size={20} aria-hidden />}
        aria-label={t.signOf(delivery.number)}
        onClick={open}
      >
        {t.sign}
      </Button>
    )}
  >
    {(close) => <Sign delivery={delivery} onDone={close} />}
  </Handover>
);

function Sign({ delivery, onDone }: Props & { onDone: () => void }) {
  const sign = useCommand('post', '/api/v1/deliveries/{id}/signature', { done: t.signed, onDone });
  return (
    <SignatureForm
      words={t}
      name={delivery.receivedByName ?? ''}
      from={delivery.deliveredOn}
      command={sign}
      onSign={(body) => sign.run({ params: { path: { id: delivery.id } }, body })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {delivery.lines.map((line) => (
          <li key={line.orderLineId}>{`${formatDecimalFr(line.quantity)} ${line.unit} – ${line.label}`}</li>
        ))}
      </ul>
    </SignatureForm>
  );
}
