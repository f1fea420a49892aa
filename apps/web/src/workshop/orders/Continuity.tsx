import { Button, FileButton, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCamera, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay, formatHours, formatInstant } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { HoursCell } from './states.js';

const t = fr.continuity;
type Sheet = Schema<'ContinuityView'>;

/** What who takes the order over must know, read in five seconds. */
export function Continuity({ orderId }: { orderId: string }) {
  const { can } = useSession();
  const { data: sheet } = api.useQuery('get', '/api/v1/production-orders/{id}/continuity', {
    params: { path: { id: orderId } },
  });
  if (!sheet) return null;
  const mayWrite = can('order.edit');
  return (
    <Paper className="surface" p="md" component="section" aria-label={t.title}>
      <Title order={2} size="h4" mb="sm">
        {t.title}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <Stack gap="md">
          <Part title={t.current}>
            <Text fw={700} size="lg">
              {sheet.current?.title ?? t.nothingOpen}
            </Text>
            {sheet.current?.machineName && <Text size="sm">{sheet.current.machineName}</Text>}
          </Part>
          <Part title={t.hours}>
            <HoursCell {...sheet} />
          </Part>
        </Stack>
        <Stack gap="md">
          <NextGesture key={sheet.nextGesture?.text ?? ''} sheet={sheet} mayWrite={mayWrite} />
          <Part title={t.who}>
            <LastWork sheet={sheet} />
          </Part>
        </Stack>
        <LastPhoto sheet={sheet} mayTake={can('operation_photo.take')} />
      </SimpleGrid>
    </Paper>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <Text size="sm" c="dimmed">
      {title}
    </Text>
    {children}
  </div>
);

function LastWork({ sheet: { lastWork } }: { sheet: Sheet }) {
  if (!lastWork) return <Text>{t.nobody}</Text>;
  return (
    <>
      {lastWork.workers.map(({ name, groupName, operationTitle, minutes }, index) => (
        <Text key={index} size="sm">
          <b>{name ?? t.someone(groupName)}</b> {`– ${operationTitle}, ${formatHours(minutes)}`}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {t.on(formatDay(lastWork.day), t.halfDays[lastWork.halfDay])}
      </Text>
    </>
  );
}

function NextGesture({ sheet: { orderId, nextGesture }, mayWrite }: { sheet: Sheet; mayWrite: boolean }) {
  const [writing, setWriting] = useState(false);
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/production-orders/{id}/next-gesture',
    initialValues: { text: nextGesture?.text ?? '' },
    request: ({ text }) => ({ params: { path: { id: orderId } }, body: { text } }),
    done: t.written,
    onDone: () => setWriting(false),
  });
  if (writing)
    return (
      <FormPanel of={form} main={false} onCancel={() => setWriting(false)}>
        <TextInput
          label={t.next}
          description={t.writeHint}
          maxLength={160}
          size="md"
          autoFocus
          {...form.field('text')}
        />
      </FormPanel>
    );
  return (
    <Part title={t.next}>
      <Text fw={nextGesture ? 700 : 400} size={nextGesture ? 'lg' : 'sm'} style={{ overflowWrap: 'anywhere' }}>
        {nextGesture?.text ?? t.noNext}
      </Text>
      {nextGesture && (
        <Text size="sm" c="dimmed">
          {nextGesture.byName ? t.by(nextGesture.byName, formatInstant(nextGesture.at)) : formatInstant(nextGesture.at)}
        </Text>
      )}
      {mayWrite && (
        <Button
          variant="default"
          mih={TOUCH}
          mt="xs"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t.write}
        </Button>
      )}
    </Part>
  );
}

function LastPhoto({ sheet: { lastPhoto, current }, mayTake }: { sheet: Sheet; mayTake: boolean }) {
  const take = useCommand('post', '/api/v1/operations/{id}/photos', { done: t.photoTaken });
  const [removing, setRemoving] = useState(false);
  const remove = useCommand('delete', '/api/v1/operation-photos/{id}', {
    done: t.photoRemoved,
    onDone: () => setRemoving(false),
  });
  const send = (file: File | null): void => {
    if (!file || !current) return;
    const body = new FormData();
    body.append('file', file);
    body.append('caption', current.title.slice(0, 120));
    void take.run({ params: { path: { id: current.id } }, body: body as never });
  };
  return (
    <Part title={t.photo}>
      {lastPhoto ? (
        <Stack gap={4}>
          <img
            src={`/api/v1/operation-photos/${lastPhoto.id}/picture`}
            alt={t.photoAlt(lastPhoto.caption ?? formatInstant(lastPhoto.takenAt))}
            style={{ width: '100%', maxHeight: 170, objectFit: 'contain', borderRadius: 8 }}
          />
          <Text size="sm" c="dimmed">
            {[lastPhoto.caption, formatInstant(lastPhoto.takenAt)].filter(Boolean).join(' – ')}
          </Text>
        </Stack>
      ) : (
        <Text size="sm">{t.noPhoto}</Text>
      )}
      {mayTake && (
        <Group gap="xs" mt="xs">
          {current && (
            <FileButton onChange={send} accept="image/jpeg,image/png" capture="environment">
              {(props) => (
                <Button
                  variant="default"
                  mih={TOUCH}
                  leftSection={<IconCamera size={18} aria-hidden />}
                  loading={take.running}
                  {...props}
                >
                  {t.takePhoto}
                </Button>
              )}
            </FileButton>
          )}
          {lastPhoto && (
            <Button variant="subtle" color="gray" mih={TOUCH} onClick={() => setRemoving(true)}>
              {t.removePhoto}
            </Button>
          )}
        </Group>
      )}
      {mayTake && (
        <Text size="xs" c="dimmed">
          {t.noFace}
        </Text>
      )}
      <ProblemAlert problem={take.problem} />
      {lastPhoto && (
        <ConfirmIrreversible
          opened={removing}
          title={t.removePhotoTitle}
          confirm={t.removePhoto}
          running={remove.running}
          problem={remove.problem}
          onClose={() => setRemoving(false)}
          onConfirm={() => void remove.run({ params: { path: { id: lastPhoto.id } } })}
        >
          <Text size="sm">{t.removePhotoHint}</Text>
        </ConfirmIrreversible>
      )}
    </Part>
  );
}
