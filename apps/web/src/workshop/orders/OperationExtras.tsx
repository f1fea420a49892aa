import { Alert, Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StepList } from '../catalogue/Instructions.js';

const t = fr.routing;
type Operation = Schema<'OperationView'>;

/** How it is done, as the catalogue says today. */
export function InstructionsButton({ operation }: { operation: Operation }) {
  const [opened, setOpened] = useState(false);
  const init = { params: { path: { id: operation.id } } };
  const { data, error } = api.useQuery('get', '/api/v1/operations/{id}/instructions', init, { enabled: opened });
  if (!operation.hasInstructions) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t.instructionsOf(operation.title)}
        onClick={() => setOpened(true)}
      >
        {t.instructions}
      </Button>
      <SidePanel
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.instructionsOf(operation.title)}
        loading={!data && !error}
        problem={error ? problemOf(error) : null}
      >
        {data?.instructions?.changed && (
          <Alert color="amber" mb="md">
            {t.instructionsChanged}
          </Alert>
        )}
        {data?.instructions ? <StepList steps={data.instructions.steps} /> : <Text>{t.noInstructions}</Text>}
      </SidePanel>
    </>
  );
}

/** Work to be done again: never billed, always learning. */
export function ReworkButton({ operation, orderId }: { operation: Operation; orderId: string }) {
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t.reworkOf(operation.title)}
        onClick={() => setOpened(true)}
      >
        {t.rework}
      </Button>
      <SidePanel opened={opened} onClose={close} title={t.reworkOf(operation.title)} width={440}>
        {opened && <Rework operation={operation} orderId={orderId} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Rework({ operation, orderId, onDone }: { operation: Operation; orderId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/operations',
    initialValues: { reworkReason: '' },
    request: ({ reworkReason }) => ({
      params: { path: { id: orderId } },
      body: { kind: 'rework' as const, reworkOfId: operation.id, reworkReason: reworkReason || null },
    }),
    done: t.reworked,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.reworkSave} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.reworkHint}
      </Text>
      <Textarea label={t.reworkReason} required autosize minRows={2} data-autofocus {...form.field('reworkReason')} />
    </FormPanel>
  );
}
