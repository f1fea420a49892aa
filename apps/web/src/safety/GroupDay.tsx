import { Group, Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { type CivilDate, isCivilDate } from '@etabli/kernel';
import { useList } from '../app/list.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { TOUCH } from '../ui/theme.js';

const t = fr.safety;

/** The group and the day that a page is about, kept in the address; the first group and today when it says nothing. */
export function useGroupDay() {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const { items, loading, problem } = useList('/api/v1/groups', { limit: '100' });
  const groups = items.filter((group) => group.active);
  const group = groups.find(({ id }) => id === params.get('groupe')) ?? groups[0];
  const asked = params.get('jour');
  const put = (name: string, value: string | null): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { groups, group, loading, problem, day: isCivilDate(asked) ? (asked as CivilDate) : today, today, put };
}

export type GroupDay = ReturnType<typeof useGroupDay>;

/** Chooses them; without `day` only the group. */
export const GroupDayBar = ({ at, day = true }: { at: GroupDay; day?: boolean }) => (
  <Group gap="sm" align="flex-end" mb="sm" wrap="nowrap">
    <Select
      label={t.group}
      data={at.groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={at.group?.id ?? null}
      allowDeselect={false}
      miw={0}
      styles={{ input: { minHeight: TOUCH } }}
      onChange={(id) => at.put('groupe', id)}
    />
    {day && (
      <DayInput
        label={t.day}
        value={at.day}
        w={140}
        flex="none"
        styles={{ input: { minHeight: TOUCH } }}
        onChange={(chosen) => at.put('jour', chosen === at.today ? null : chosen)}
      />
    )}
  </Group>
);
