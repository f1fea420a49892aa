import { Anchor, Box, Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';
import { ConsentsPart } from './ConsentsPart.js';
import { PapersPart } from './PapersPart.js';

const t = fr.studentFile.documents;
type Asked = Schema<'AskedDocumentView'>;
const TONES: Readonly<Record<Schema<'DocumentState'>, Tone>> = {
  missing: 'bad',
  valid: 'good',
  expiring: 'warning',
  expired: 'bad',
};

/** What is asked of the youth and what came, the uses of pictures, and the school's own papers. */
export function DocumentsTab({ studentId }: { studentId: string }) {
  const { can } = useSession();
  return (
    <Stack gap="lg">
      {can('document.read') && <AskedPart studentId={studentId} />}
      <ConsentsPart studentId={studentId} />
      {can('paper.read') && <PapersPart studentId={studentId} />}
    </Stack>
  );
}

function AskedPart({ studentId }: { studentId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/students/{id}/documents', {
    params: { path: { id: studentId } },
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t.title}
      </Title>
      <Stack gap="xs">
        {data.items.map((asked) => (
          <AskedRow key={asked.kind.id} studentId={studentId} asked={asked} />
        ))}
      </Stack>
    </section>
  );
}

function AskedRow({ studentId, asked }: { studentId: string; asked: Asked }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'receive' | 'void' | null>(null);
  const stop = (): void => setDoing(null);
  const { kind, current, state } = asked;
  const optional = !kind.required && state === 'missing';
  return (
    <Box className="surface" p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={600}>
            {kind.label}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              optional && t.optional,
              current && `${t.receivedOn} ${formatDay(current.receivedOn)}`,
              current?.expiresOn && t.until(formatDay(current.expiresOn)),
              current?.verifiedByName && t.verifiedBy(current.verifiedByName),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <StateBadge tone={optional ? 'neutral' : TONES[state]} label={t.states[state]} />
      </Group>
      {can('document.edit') && !doing && (
        <Group gap="xs" mt={4}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t.receive} – ${kind.label}`}
            onClick={() => setDoing('receive')}
          >
            {t.receive}
          </Button>
          {current && <CurrentActions document={current} />}
          {current && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t.void} – ${kind.label}`}
              onClick={() => setDoing('void')}
            >
              {t.void}
            </Button>
          )}
        </Group>
      )}
      {doing === 'receive' && <ReceiveForm studentId={studentId} kindId={kind.id} onDone={stop} />}
      {doing === 'void' && current && <VoidForm id={current.id} onDone={stop} />}
    </Box>
  );
}

function CurrentActions({ document }: { document: Schema<'StudentDocumentView'> }) {
  const attach = useCommand('post', '/api/v1/student-documents/{id}/file', { done: t.scanned });
  const verify = useCommand('post', '/api/v1/student-documents/{id}/verify', { done: fr.ui.saved });
  const params = { path: { id: document.id } };
  const send = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void attach.run({ params, body: body as never });
  };
  return (
    <>
      {document.hasFile ? (
        <Anchor href={`/api/v1/student-documents/${document.id}/file`} download size="sm">
          {t.open}
        </Anchor>
      ) : (
        <FileButton onChange={send} accept=".pdf,.jpg,.jpeg,.png">
          {(props) => (
            <Button size="compact-sm" variant="subtle" loading={attach.running} {...props}>
              {t.scan}
            </Button>
          )}
        </FileButton>
      )}
      {!document.verifiedAt && (
        <Button size="compact-sm" variant="subtle" loading={verify.running} onClick={() => void verify.run({ params })}>
          {t.verify}
        </Button>
      )}
      <ProblemAlert
        problem={attach.problem ?? verify.problem}
        others={attach.problem?.errors.map((one) => one.message)}
      />
    </>
  );
}

function VoidForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/student-documents/{id}/void',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.voided,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.void} onCancel={onDone} main={false}>
      <TextInput label={t.voidReason} {...form.field('reason')} />
    </FormPanel>
  );
}

function ReceiveForm({ studentId, kindId, onDone }: { studentId: string; kindId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/documents',
    initialValues: { receivedOn: useToday() as string, expiresOn: null as string | null },
    request: (values) => ({
      params: { path: { id: studentId } },
      body: { kindId, receivedOn: values.receivedOn, expiresOn: values.expiresOn || null },
    }),
    done: t.received,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.receive} onCancel={onDone} main={false}>
      <Group grow align="flex-start">
        <DayInput label={t.receivedOn} {...form.field('receivedOn')} />
        <DayInput label={t.expiresOn} description={t.expiresHint} {...form.field('expiresOn')} />
      </Group>
    </FormPanel>
  );
}
