import { Anchor, Box, Group, Progress, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../app/api.js';
import { type CountPath, useCount, useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.school.start;
type Step = keyof typeof t.steps;

const PAGES: Readonly<Record<Step, string>> = {
  identity: '/reglages/ecole',
  bank: '/reglages/banque',
  staff: '/reglages/personnel',
  groups: '/groupes',
  students: '/jeunes',
  machines: '/reglages/machines',
  framework: '/referentiels',
  customer: '/clients',
};
const ORDER = Object.keys(PAGES) as Step[];

/** What a new school still needs, in the order in which each thing needs the one before; gone when all is there. Each step is what the counts say. */
export function GettingStarted() {
  const done = useDone();
  const known = ORDER.every((step) => done[step] !== undefined);
  const count = ORDER.filter((step) => done[step]).length;
  if (!known || count === ORDER.length) return null;
  const next = ORDER.find((step) => !done[step]);
  return (
    <Box component="section" className="surface" p="md" mb="md" aria-labelledby="start">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4" id="start">
          {t.title}
        </Title>
        <Text size="sm" className="figures">
          {t.progress(count, ORDER.length)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <Progress value={(count / ORDER.length) * 100} my="sm" aria-label={t.title} />
      <ol style={{ margin: 0, paddingInlineStart: 24, display: 'grid', gap: 8 }}>
        {ORDER.map((step) => (
          <li key={step}>
            <Group gap="xs">
              <Anchor component={Link} to={PAGES[step]} fw={step === next ? 650 : undefined}>
                {t.steps[step].label}
              </Anchor>
              {done[step] ? (
                <StateBadge tone="good" label={t.done} />
              ) : step === next ? (
                <StateBadge tone="active" label={t.next} />
              ) : (
                <StateBadge tone="neutral" label={t.later} />
              )}
            </Group>
            {step === next && (
              <Text size="sm" c="dimmed">
                {t.steps[step].hint}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Box>
  );
}

/** Of each step whether it is done; undefined until read. */
function useDone(): Readonly<Record<Step, boolean | undefined>> {
  const { data: school } = api.useQuery('get', '/api/v1/school', {});
  const staff = useList('/api/v1/staff-members', { kind: 'master_trainer', limit: '1' });
  const trainers = staff.loading ? undefined : staff.items.length > 0;
  return {
    identity: school && school.missing.length === (school.iban ? 0 : 1),
    bank: school && Boolean(school.iban),
    staff: trainers,
    groups: useAny('/api/v1/groups/count'),
    students: useAny('/api/v1/students/count'),
    machines: useAny('/api/v1/machines/count'),
    framework: useAny('/api/v1/frameworks/count'),
    customer: useAny('/api/v1/customers/count'),
  };
}

function useAny(path: CountPath): boolean | undefined {
  const count = useCount(path);
  return count && count.count > 0;
}
