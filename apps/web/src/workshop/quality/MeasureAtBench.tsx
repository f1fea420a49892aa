import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { isDecimal } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { formatDecimalFr } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import { CharacteristicLine } from './CharacteristicLine.js';
import { Keypad } from './Keypad.js';
import { ReportAtBench } from './ReportAtBench.js';

const t = fr.quality.inspection;
type Characteristic = Schema<'CharacteristicView'>;

export interface BenchOperation {
  id: string;
  title: string;
  orderId: string;
}
/** A youth of the group, who measures. */
export interface BenchYouth {
  id: string;
  firstName: string;
}

interface Props {
  operation: BenchOperation;
  youths: readonly BenchYouth[];
  opened: boolean;
  onClose: () => void;
}

/** Measures a piece with big buttons: what, who, the value, and at once whether it conforms. */
export const MeasureAtBench = ({ opened, onClose, ...props }: Props) => (
  <SidePanel opened={opened} onClose={onClose} title={`${t.tablet} – ${props.operation.title}`}>
    {opened && <Choose {...props} />}
  </SidePanel>
);

function Choose({ operation, youths }: Omit<Props, 'opened' | 'onClose'>) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = api.useQuery('get', '/api/v1/operations/{id}/characteristics', {
    params: { path: { id: operation.id } },
  });
  if (!data) return null;
  const characteristic = data.items.find(({ id }) => id === chosen);
  if (characteristic)
    return (
      <Measure
        key={characteristic.values.length}
        characteristic={characteristic}
        operation={operation}
        youths={youths}
        onBack={() => setChosen(null)}
      />
    );
  return (
    <Stack gap="sm">
      <Text>{data.items.length === 0 ? t.noneHere : t.choose}</Text>
      {data.items.map((one) => (
        <Button
          key={one.id}
          variant="default"
          mih={TOUCH_PRIMARY}
          h="auto"
          py="xs"
          justify="flex-start"
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          onClick={() => setChosen(one.id)}
        >
          <CharacteristicLine of={one} />
        </Button>
      ))}
    </Stack>
  );
}

const LAST_YOUTH = 'etabli.measuring';

interface MeasureProps {
  characteristic: Characteristic;
  operation: BenchOperation;
  youths: readonly BenchYouth[];
  onBack: () => void;
}

function Measure({ characteristic: of, operation, youths, onBack }: MeasureProps) {
  const [value, setValue] = useState('');
  const [piece, setPiece] = useState(of.nextPiece);
  const [youth, setYouth] = useState(
    () => youths.find(({ id }) => id === sessionStorage.getItem(LAST_YOUTH))?.id ?? null,
  );
  const [reporting, setReporting] = useState(false);
  const take = useCommand('post', '/api/v1/characteristics/{id}/measurements', {
    done: t.taken(formatDecimalFr(value || '0'), of.unit),
  });
  const ready = isDecimal(value, { decimals: 4 });
  const last = of.values.at(-1);
  const choose = (id: string | null): void => {
    setYouth(id);
    if (id) sessionStorage.setItem(LAST_YOUTH, id);
    else sessionStorage.removeItem(LAST_YOUTH);
  };
  return (
    <Stack gap="sm">
      <CharacteristicLine of={of} />
      <Text size="sm">{t.toleranceOf(formatDecimalFr(of.lower), formatDecimalFr(of.upper), of.unit)}</Text>
      {last && (
        <Alert
          color={last.conform ? 'green' : 'red'}
          title={`${t.pieceOf(last.piece)} : ${formatDecimalFr(last.value)} ${of.unit}`}
        >
          {last.conform ? t.within : t.out}
          {!last.conform && !last.nonconformityId && (
            <Button mt="xs" fullWidth mih={TOUCH} color="red" onClick={() => setReporting(true)}>
              {t.openNonconformity}
            </Button>
          )}
        </Alert>
      )}
      <Group gap="xs" role="group" aria-label={t.who}>
        <Who name={t.trainer} pressed={youth === null} onClick={() => choose(null)} />
        {youths.map(({ id, firstName }) => (
          <Who key={id} name={firstName} pressed={youth === id} onClick={() => choose(id)} />
        ))}
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          mih={TOUCH}
          miw={TOUCH}
          aria-label={t.less}
          disabled={piece <= 1}
          onClick={() => setPiece(piece - 1)}
        >
          −
        </Button>
        <Text flex={1} ta="center" fw={600}>
          {t.pieceOf(piece)}
        </Text>
        <Button variant="default" mih={TOUCH} miw={TOUCH} aria-label={t.more} onClick={() => setPiece(piece + 1)}>
          +
        </Button>
      </Group>
      <Text fz={36} fw={650} ta="center" className="figures" role="status">
        {`${value.replace('.', ',').replace('-', '−') || '…'} ${of.unit}`}
      </Text>
      <Keypad value={value} onChange={setValue} />
      <ProblemAlert problem={take.problem} />
      <BigButton
        disabled={!ready}
        loading={take.running}
        onClick={() =>
          void take.run({
            params: { path: { id: of.id } },
            body: { piece, value, studentId: youth, instrument: of.instrument },
          })
        }
      >
        {t.take(ready ? formatDecimalFr(value) : '', of.unit)}
      </BigButton>
      <Button variant="default" mih={TOUCH} onClick={onBack}>
        {t.next}
      </Button>
      <ReportAtBench
        operation={operation}
        measurementId={last?.id ?? null}
        what={last ? `${of.label}, ${t.pieceOf(last.piece)}` : undefined}
        opened={reporting}
        onClose={() => setReporting(false)}
      />
    </Stack>
  );
}

const Who = ({ name, pressed, onClick }: { name: string; pressed: boolean; onClick: () => void }) => (
  <Button variant={pressed ? 'filled' : 'default'} mih={TOUCH} px="sm" aria-pressed={pressed} onClick={onClick}>
    {name}
  </Button>
);
