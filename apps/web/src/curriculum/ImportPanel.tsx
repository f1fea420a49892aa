import { Alert, Anchor, Box, Button, FileButton, Group, Spoiler, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../app/command.js';
import type { Problem } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { plural } from '../texts/plural.js';
import { ActionButton } from '../ui/buttons.js';
import { Facts } from '../ui/Facts.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum.import;
const MOST_BYTES = 2 * 1024 * 1024;
type Import = Schema<'ImportView'>;

const bodyOf = (file: File): FormData => {
  const body = new FormData();
  body.append('file', file);
  return body;
};

/** A file is first read by the server without writing anything; then the same file is imported. */
export function ImportPanel({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [dry, setDry] = useState<Import | null>(null);
  const pick = useRef<() => void>(null);
  const check = useCommand('post', '/api/v1/frameworks/import', { onDone: setDry });
  const run = useCommand('post', '/api/v1/frameworks/import', { done: t.done, onDone: ({ id }) => id && onDone(id) });
  const big = file !== null && file.size > MOST_BYTES;

  const choose = (chosen: File | null): void => {
    if (!chosen) return;
    setFile(chosen);
    setDry(null);
    check.reset();
    run.reset();
    pick.current?.();
    if (chosen.size <= MOST_BYTES) void check.run({ params: { query: { dryRun: 'true' } }, body: bodyOf(chosen) });
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
          {file ? t.file(file.name) : t.hint}
        </Text>
        <FileButton onChange={choose} accept=".xlsx,.json,.csv,.txt,application/json,text/csv" resetRef={pick}>
          {(props) => (
            <Choose
              {...props}
              variant={file ? 'default' : 'filled'}
              leftSection={<IconFileUpload size={18} aria-hidden />}
              loading={check.running}
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
      <Anchor size="sm" href="/api/v1/frameworks/template">
        {t.template}
      </Anchor>
      <div role="status">{check.running && <Text size="sm">{t.checking}</Text>}</div>
      {big && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t.tooBig}
        </Alert>
      )}
      <Problems problem={run.problem ?? check.problem} />
      {dry && <Content content={dry.content} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {fr.ui.cancel}
        </Button>
        {dry && file && (
          <ActionButton loading={run.running} onClick={() => void run.run({ body: bodyOf(file) })}>
            {t.run}
          </ActionButton>
        )}
      </Group>
    </Stack>
  );
}

/** What is wrong, place by place; another refusal is said as everywhere. */
function Problems({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  if (problem.errors.length === 0) return <ProblemAlert problem={problem} />;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t.refused(problem.errors.length)} role="alert">
      <Text size="sm" mb="xs">
        {problem.detail}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.place}</Table.Th>
            <Table.Th scope="col">{t.what}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problem.errors.map(({ field, message }, index) => (
            <Table.Tr key={index}>
              <Table.Td style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                {field === 'file' ? t.wholeFile : field}
              </Table.Td>
              <Table.Td>{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}

function Content({ content }: { content: Import['content'] }) {
  const c = fr.curriculum;
  return (
    <Stack gap="sm">
      <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={t.ready}>
        {(Object.keys(t.counts) as (keyof typeof t.counts)[])
          .filter((kind) => content.counts[kind] > 0)
          .map((kind) => plural(content.counts[kind], t.counts[kind]))
          .join(', ')}
      </Alert>
      <Facts
        facts={[
          [c.name, content.title],
          [c.code, content.code],
          [c.version, content.version],
          [c.verification, <VerificationBadge key="v" of={content.verification} />],
          [c.source, content.source],
          [c.sourceNote, content.sourceNote],
          [c.scale, content.levelScale.map(c.step).join(' · ')],
        ]}
      />
      <Spoiler maxHeight={180} showLabel={t.seeAll} hideLabel={fr.ui.close}>
        <Table>
          <Table.Caption hidden>{plural(content.competences.length, ['compétence', 'compétences'])}</Table.Caption>
          <Table.Tbody>
            {[...content.units, ...content.competences].map((piece, index) => (
              <Table.Tr key={index}>
                <Table.Td>{piece.code}</Table.Td>
                <Table.Td>{piece.title}</Table.Td>
                <Table.Td>
                  <VerificationBadge of={piece.verification} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Spoiler>
    </Stack>
  );
}
