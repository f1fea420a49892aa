import { Text, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { formatDay } from '@etabli/kernel';
import { http } from '../../app/api.js';
import { useList } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { GroupDayBar, useGroupDay } from '../GroupDay.js';
import { SafetyPage } from '../SafetyPage.js';
import { SignTraining } from './SignTraining.js';
import { type Training, trainingOf } from './trained.js';

const t = fr.safety.trainings;
type Family = Schema<'MachineFamilyView'>;
type Student = Schema<'StudentView'>;
const MOST_PAGES = 20;

/** Every training of the group, page after page: a grid shows all or is wrong. */
async function allOf(groupId: string, signal: AbortSignal): Promise<Training[]> {
  const found: Training[] = [];
  for (let cursor: string | undefined, page = 0; page < MOST_PAGES; page++) {
    const query = { groupId, limit: 200, ...(cursor ? { cursor } : {}) };
    const { data, error } = await http.GET('/api/v1/safety-trainings', { params: { query }, signal });
    if (!data) throw error;
    found.push(...data.items);
    if (!data.nextCursor) return found;
    cursor = data.nextCursor;
  }
  return found;
}

/** Who has signed for which family of machines; a tap signs what is missing. */
export function TrainingsScreen() {
  const at = useGroupDay();
  const { group } = at;
  return (
    <SafetyPage title={t.title} hint={t.hint}>
      <GroupDayBar at={at} day={false} />
      {at.problem ? (
        <ProblemAlert problem={at.problem} />
      ) : group ? (
        <OfGroup key={group.id} groupId={group.id} groupName={group.name} day={at.today} />
      ) : at.loading ? (
        <Waiting />
      ) : (
        <Text>{fr.safety.noGroup}</Text>
      )}
    </SafetyPage>
  );
}

function OfGroup({ groupId, groupName, day }: { groupId: string; groupName: string; day: string }) {
  const [chosen, setChosen] = useState<{ studentId: string; familyId: string } | null>(null);
  const students = useList('/api/v1/students', { groupId, phase: 'pupil', limit: '200', sort: 'name' });
  const families = useList('/api/v1/machine-families');
  const safety = useList('/api/v1/machine-safety');
  const { data: trainings, error } = useQuery({
    queryKey: ['list', '/api/v1/safety-trainings', 'group', groupId],
    queryFn: ({ signal }) => allOf(groupId, signal),
  });
  const problem = students.problem ?? families.problem ?? (error ? problemOf(error) : null);
  if (problem) return <ProblemAlert problem={problem} />;
  if (!trainings || students.loading || families.loading) return <Waiting />;
  const used = families.items.filter(
    ({ id, active }) =>
      active &&
      (safety.items.some(({ familyId }) => familyId === id) || trainings.some(({ familyId }) => familyId === id)),
  );
  if (used.length === 0) return <Text>{t.noFamily}</Text>;
  if (students.items.length === 0) return <Text>{fr.safety.permis.noYouth}</Text>;
  const student = students.items.find(({ id }) => id === chosen?.studentId);
  const family = used.find(({ id }) => id === chosen?.familyId);
  const lacking = students.items.filter(({ id }) => family && !trainingOf(trainings, id, family.id, day)?.valid);
  return (
    <>
      <Grid
        caption={t.caption(groupName)}
        students={students.items}
        families={used}
        trainings={trainings}
        day={day}
        onOpen={(studentId, familyId) => setChosen({ studentId, familyId })}
      />
      <SidePanel
        opened={Boolean(student && family)}
        onClose={() => setChosen(null)}
        title={student && family ? `${student.firstName} ${student.lastName} · ${family.name}` : ''}
        width={680}
      >
        {student && family && (
          <SignTraining
            key={`${student.id} ${family.id}`}
            student={student}
            familyId={family.id}
            lacking={lacking.map(({ id }) => id)}
            past={trainings.filter((one) => one.studentId === student.id && one.familyId === family.id)}
            onDone={() => setChosen(null)}
          />
        )}
      </SidePanel>
    </>
  );
}

interface GridProps {
  caption: string;
  students: readonly Student[];
  families: readonly Family[];
  trainings: readonly Training[];
  day: string;
  onOpen: (studentId: string, familyId: string) => void;
}

const Grid = ({ caption, students, families, trainings, day, onOpen }: GridProps) => (
  <div className="surface grid-scroll" tabIndex={0} role="region" aria-label={caption}>
    <table className="grid-table">
      <caption hidden>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{fr.safety.student}</th>
          {families.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <tr key={student.id}>
            <th scope="row">{`${student.firstName} ${student.lastName}`}</th>
            {families.map((family) => (
              <td key={family.id}>
                <Cell
                  student={student}
                  family={family}
                  found={trainingOf(trainings, student.id, family.id, day)}
                  onTap={() => onOpen(student.id, family.id)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface CellProps {
  student: Student;
  family: Family;
  found: ReturnType<typeof trainingOf>;
  onTap: () => void;
}

function Cell({ student, family, found, onTap }: CellProps) {
  const words = !found
    ? t.missing
    : found.valid
      ? t.signed(formatDay(found.trainedOn))
      : t.over(formatDay(found.validUntil ?? found.trainedOn));
  const Icon = found?.valid ? IconCircleCheck : IconCircleX;
  return (
    <UnstyledButton
      className="grid-cell"
      data-outcome={found?.valid ? 'allow' : 'block'}
      aria-label={t.cell(student.firstName, family.name, words)}
      onClick={onTap}
    >
      <Icon size={20} aria-hidden />
      {words}
    </UnstyledButton>
  );
}
