import { Button, Group, Select, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { addDays, type CivilDate, formatDayLong, isCivilDate } from '@etabli/kernel';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useHalfDay } from '../../students/classe/useHalfDay.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';
import { ConfirmWarnings } from '../atelier/ConfirmWarnings.js';
import { CrewFace } from './CrewFace.js';
import { Dragging, Place } from './Dragging.js';
import { type CrewHalfDay, keyOf, useCrewHalfDay } from './useCrew.js';

const t = fr.planning.crew;
const FREE = 'free';
type Week = Schema<'CrewWeekView'>;
type HalfDay = Schema<'CrewHalfDayView'>;

/** Who works on what in a week, half-day by half-day: a youth is tapped or dragged onto an operation. */
export function CrewWeek() {
  const today = useToday();
  const { groups, groupId, loading, problem, chooseGroup } = useHalfDay();
  const [params, setParams] = useSearchParams();
  const asked = params.get('jour');
  const day: CivilDate = isCivilDate(asked) ? asked! : today;
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/planning/crew',
    { params: { query: { groupId: groupId ?? '', day } } },
    { enabled: groupId !== undefined },
  );
  const go = (jour: CivilDate): void => setParams((now) => ({ ...Object.fromEntries(now), jour }), { replace: true });
  if (problem) return <ProblemAlert problem={problem} />;
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!groupId) return loading ? <Waiting /> : <Text>{fr.atelier.noGroup}</Text>;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <Select
          label={t.group}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          allowDeselect={false}
          onChange={(id) => id && chooseGroup(id)}
        />
        <Button variant="default" mih={TOUCH} onClick={() => go(addDays(day, -7))}>
          {t.weekBefore}
        </Button>
        <Button variant="default" mih={TOUCH} onClick={() => go(addDays(day, 7))}>
          {t.weekAfter}
        </Button>
      </Group>
      {!data ? (
        <Waiting />
      ) : data.halfDays.length === 0 ? (
        <Text>{t.noHalfDay}</Text>
      ) : (
        <WeekOf key={data.groupId} week={data} today={today} />
      )}
    </Stack>
  );
}

function WeekOf({ week, today }: { week: Week; today: CivilDate }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = week.halfDays.find(({ day }) => day >= today) ?? week.halfDays[0]!;
  const at = week.halfDays.find((one) => keyOf(one) === chosen) ?? usual;
  const count = (one: HalfDay): number =>
    new Set(week.placements.filter((placed) => keyOf(placed) === keyOf(one)).map(({ studentId }) => studentId)).size;
  return (
    <>
      <Title order={2} size="h4">
        {fr.planning.calendar.weekOf(formatDay(week.monday))}
      </Title>
      <Group gap="xs" role="group" aria-label={t.halfDay}>
        {week.halfDays.map((one) => (
          <Button
            key={keyOf(one)}
            mih={TOUCH}
            px="sm"
            variant={one === at ? 'filled' : 'default'}
            aria-pressed={one === at}
            onClick={() => setChosen(keyOf(one))}
          >
            {formatDayLong(one.day).split(' ').slice(0, 2).join(' ')}{' '}
            {fr.absences.halfDayNames[one.halfDay].toLowerCase()} ({count(one)})
          </Button>
        ))}
      </Group>
      <HalfDayCrew week={week} at={at} />
    </>
  );
}

function HalfDayCrew({ week, at }: { week: Week; at: HalfDay }) {
  const crew = useCrewHalfDay(week, at);
  const [held, setHeld] = useState<string | null>(null);
  const faces = new Map(week.faces.map((face) => [face.id, face]));
  const free = week.faces.filter(({ id }) => !crew.placements.some(({ studentId }) => studentId === id));
  const index = week.halfDays.findIndex((one) => keyOf(one) === keyOf(at));
  const before = week.halfDays[index - 1];
  const put = (studentId: string, on: string): void => {
    setHeld(null);
    if (on === FREE) crew.take(studentId);
    else crew.place(studentId, on);
  };
  const operationName = (id: string): string => week.operations.find((one) => one.id === id)?.title ?? t.faces;
  const nameOf = (id: string): string => {
    const face = faces.get(id);
    return face ? `${face.firstName} ${face.lastInitial}.` : operationName(id);
  };
  const face = (id: string) => (
    <CrewFace
      key={id}
      id={id}
      name={nameOf(id)}
      held={held === id}
      word={crew.wordOf(id)}
      onTap={() => setHeld(held === id ? null : id)}
    />
  );
  return (
    <Dragging nameOf={nameOf} onDrop={(id, on) => put(id, on)}>
      <Text size="sm" c="dimmed">
        {t.facesHint}
      </Text>
      <Place id={FREE} label={t.faces}>
        <Group justify="space-between" mb="xs">
          <Title order={3} size="h5">
            {t.faces}
          </Title>
          {before && (
            <Button
              variant="default"
              mih={TOUCH}
              onClick={() =>
                crew.set(
                  week.placements
                    .filter((one) => keyOf(one) === keyOf(before) && faces.has(one.studentId))
                    .map(({ studentId, operationId }) => ({ studentId, operationId })),
                )
              }
            >
              {t.copy}
            </Button>
          )}
        </Group>
        <Group gap="xs">
          {free.length === 0 && <Text size="sm">{t.nobody}</Text>}
          {free.map(({ id }) => face(id))}
          {held && !free.some(({ id }) => id === held) && (
            <Button variant="default" mih={TOUCH} onClick={() => put(held, FREE)}>
              {t.remove(nameOf(held))}
            </Button>
          )}
        </Group>
      </Place>
      <Title order={3} size="h5">
        {t.operations}
      </Title>
      {week.operations.length === 0 && <Text size="sm">{t.noOperation}</Text>}
      <div className="planning-crew">
        {week.operations.map((operation) => (
          <Place key={operation.id} id={operation.id} label={operation.title}>
            <UnstyledButton mih={TOUCH} w="100%" disabled={!held} onClick={() => held && put(held, operation.id)}>
              <Text fw={600} size="sm" lh={1.3}>
                {operation.title}
              </Text>
              <Text size="xs" c="dimmed">
                {[operation.orderNumber, operation.customerName ?? fr.planning.internal, operation.machineName]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text size="xs" className="figures">
                {operation.dueOn ? fr.planning.dueOn(formatDay(operation.dueOn)) : fr.planning.noDue}
              </Text>
            </UnstyledButton>
            <Group gap="xs" mt={4}>
              {crew.placements
                .filter(({ operationId }) => operationId === operation.id)
                .map(({ studentId }) => faces.has(studentId) && face(studentId))}
            </Group>
          </Place>
        ))}
      </div>
      <Save crew={crew} week={week} at={at} />
    </Dragging>
  );
}

function Save({ crew, week, at }: { crew: CrewHalfDay; week: Week; at: HalfDay }) {
  const before = week.placements
    .filter((one) => keyOf(one) === keyOf(at))
    .map(({ studentId, operationId }) => ({ studentId, operationId }));
  const save = async (override?: { confirm: string[]; overrideReason: string }): Promise<void> => {
    if (await crew.save(override)) showUndo(t.saved, () => crew.restore(before));
  };
  const asks = crew.warnings.length > 0;
  return (
    <>
      {!asks && <ProblemAlert problem={crew.command.problem} />}
      {crew.changed && (
        <div className="planning-save">
          <BigButton loading={crew.command.running} onClick={() => void save()}>
            {t.save} – {t.placed(new Set(crew.placements.map(({ studentId }) => studentId)).size)}
          </BigButton>
        </div>
      )}
      <ConfirmWarnings
        warnings={asks ? crew.warnings : null}
        running={crew.command.running}
        onClose={() => crew.command.reset()}
        onConfirm={(overrideReason) => void save({ confirm: crew.warnings.map(({ code }) => code), overrideReason })}
      />
    </>
  );
}
