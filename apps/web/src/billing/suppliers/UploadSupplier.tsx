import { Alert, Box, Button, FileButton, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import type { Problem } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SupplierContent } from './SupplierContent.js';

const t = fr.suppliers.upload;
const MOST_BYTES = 10 * 1024 * 1024;
const SECTORS = Object.entries(fr.suppliers.sectors).map(([value, label]) => ({ value, label }));
type Reading = Schema<'SupplierReadingView'>;

const bodyOf = (file: File): FormData => {
  const body = new FormData();
  body.append('file', file);
  return body;
};

/** A file is first read by the server without filing it; then the same file is filed. */
export function UploadSupplier({ onOpen, onCancel }: { onOpen: (id: string) => void; onCancel: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [sector, setSector] = useState<Schema<'VatSector'>>('taxable');
  const pick = useRef<() => void>(null);
  const read = useCommand('post', '/api/v1/supplier-invoices/read', { onDone: setReading });
  const run = useCommand('post', '/api/v1/supplier-invoices', { done: t.done, onDone: ({ id }) => onOpen(id) });
  const big = file !== null && file.size > MOST_BYTES;

  const choose = (chosen: File | null): void => {
    if (!chosen) return;
    setFile(chosen);
    setReading(null);
    read.reset();
    run.reset();
    pick.current?.();
    if (chosen.size <= MOST_BYTES) void read.run({ body: bodyOf(chosen) });
  };
  const Choose = file ? Button : ActionButton;
  return (
    <Stack gap="md">
      <Box
        className="surface"
        p="lg"
        ta="center"
        style={{ borderStyle: 'dashed', borderColor: 'var(--mantine-color-default-border)' }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          choose(event.dataTransfer.files[0] ?? null);
        }}
      >
        <Text size="sm" mb="sm">
          {file ? t.name(file.name) : t.hint}
        </Text>
        <FileButton onChange={choose} accept=".pdf,.xml,application/pdf,application/xml,text/xml" resetRef={pick}>
          {(props) => (
            <Choose
              {...props}
              variant={file ? 'default' : 'filled'}
              leftSection={<IconFileUpload size={18} aria-hidden />}
              loading={read.running}
            >
              {file ? t.other : t.choose}
            </Choose>
          )}
        </FileButton>
        {!file && (
          <Text size="sm" c="dimmed" mt={4}>
            {t.drop}
          </Text>
        )}
      </Box>
      <div role="status">{read.running && <Text size="sm">{t.reading}</Text>}</div>
      {big && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t.tooBig}
        </Alert>
      )}
      <Problems problem={run.problem ?? read.problem} />
      {reading && <Read reading={reading} onOpen={onOpen} />}
      {reading && !reading.duplicateId && (
        <SegmentedControl
          aria-label={fr.suppliers.sector}
          data={SECTORS}
          value={sector}
          onChange={(value) => setSector(value as Schema<'VatSector'>)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {fr.ui.cancel}
        </Button>
        {reading && file && !reading.duplicateId && (
          <ActionButton
            loading={run.running}
            onClick={() => void run.run({ params: { query: { sector } }, body: bodyOf(file) })}
          >
            {t.run}
          </ActionButton>
        )}
      </Group>
    </Stack>
  );
}

/** A file has no input to show its errors at: they are said here. */
function Problems({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  if (problem.errors.length === 0) return <ProblemAlert problem={problem} />;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={problem.detail} role="alert">
      {problem.errors
        .filter(({ message }) => message !== problem.detail)
        .map(({ field, message }) => (
          <Text key={field} size="sm">
            {message}
          </Text>
        ))}
    </Alert>
  );
}

function Read({ reading, onOpen }: { reading: Reading; onOpen: (id: string) => void }) {
  const { content, duplicateId } = reading;
  return (
    <>
      {duplicateId ? (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t.duplicate}>
          <Button variant="default" size="xs" onClick={() => onOpen(duplicateId)}>
            {t.openDuplicate}
          </Button>
        </Alert>
      ) : (
        <Alert
          color={content ? 'green' : 'ink'}
          icon={<IconCircleCheck aria-hidden />}
          title={content ? t.read : t.plain}
        >
          {content ? fr.suppliers.formats[reading.format] : t.plainHint}
        </Alert>
      )}
      {content && <SupplierContent content={content} />}
    </>
  );
}
