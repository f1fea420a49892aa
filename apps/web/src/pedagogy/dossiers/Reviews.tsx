import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { EditReview, NewReview } from './ReviewForm.js';
import { SignReview } from './SignReview.js';

const t = fr.dossiers.reviews;
type Review = Schema<'ProgressReviewView'>;
const PARTS = ['youth', 'family', 'trainer'] as const;

/** The balances of one youth, every version, with what can be done to each. */
export function Reviews({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const [writing, setWriting] = useState(false);
  const at = { params: { path: { id: studentId } } };
  const { data } = api.useQuery('get', '/api/v1/students/{id}/progress-reviews', at);
  return (
    <section aria-label={t.title}>
      <Title order={3} size="h5">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.hint}
      </Text>
      <Stack gap="md">
        {data?.items.length === 0 && !writing && <Text size="sm">{t.none}</Text>}
        {data?.items.map((review) => (
          <OneReview key={review.id} review={review} />
        ))}
        {writing && <NewReview studentId={studentId} onDone={() => setWriting(false)} />}
        {can('review.write') && !writing && (
          <Button variant="default" w="fit-content" onClick={() => setWriting(true)}>
            {t.add}
          </Button>
        )}
      </Stack>
    </section>
  );
}

function OneReview({ review }: { review: Review }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'edit' | 'version' | null>(null);
  const stop = (): void => setDoing(null);
  const draft = review.validatedAt === null;
  const name = t.of(t.kinds[review.kind], formatDay(review.heldOn));
  if (doing === 'edit') return <EditReview review={review} onDone={stop} />;
  const facts = [
    review.version > 1 && t.version(review.version),
    review.reason && t.because(review.reason),
    review.validatedByName && t.validatedBy(review.validatedByName),
  ].filter(Boolean);
  return (
    <div>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {name}
        </Text>
        <StateBadge
          tone={draft ? 'warning' : review.superseded ? 'neutral' : 'good'}
          label={draft ? t.draft : review.superseded ? t.replaced : t.valid}
        />
      </Group>
      {facts.length > 0 && (
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
      {(['acquired', 'toImprove', 'nextGoals', 'youthWords'] as const).map(
        (part) =>
          review[part] && (
            <Text key={part} size="sm" style={{ whiteSpace: 'pre-line' }}>
              <b>{t[part]}</b>
              {` – ${review[part]}`}
            </Text>
          ),
      )}
      {review.signatures.map(({ part, signedByName, signedOn }) => (
        <Text key={part} size="sm" c="dimmed">
          {t.signedText(t.parts[part], signedByName, formatDay(signedOn))}
        </Text>
      ))}
      {can('review.write') && draft && <DraftActions review={review} onEdit={() => setDoing('edit')} />}
      {!draft && !review.superseded && (
        <Group gap="xs" mt="xs">
          {can('review.sign') &&
            PARTS.filter((part) => !review.signatures.some((one) => one.part === part)).map((part) => (
              <SignReview key={part} review={review} part={part} />
            ))}
          {can('review.write') && doing === null && (
            <Button size="sm" variant="default" onClick={() => setDoing('version')}>
              {t.newVersion}
            </Button>
          )}
        </Group>
      )}
      {doing === 'version' && <VersionForm review={review} onDone={stop} />}
    </div>
  );
}

function DraftActions({ review, onEdit }: { review: Review; onEdit: () => void }) {
  const at = { params: { path: { id: review.id } } };
  const validate = useCommand('post', '/api/v1/progress-reviews/{id}/validate', { done: t.validated });
  const discard = useCommand('delete', '/api/v1/progress-reviews/{id}', { done: t.discarded });
  return (
    <>
      <Group gap="xs" mt="xs">
        <Button size="sm" variant="default" onClick={onEdit}>
          {t.edit}
        </Button>
        <Button size="sm" variant="default" loading={validate.running} onClick={() => void validate.run(at)}>
          {t.validate}
        </Button>
        <Button size="sm" variant="subtle" loading={discard.running} onClick={() => void discard.run(at)}>
          {t.discard}
        </Button>
      </Group>
      <ProblemAlert problem={validate.problem ?? discard.problem} />
    </>
  );
}

function VersionForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/progress-reviews/{id}/versions',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: review.id } }, body }),
    done: t.begun,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.begin} onCancel={onDone} main={false}>
      <TextInput label={t.reason} required data-autofocus autoComplete="off" {...form.field('reason')} />
    </FormPanel>
  );
}
