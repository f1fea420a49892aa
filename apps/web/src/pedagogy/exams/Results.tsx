import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';
import { markText } from '../marks/mark-text.js';
import { Changed } from './Changed.js';
import { type TypedResult, typedOf, UnitTable, writtenResults } from './UnitTable.js';

const t = fr.exams.results;
type File = Schema<'ExamFileView'>;
const DECISIONS = Object.entries(fr.exams.decisions).map(([value, label]) => ({ value, label }));
const VERDICT_TONES = {
  likely_admitted: 'good',
  likely_refused: 'bad',
  to_check: 'neutral',
} as const satisfies Record<string, Tone>;

/** Results by unit, marks kept, the indication and the decision of the jury. */
export function Results({ file }: { file: File }) {
  const { can } = useSession();
  const may = can('exam.edit') && file.state === 'registered';
  return (
    <Stack>
      <Units key={file.units.map(({ status, value }) => `${status}${value}`).join()} file={file} may={may} />
      {file.indication && <Indication of={file.indication} />}
      {may && file.open && <Decide key={`${file.decision}${file.decidedOn}`} file={file} />}
      <Changed changes={file.decisions} />
      {file.kept.length > 0 && <Kept title={t.kept} marks={file.kept} />}
    </Stack>
  );
}

function Units({ file, may }: { file: File; may: boolean }) {
  const [typed, setTyped] = useState<Record<string, TypedResult>>({});
  const [reason, setReason] = useState('');
  const write = useCommand('post', '/api/v1/exam-registrations/{id}/results', { done: t.saved });
  const results = writtenResults(file.units, typed);
  const corrects = results.some(({ unitCode }) => file.units.some(({ code, status }) => code === unitCode && status));
  const type = (code: string, change: Partial<TypedResult>): void => {
    const unit = file.units.find((one) => one.code === code)!;
    setTyped((now) => ({ ...now, [code]: { ...(now[code] ?? typedOf(unit)), ...change } }));
  };
  const unkept = file.keepable.filter(({ unitCode }) =>
    file.units.some(({ code, status }) => code === unitCode && !status),
  );
  return (
    <Stack>
      {!file.open && (
        <Text size="sm" c="dimmed">
          {t.notOpen}
        </Text>
      )}
      <UnitTable
        units={file.units}
        open={may}
        begun={file.open}
        typed={(unit) => typed[unit.code] ?? typedOf(unit)}
        errorAt={(code, field) =>
          write.problem?.errors.find(
            (one) => one.field === `results.${results.findIndex(({ unitCode }) => unitCode === code)}.${field}`,
          )?.message
        }
        onType={type}
      />
      {may && unkept.length > 0 && (
        <Kept
          title={t.keepable}
          marks={unkept}
          onKeep={({ unitCode, value, fromYear }) =>
            type(unitCode, { status: 'kept', text: markText(value), year: String(fromYear) })
          }
        />
      )}
      {may && (
        <Group align="flex-end" justify="flex-end">
          {corrects && (
            <TextInput
              label={fr.marks.reason}
              required
              flex={1}
              value={reason}
              error={write.problem?.errors.find(({ field }) => field === 'reason')?.message}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button
            disabled={results.length === 0}
            loading={write.running}
            onClick={() =>
              void write.run({ params: { path: { id: file.id } }, body: { results, reason: reason || null } })
            }
          >
            {t.save}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={write.problem} />
    </Stack>
  );
}

function Indication({ of }: { of: Schema<'IndicationView'> }) {
  const whole = of.verdict !== 'to_check';
  const mark = (value: number | null): string =>
    value === null ? fr.ui.none : whole ? markText(value) : t.incomplete(markText(value));
  const gaps = (['withoutMark', 'absent', 'withoutKind', 'withoutCoefficient', 'optional'] as const).filter(
    (gap) => of[gap].length > 0,
  );
  return (
    <section className="surface" style={{ padding: 12 }} aria-label={t.verdict}>
      <Group gap="xs" mb="xs">
        <Text fw={600}>{t.verdict}</Text>
        <StateBadge tone={VERDICT_TONES[of.verdict]} label={t.verdicts[of.verdict]} />
      </Group>
      <Facts
        facts={[
          [t.general, mark(of.general)],
          [t.professional, mark(of.professional)],
        ]}
      />
      {gaps.map((gap) => (
        <Text key={gap} size="sm">
          {t[gap](of[gap].join(', '))}
        </Text>
      ))}
      <Text size="xs" c="dimmed" mt="xs">
        {t.indicationHint}
      </Text>
    </section>
  );
}

function Decide({ file }: { file: File }) {
  const today = useToday() as string;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exam-registrations/{id}/decision',
    initialValues: { decision: file.decision ?? '', on: file.decidedOn ?? today, reason: '' },
    request: ({ decision, on, reason }) => ({
      params: { path: { id: file.id } },
      body: { decision: decision as NonNullable<File['decision']>, on, reason: reason || null },
    }),
    done: t.decided,
  });
  return (
    <FormPanel of={form} submit={t.saveDecision}>
      <Group grow align="flex-start">
        <Select label={t.decide} required data={DECISIONS} {...form.field('decision')} />
        <DayInput label={t.decidedOn} required maxDate={today} {...form.field('on')} />
      </Group>
      {file.decision && <TextInput label={fr.marks.reason} {...form.field('reason')} />}
    </FormPanel>
  );
}

interface KeptProps {
  title: string;
  marks: readonly Schema<'KeptMarkView'>[];
  onKeep?: (mark: Schema<'KeptMarkView'>) => void;
}

const Kept = ({ title, marks, onKeep }: KeptProps) => (
  <section aria-label={title}>
    <Title order={3} size="h5" mb={4}>
      {title}
    </Title>
    {marks.map((mark) => (
      <Group key={mark.unitCode} gap="xs">
        <Text size="sm">{t.keep(mark.unitCode, markText(mark.value), mark.fromYear, mark.lastYear)}</Text>
        {onKeep && (
          <Button size="compact-sm" variant="default" onClick={() => onKeep(mark)}>
            {t.keepIt}
          </Button>
        )}
      </Group>
    ))}
  </section>
);
