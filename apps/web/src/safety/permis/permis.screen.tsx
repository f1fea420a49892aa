import { Alert, Button, Group, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { formatDay, formatDayLong } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { TOUCH } from '../../ui/theme.js';
import { type GroupDay, GroupDayBar, useGroupDay } from '../GroupDay.js';
import { InspectorVisit } from '../InspectorVisit.js';
import { liftOf, ofSchool, shownOutcome } from './lift.js';
import '../safety.css';

const t = fr.safety.permis;
type Matrix = Schema<'MatrixView'>;
type Youth = Matrix['youths'][number];
type Cell = Youth['cells'][number];
type Machine = Matrix['machines'][number];

const SIGNS = { allow: IconCircleCheck, warn: IconAlertTriangle, block: IconCircleX } as const;
const TONES = { allow: 'good', warn: 'warning', block: 'bad' } as const;

/** Who may work at which machine on a day, and what is missing. */
export function PermisScreen() {
  const at = useGroupDay();
  const { group, day } = at;
  return (
    <Screen title={t.title} hint={t.hint} actions={<InspectorVisit groupId={group?.id} day={day} />}>
      <GroupDayBar at={at} />
      {at.problem ? (
        <ProblemAlert problem={at.problem} />
      ) : group ? (
        <MatrixOf key={group.id} at={at} groupId={group.id} groupName={group.name} />
      ) : at.loading ? (
        <Waiting />
      ) : (
        <Text>{fr.safety.noGroup}</Text>
      )}
    </Screen>
  );
}

function MatrixOf({ at: { day }, groupId, groupName }: { at: GroupDay; groupId: string; groupName: string }) {
  const [chosen, setChosen] = useState<{ studentId: string; machineId: string } | null>(null);
  const [refusedOnly, setRefusedOnly] = useState(false);
  const { data, error } = api.useQuery('get', '/api/v1/permit-matrix', { params: { query: { groupId, day } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  if (data.machines.length === 0) return <Text>{t.noMachine}</Text>;
  if (data.youths.length === 0) return <Text>{t.noYouth}</Text>;
  const youth = data.youths.find(({ studentId }) => studentId === chosen?.studentId);
  const machine = data.machines.find(({ id }) => id === chosen?.machineId);
  const cell = youth?.cells.find(({ machineId }) => machineId === chosen?.machineId);
  const cells = data.youths.flatMap((one) => one.cells);
  const machines = refusedOnly
    ? data.machines.filter(({ id }) => cells.some((one) => one.machineId === id && !one.allowed))
    : data.machines;
  return (
    <>
      <Group justify="space-between" mb="xs" gap="sm">
        <Text size="sm" c="dimmed" role="status" className="figures">
          {t.count(cells.filter(({ allowed }) => allowed).length, cells.length)}
        </Text>
        <Switch
          label={t.only}
          checked={refusedOnly}
          onChange={(event) => setRefusedOnly(event.currentTarget.checked)}
        />
      </Group>
      <Supervisors of={data.supervisors} />
      {ofSchool(cells).map((words) => (
        <Alert key={words} color="amber" py="xs" mb="xs" role="note" icon={<IconAlertTriangle aria-hidden />}>
          {words}
        </Alert>
      ))}
      <Grid
        caption={t.caption(groupName)}
        machines={machines}
        youths={data.youths}
        onOpen={(studentId, machineId) => setChosen({ studentId, machineId })}
      />
      <SidePanel
        opened={Boolean(cell)}
        onClose={() => setChosen(null)}
        title={youth && machine ? `${youth.firstName} ${youth.lastName} · ${machine.name}` : ''}
      >
        {cell && youth && <Reason cell={cell} day={data.day} groupId={groupId} />}
      </SidePanel>
    </>
  );
}

/** Who is with the group that day, when it is not its own trainer all day long. */
function Supervisors({ of }: { of: Matrix['supervisors'] }) {
  const unusual = of.filter(({ replacing, wholeSlot }) => replacing !== null || !wholeSlot);
  if (unusual.length === 0) return null;
  return (
    <Alert color="ink" py="xs" mb="xs" role="note" icon={<IconUsers aria-hidden />}>
      {of.map((one) => (
        <Text key={one.halfDay} size="sm">
          {t.supervisor(fr.absences.halfDayNames[one.halfDay], one)}
        </Text>
      ))}
    </Alert>
  );
}

interface GridProps {
  caption: string;
  machines: readonly Machine[];
  youths: readonly Youth[];
  onOpen: (studentId: string, machineId: string) => void;
}

const Grid = ({ caption, machines, youths, onOpen }: GridProps) => (
  <div className="surface grid-scroll" tabIndex={0} role="region" aria-label={caption}>
    <table className="grid-table">
      <caption hidden>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{fr.safety.student}</th>
          {machines.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {youths.map((youth) => (
          <tr key={youth.studentId}>
            <th scope="row">
              {youth.firstName} {youth.lastName}
              {!youth.minor && (
                <Text size="xs" c="dimmed">
                  {t.adult}
                </Text>
              )}
            </th>
            {machines.map((machine) => {
              const cell = youth.cells.find(({ machineId }) => machineId === machine.id);
              return (
                <td key={machine.id}>
                  {cell && (
                    <CellButton
                      cell={cell}
                      label={t.cell(youth.firstName, machine.name, t.outcomes[shownOutcome(cell)])}
                      onTap={() => onOpen(youth.studentId, machine.id)}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function CellButton({ cell, label, onTap }: { cell: Cell; label: string; onTap: () => void }) {
  const outcome = shownOutcome(cell);
  const Icon = SIGNS[outcome];
  return (
    <UnstyledButton className="grid-cell" data-outcome={outcome} aria-label={label} onClick={onTap}>
      <Icon size={20} aria-hidden />
      {t.outcomes[outcome]}
      {cell.onlyIn && <Text size="xs">{t.butIn(fr.absences.halfDayNames[cell.onlyIn])}</Text>}
    </UnstyledButton>
  );
}

/** The first reason, and where one lifts it. */
function Reason({ cell, day, groupId }: { cell: Cell; day: string; groupId: string }) {
  const { can } = useSession();
  const { reason, outcome, validUntil, onlyIn } = cell;
  const lift = reason && liftOf(reason.ruleId, { groupId, can });
  return (
    <Stack>
      <div>
        <StateBadge tone={TONES[outcome]} label={t.outcomesLong[outcome]} />
      </div>
      <Text size="sm" c="dimmed">
        {t.onDay(formatDayLong(day))}
      </Text>
      {reason ? (
        <>
          <div>
            <Text fw={600}>{t.why}</Text>
            <Text>{reason.detail}</Text>
            {onlyIn && <Text>{t.onlyIn(fr.absences.halfDayNames[onlyIn])}</Text>}
            <Text size="sm" c="dimmed">
              {fr.safety.article(reason.article)}
            </Text>
          </div>
          <div>
            <Text fw={600}>{fr.safety.lift}</Text>
            <Text>{reason.lift}</Text>
          </div>
          {lift && (
            <Button component={Link} to={lift.to} mih={TOUCH} w="fit-content">
              {lift.label}
            </Button>
          )}
        </>
      ) : (
        <Text>{validUntil ? t.allowedUntil(formatDay(validUntil)) : t.allowedOpen}</Text>
      )}
    </Stack>
  );
}
