import { Select } from '@mantine/core';
import { useState } from 'react';
import { useList } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { GroupWeek } from './GroupWeek.js';
import { SETTINGS_PATH } from './SettingsPage.js';
import { StaffAway } from './StaffAway.js';

const t = fr.absences.timetable;

/** What a group does, week by week, and the usual week; who of the team is away. */
export function TimetableScreen() {
  const { can } = useSession();
  const today = useToday();
  const groups = useList('/api/v1/groups', { limit: '100' });
  const [chosen, setChosen] = useState<string | null>(null);
  const groupId = chosen ?? groups.items[0]?.id;
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <Select
        label={fr.absences.group}
        w={260}
        mb="md"
        allowDeselect={false}
        data={groups.items.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId ?? null}
        onChange={setChosen}
      />
      <ProblemAlert problem={groups.problem} />
      {groupId && <GroupWeek key={`${groupId}/${today}`} groupId={groupId} today={today} />}
      {can('staff_absence.edit') && <StaffAway today={today} />}
    </Screen>
  );
}
