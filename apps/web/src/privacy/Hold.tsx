import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../app/api.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.privacy.student;

/** A dispute stops the forgetting of this file until somebody says that it is over. */
export function Hold({ studentId }: { studentId: string }) {
  const [typing, setTyping] = useState(false);
  const stop = (): void => setTyping(false);
  const { data } = api.useQuery('get', '/api/v1/students/{id}/legal-holds', { params: { path: { id: studentId } } });
  if (!data) return null;
  const open = data.items.find(({ liftedOn }) => liftedOn === null);
  return (
    <Stack component="section" aria-label={t.hold} gap="xs" align="flex-start">
      {open && <Text size="sm">{t.heldSince(formatDay(open.heldOn), open.reason)}</Text>}
      {!typing && (
        <Button variant="default" onClick={() => setTyping(true)}>
          {open ? t.lift : t.hold}
        </Button>
      )}
      {typing && (open ? <LiftForm id={open.id} onDone={stop} /> : <HoldForm studentId={studentId} onDone={stop} />)}
    </Stack>
  );
}

function HoldForm({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/legal-holds',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: studentId } }, body }),
    done: t.heldNow,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.hold} onCancel={onDone}>
      <TextInput label={t.reason} description={t.holdHint} data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}

function LiftForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/legal-holds/{id}/lift',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.lifted,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.lift} onCancel={onDone}>
      <TextInput label={t.liftReason} data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}
