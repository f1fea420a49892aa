import { Button, Table, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { addDays, type CivilDate } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { showUndo } from '../ui/undo.js';
import { AwayForm } from './AwayForm.js';

const t = fr.absences.timetable;
const AWAY_DAYS = 60;

/** Who of the team will be away, and who stands in. */
export function StaffAway({ today }: { today: CivilDate }) {
  const list = useList('/api/v1/staff-absences', { from: today, to: addDays(today, AWAY_DAYS) });
  const remove = useCommand('delete', '/api/v1/staff-absences/{id}');
  const record = useCommand('post', '/api/v1/staff-absences');
  const half = fr.absences.halfDayNames;
  const takeAway = async (one: Schema<'StaffAbsenceView'>): Promise<void> => {
    const { id, staffName, staffId, fromOn, fromHalfDay, toOn, toHalfDay, replacementId } = one;
    const body = { staffId, fromOn, fromHalfDay, toOn, toHalfDay, replacementId };
    if (await remove.run({ params: { path: { id } } })) showUndo(t.awayRemoved(staffName), () => record.run({ body }));
  };
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t.away}
      </Title>
      <ProblemAlert problem={list.problem ?? remove.problem} />
      {list.items.length === 0 ? (
        <Text mb="sm">{t.noAway}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="xs">
            <Table.Tbody>
              {list.items.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{one.staffName}</Table.Td>
                  <Table.Td>{`${formatDay(one.fromOn)} ${half[one.fromHalfDay]} – ${formatDay(one.toOn)} ${half[one.toHalfDay]}`}</Table.Td>
                  <Table.Td>{`${t.replacement}\u202f: ${one.replacementName ?? t.noReplacement}`}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`${t.remove} ${one.staffName}`}
                      onClick={() => void takeAway(one)}
                    >
                      {t.remove}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <AwayForm key={`${today}/${list.items.length}`} today={today} />
    </section>
  );
}
