import { Box, Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { OriginPart } from './OriginPart.js';

const t = fr.studentFile.exit;
type Survey = Schema<'ExitSurveyView'>;
const CHANNELS = Object.entries(t.channels).map(([value, label]) => ({ value, label }));
const SITUATIONS = Object.entries(t.situations).map(([value, label]) => ({ value, label }));

/** What became of the youth, and where he came from: the director's alone. */
export function ExitTab({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/students/{id}/exit-surveys', { params: { path: { id: studentId } } });
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        {data?.items.length === 0 && <Text size="sm">{t.notYet}</Text>}
        {data?.items.map((survey) => (
          <One key={survey.id} survey={survey} />
        ))}
      </Stack>
      {can('origin.read') && <OriginPart studentId={studentId} />}
    </Stack>
  );
}

function One({ survey }: { survey: Survey }) {
  const { can } = useSession();
  const today = useToday() as string;
  const [answering, setAnswering] = useState(false);
  const close = useCommand('post', '/api/v1/exit-surveys/{id}/no-answer', { done: t.done });
  const open = survey.answered === null;
  return (
    <Box className="surface" p="sm">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {t.wave[survey.months]}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              survey.closedOn ? formatDay(survey.closedOn) : t.due(formatDay(survey.dueOn)),
              survey.onwardStudy,
              survey.employerLabel,
              survey.offers !== null && t.offersOf(survey.offers),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        {survey.situation && <StateBadge tone="info" label={t.situations[survey.situation]} />}
        {survey.answered === false && <StateBadge tone="neutral" label={t.noAnswer} />}
      </Group>
      {can('survey.edit') && open && !answering && survey.dueOn <= today && (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="subtle" onClick={() => setAnswering(true)}>
            {t.answer}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={close.running}
            onClick={() =>
              void close.run({ params: { path: { id: survey.id } }, body: { on: today, channel: 'phone' } })
            }
          >
            {t.noAnswer}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={close.problem} />
      {answering && <AnswerForm survey={survey} onDone={() => setAnswering(false)} />}
    </Box>
  );
}

function AnswerForm({ survey, onDone }: { survey: Survey; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/exit-surveys/{id}/answer',
    initialValues: {
      on: useToday() as string,
      channel: 'phone' as Schema<'SurveyChannel'>,
      situation: 'employed' as Schema<'Situation'>,
      offersAsked: survey.months === 0,
      offers: null as number | null,
      onwardStudy: '',
      employerId: '',
    },
    request: ({ onwardStudy, offers, employerId, ...body }) => ({
      params: { path: { id: survey.id } },
      body: {
        ...body,
        offers: typeof offers === 'number' ? offers : null,
        onwardStudy: onwardStudy || null,
        employerId: employerId || null,
      },
    }),
    done: t.done,
    onDone,
  });
  const { situation, offersAsked } = form.form.values;
  return (
    <FormPanel of={form} submit={t.answer} onCancel={onDone} main={false}>
      <Group grow>
        <DayInput label={t.on} {...form.field('on')} />
        <Select label={t.channel} data={CHANNELS} allowDeselect={false} {...form.field('channel')} />
      </Group>
      <Select label={t.situation} data={SITUATIONS} allowDeselect={false} {...form.field('situation')} />
      {(situation === 'study' || situation === 'apprenticeship') && (
        <TextInput label={t.onwardStudy} {...form.field('onwardStudy')} />
      )}
      {(situation === 'employed' || situation === 'apprenticeship') && (
        <CustomerSelect label={fr.customers.whole.hiredBy} {...form.field('employerId')} />
      )}
      <Checkbox label={t.offersAsked} {...form.form.getInputProps('offersAsked', { type: 'checkbox' })} />
      {offersAsked && <NumberInput label={t.offers} allowDecimal={false} min={0} {...form.field('offers')} />}
    </FormPanel>
  );
}
