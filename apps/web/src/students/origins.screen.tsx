import { Anchor, Button, Group, List, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { formatDay } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';

const t = fr.studentSettings.origins;
const OTHER = 'autre';
const YEARS_SHOWN = 6;

interface Period {
  from: string;
  to: string;
}
const schoolYear = (from: number): Period => ({ from: `${from}-09-01`, to: `${from + 1}-08-31` });
const beganIn = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5, 7) < '09' ? 1 : 0);

/** What funders ask of a cohort, in figures; and the end of it, once the report is handed in. */
export function OriginsScreen() {
  const now = beganIn(useToday());
  const [year, setYear] = useState(String(now));
  const [own, setOwn] = useState<Period>(schoolYear(now));
  const period = year === OTHER ? own : schoolYear(Number(year));
  const name = year === OTHER ? `${formatDay(own.from)} – ${formatDay(own.to)}` : `${year}–${Number(year) + 1}`;
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => now - back);
  return (
    <Screen title={t.title} hint={t.hint} path={[{ label: fr.students.title, to: '/jeunes' }]}>
      <Group mb="md" align="flex-end">
        <Select
          label={t.cohort}
          allowDeselect={false}
          value={year}
          onChange={(value) => setYear(value ?? String(now))}
          data={[...years.map((one) => ({ value: String(one), label: t.year(one) })), { value: OTHER, label: t.other }]}
          w={240}
        />
        {year === OTHER && (
          <>
            <DayInput label={t.from} value={own.from} onChange={(from) => setOwn({ ...own, from: from ?? '' })} />
            <DayInput label={t.to} value={own.to} onChange={(to) => setOwn({ ...own, to: to ?? '' })} />
          </>
        )}
      </Group>
      {period.from && period.to && <Cohort key={`${period.from}${period.to}`} period={period} name={name} />}
    </Screen>
  );
}

function Cohort({ period, name }: { period: Period; name: string }) {
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/origin-indicators', { params: { query: period } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="md" maw={760}>
      <Paper className="surface" p="md" component="section" aria-label={t.figures}>
        <Figures figures={data} />
        <Text size="sm" c="dimmed" mt="sm">
          {t.definition}
        </Text>
      </Paper>
      {can('origin.erase') && <Erasing period={period} name={name} />}
    </Stack>
  );
}

const Figures = ({ figures }: { figures: Schema<'OriginIndicatorsView'> }) => (
  <Facts
    facts={[
      [t.entries, figures.entries],
      [t.known, t.of(figures.known, figures.entries)],
      [t.outOfSchool, t.of(figures.outOfSchoolSixMonths, figures.known)],
      [t.qpv, t.of(figures.qpv, figures.known)],
      [t.zrr, t.of(figures.zrr, figures.known)],
      [t.social, t.of(figures.socialSituation, figures.known)],
      [t.lastClasses, figures.lastClasses.map(({ lastClass, youths }) => `${lastClass}\u202f: ${youths}`).join(', ')],
    ]}
  />
);

/** Who would lose what is noted of him, before it goes. */
function Erasing({ period, name }: { period: Period; name: string }) {
  const [asking, setAsking] = useState(false);
  const { data } = api.useQuery('get', '/api/v1/origin-indicators/youths', { params: { query: period } });
  if (!data) return null;
  if (data.items.length === 0) return <Text size="sm">{t.nothing}</Text>;
  if (!asking)
    return (
      <Button variant="default" w="fit-content" onClick={() => setAsking(true)}>
        {t.erase(name)}
      </Button>
    );
  return (
    <Paper className="surface" p="md" component="section" aria-label={t.erase(name)}>
      <Title order={2} size="h5" mb="xs">
        {t.erase(name)}
      </Title>
      <Text size="sm">{t.preview(data.items.length)}</Text>
      <List size="sm" my="sm">
        {data.items.map(({ studentId, name: youth, enrolledOn }) => (
          <List.Item key={studentId}>
            <Anchor component={Link} to={`/jeunes?ouvert=${studentId}&onglet=sortie`} inherit underline="always">
              {youth}
            </Anchor>
            {`, ${t.enrolled(formatDay(enrolledOn))}`}
          </List.Item>
        ))}
      </List>
      <EraseForm period={period} count={data.items.length} onDone={() => setAsking(false)} />
    </Paper>
  );
}

function EraseForm({ period, count, onDone }: { period: Period; count: number; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/origin-indicators/erase',
    initialValues: { reason: '' },
    request: (values) => ({ body: { ...period, ...values, expected: count } }),
    done: t.erased,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.eraseShort} onCancel={onDone} main={false}>
      <TextInput label={t.reason} description={t.reasonHint} required {...form.field('reason')} />
    </FormPanel>
  );
}
