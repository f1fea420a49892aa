import { Anchor, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay, formatInstant } from '../../ui/format.js';
import { JobProgress } from '../../ui/JobProgress.js';

const t = fr.dossiers;
type Dossier = Schema<'DossierView'>;

const hrefOf = (id: string, form: 'pdf' | 'zip'): string => `/api/v1/dossiers/${id}/${form}`;

/** What was asked for, the newest first: its progress, then its file. */
export function DossierList({ items, onMade }: { items: readonly Dossier[]; onMade: () => void }) {
  return (
    <section aria-label={t.history}>
      <Title order={3} size="h5" mb="xs">
        {t.history}
      </Title>
      {items.length === 0 && <Text size="sm">{t.none}</Text>}
      <Stack gap="md">
        {items.map((one) => (
          <Line key={one.id} dossier={one} onMade={onMade} />
        ))}
      </Stack>
    </section>
  );
}

function Line({ dossier, onMade }: { dossier: Dossier; onMade: () => void }) {
  const {
    id,
    title,
    batch,
    ready,
    runId,
    state,
    pages,
    parts,
    filesForgottenOn,
    snapshotAt,
    requestedByName,
    withResults,
  } = dossier;
  const { can } = useSession();
  const kept = withResults && !can('exam.read');
  if (!ready && runId && state !== 'cancelled' && !filesForgottenOn) return <JobProgress id={runId} onDone={onMade} />;
  const facts = [
    batch ? t.ofYouths(parts.length) : pages !== null && t.pages(pages),
    snapshotAt && t.readOn(formatInstant(snapshotAt)),
    t.by(requestedByName),
    state === 'cancelled' && t.cancelled,
    kept && t.resultsInside,
    filesForgottenOn && t.forgotten(formatDay(filesForgottenOn)),
  ].filter(Boolean);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600} size="sm">
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </div>
        {ready && !kept && (
          <Download id={id} form={batch ? 'zip' : 'pdf'} label={batch ? t.zip : t.pdf} title={title} />
        )}
      </Group>
      {parts.length > 0 && !kept && (
        <Group gap="md" mt={4}>
          {parts.map((part) => (
            <Anchor
              key={part.id}
              href={hrefOf(part.id, 'pdf')}
              download
              size="sm"
              aria-label={t.download(`${title} – ${part.studentName}`)}
            >
              {part.studentName}
            </Anchor>
          ))}
        </Group>
      )}
    </div>
  );
}

const Download = ({ id, form, label, title }: { id: string; form: 'pdf' | 'zip'; label: string; title: string }) => (
  <Anchor href={hrefOf(id, form)} download size="sm" flex="none">
    <Group gap={4} wrap="nowrap">
      <IconDownload size={16} aria-hidden />
      {label}
      <VisuallyHidden>{title}</VisuallyHidden>
    </Group>
  </Anchor>
);
