import { Box, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { civilDateAt } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCount, useList } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { countText } from '../ui/ListBar.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { EvidenceFiles } from '../pedagogy/evidence/EvidenceFiles.js';
import { ReassessForm } from '../pedagogy/evidence/ReassessForm.js';
import { Level } from './StudentCoverage.js';

const t = fr.students.evidence;
type Evidence = Schema<'EvidenceView'>;

/** The evidence of one youth, latest first; one can be withdrawn with a reason and stays readable. */
export function StudentEvidence({ studentId }: { studentId: string }) {
  const query = { studentId, limit: '20' };
  const list = useList('/api/v1/evidence', query);
  const count = useCount('/api/v1/evidence/count', { studentId });
  const scales =
    api.useQuery('get', '/api/v1/competence-coverage', { params: { query: { studentId } } }).data?.frameworks ?? [];
  return (
    <Box mt="lg">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t.title}
        </Title>
        <Text size="sm" c="dimmed">
          {count && countText(count, t.noun)}
        </Text>
      </Group>
      {list.problem && <ProblemAlert problem={list.problem} onRetry={list.reload} />}
      {!list.loading && !list.problem && list.items.length === 0 && <Text size="sm">{t.empty}</Text>}
      <Stack gap="xs">
        {list.items.map((evidence) => (
          <Piece
            key={evidence.id}
            evidence={evidence}
            steps={scales.find(({ id }) => id === evidence.frameworkId)?.levels ?? []}
          />
        ))}
      </Stack>
      {list.hasNext && (
        <Button variant="default" mt="sm" onClick={list.next} loading={list.loadingNext}>
          {fr.ui.next}
        </Button>
      )}
    </Box>
  );
}

function Piece({ evidence, steps }: { evidence: Evidence; steps: readonly Schema<'LevelStepView'>[] }) {
  const { can } = useSession();
  const [acting, setActing] = useState<'withdraw' | 'reassess' | null>(null);
  const { withdrawnAt, operationTitle, orderNumber } = evidence;
  return (
    <Box className="surface" p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600} td={withdrawnAt ? 'line-through' : undefined}>
            {`${evidence.competenceCode} ${evidence.competenceTitle}`}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              t.sources[evidence.source],
              evidence.criterionCode && t.criterion(evidence.criterionCode, evidence.criterionTitle ?? ''),
              orderNumber && operationTitle && t.onOrder(orderNumber, operationTitle),
              t.by(evidence.assessedByName, formatDay(evidence.assessedOn)),
              evidence.measurementCount > 0 && t.measured(evidence.measurementCount),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {evidence.comment && <Text size="sm">{evidence.comment}</Text>}
          {evidence.reassessed && <Text size="sm">{t.reassessed}</Text>}
          <EvidenceFiles evidence={evidence} />
          {withdrawnAt && (
            <Text size="sm">
              {t.withdrawn(evidence.withdrawnByName ?? fr.ui.none, formatDay(civilDateAt(new Date(withdrawnAt))))}
              {evidence.withdrawReason && ` – ${evidence.withdrawReason}`}
            </Text>
          )}
        </div>
        <Stack gap={4} align="flex-end">
          <Level value={evidence.level} steps={steps} />
          {can('evidence.confirm') && !withdrawnAt && acting === null && (
            <Group gap={4}>
              {!evidence.reassessed && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setActing('reassess')}
                  aria-label={t.reassessOf(evidence.competenceCode)}
                >
                  {t.reassess}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => setActing('withdraw')}
                aria-label={t.withdrawOf(evidence.competenceCode)}
              >
                {t.withdraw}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
      {acting === 'withdraw' && <WithdrawForm id={evidence.id} onDone={() => setActing(null)} />}
      {acting === 'reassess' && <ReassessForm evidence={evidence} steps={steps} onDone={() => setActing(null)} />}
    </Box>
  );
}

function WithdrawForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/evidence/{id}/withdraw',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <Box mt="sm">
      <FormPanel of={form} submit={t.confirm} onCancel={onDone} main={false}>
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          autosize
          minRows={2}
          data-autofocus
          {...form.field('reason')}
        />
      </FormPanel>
    </Box>
  );
}
