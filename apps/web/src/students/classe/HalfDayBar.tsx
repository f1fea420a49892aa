import '@mantine/dates/styles.css';
import 'dayjs/locale/fr';
import { Button, Group, Popover, Select, Stack } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { HALF_DAYS } from '@etabli/kernel';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { type At, shortDay, stepped } from './half-day.js';
import type { HalfDayChoice } from './useHalfDay.js';

/** Which group, which half-day; `at` is what is shown now. */
export function HalfDayBar({ choice, at }: { choice: HalfDayChoice; at: At | undefined }) {
  const [opened, setOpened] = useState(false);
  const { groups, groupId } = choice;
  const choose = (next: At | null): void => {
    setOpened(false);
    choice.chooseHalfDay(next);
  };
  return (
    <Group gap="sm" ml="auto">
      {groups.length > 1 && (
        <Select
          aria-label={fr.atelier.group}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId ?? null}
          onChange={(id) => id && choice.chooseGroup(id)}
          allowDeselect={false}
          w={176}
          styles={{ input: { minHeight: TOUCH }, option: { minHeight: TOUCH } }}
        />
      )}
      {at && (
        <Group gap="sm" wrap="nowrap">
          <Button
            variant="default"
            mih={TOUCH}
            w={TOUCH}
            p={0}
            onClick={() => choose(stepped(at, -1))}
            aria-label={fr.atelier.previous}
          >
            <IconChevronLeft size={22} aria-hidden />
          </Button>
          <Popover opened={opened} onChange={setOpened} shadow="md" trapFocus>
            <Popover.Target>
              <Button
                variant="default"
                mih={TOUCH}
                px="sm"
                leftSection={<IconCalendar size={18} aria-hidden />}
                onClick={() => setOpened(!opened)}
              >
                {`${shortDay(at.day)} · ${fr.atelier.halfDays[at.halfDay]}`}
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label={fr.atelier.pickHalfDay}>
              <Stack gap="sm">
                <DatePicker
                  locale="fr"
                  size="xl"
                  value={at.day}
                  onChange={(day) => day && choose({ day: String(day).slice(0, 10), halfDay: at.halfDay })}
                />
                <Group gap="sm" grow>
                  {HALF_DAYS.map((halfDay) => (
                    <Button
                      key={halfDay}
                      mih={TOUCH}
                      variant={halfDay === at.halfDay ? 'filled' : 'default'}
                      aria-pressed={halfDay === at.halfDay}
                      onClick={() => choose({ day: at.day, halfDay })}
                    >
                      {fr.atelier.halfDays[halfDay]}
                    </Button>
                  ))}
                </Group>
                <Button variant="default" mih={TOUCH} onClick={() => choose(null)}>
                  {fr.atelier.now}
                </Button>
              </Stack>
            </Popover.Dropdown>
          </Popover>
          <Button
            variant="default"
            mih={TOUCH}
            w={TOUCH}
            p={0}
            onClick={() => choose(stepped(at, 1))}
            aria-label={fr.atelier.following}
          >
            <IconChevronRight size={22} aria-hidden />
          </Button>
        </Group>
      )}
    </Group>
  );
}
