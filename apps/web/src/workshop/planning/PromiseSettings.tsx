import { Group, List, NumberInput, Paper, Text, Title } from '@mantine/core';
import { api } from '../../app/api.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { useCommandForm } from '../../ui/form.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { Schema } from '@etabli/contract';

const t = fr.planning.settings;
const days = (count: number): string => plural(count, fr.planning.promise.days);

/** The margin of a promise, from a day on. */
export function PromiseSettings() {
  const { data } = api.useQuery('get', '/api/v1/planning/settings');
  const today = useToday();
  if (!data) return null;
  return (
    <Paper className="surface" p="md" mt="md" maw={720}>
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.hint}
      </Text>
      <Text size="sm" mb="sm">
        {t.now(days(data.marginDays), data.crew)}
      </Text>
      <Edit key={JSON.stringify(data.rows)} settings={data} today={today} />
      <List size="sm" mt="sm">
        {data.rows.map(({ fromOn, marginDays, crew }) => (
          <List.Item key={fromOn}>{t.row(formatDay(fromOn), days(marginDays), crew)}</List.Item>
        ))}
      </List>
    </Paper>
  );
}

function Edit({ settings, today }: { settings: Schema<'PlanningSettingsView'>; today: string }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/planning/settings',
    initialValues: { fromOn: today, marginDays: settings.marginDays, crew: settings.crew },
    request: (body) => ({ body }),
    done: fr.ui.saved,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <ProblemAlert problem={form.failed() ? form.command.problem : null} others={form.others} />
      <Group align="flex-end" gap="sm">
        <DayInput label={t.fromOn} required {...form.field('fromOn')} />
        <NumberInput label={t.margin} required min={0} max={60} allowDecimal={false} {...form.field('marginDays')} />
        <NumberInput label={t.crew} required min={1} max={36} allowDecimal={false} {...form.field('crew')} />
        <ActionButton type="submit" loading={form.command.running}>
          {t.save}
        </ActionButton>
      </Group>
    </form>
  );
}
