import { Box, Text } from '@mantine/core';
import { useState } from 'react';
import { useList } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SETTINGS_PATH } from './SettingsPage.js';
import { type Slot, SlotsForm } from './SlotsForm.js';

const t = fr.school.slots;

/** The workshop's hours on a day, and new ones from a day on. */
export function SlotsScreen() {
  const { can } = useSession();
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const list = useList('/api/v1/slots', { day });
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <DayInput label={t.day} value={day} onChange={setChosen} w={220} mb="sm" />
      {list.problem ? (
        <ProblemAlert problem={list.problem} onRetry={list.reload} />
      ) : list.loading ? (
        <Waiting />
      ) : (
        <Box maw={760}>
          <Text size="sm" c="dimmed" mb="sm">
            {t.since(
              formatDay(
                list.items
                  .map((slot) => slot.validFrom)
                  .toSorted()
                  .at(-1) ?? day,
              ),
            )}
          </Text>
          {can('school.edit') ? (
            <SlotsForm key={JSON.stringify(list.items)} slots={list.items} today={today} />
          ) : (
            <Hours slots={list.items} />
          )}
        </Box>
      )}
    </Screen>
  );
}

const Hours = ({ slots }: { slots: Slot[] }) => (
  <Facts
    facts={slots.map((slot) => [
      t.halfDays[slot.halfDay],
      `${slot.startsAt} – ${slot.endsAt}${slot.breaks.map((pause) => ` · ${t.breaks} ${pause.from} – ${pause.to}`).join('')}`,
    ])}
  />
);
