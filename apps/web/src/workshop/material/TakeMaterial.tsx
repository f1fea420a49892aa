import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { addDecimals, compareDecimals } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useWrite } from '../../offline/useWrite.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { formatDecimalFr } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { TOUCH, TOUCH_PRIMARY } from '../../ui/theme.js';
import type { MaterialUnit } from './quantity.js';

const t = fr.material.tablet;
/** What gloves can choose: a whole, a half, a tenth. Pieces and boxes only by whole ones. */
const STEPS = { whole: ['1', '5', '10'], split: ['0.1', '0.5', '1', '5'] } as const;

interface Choice {
  itemId: string;
  label: string;
  unit: MaterialUnit;
  available: string | null;
}

interface Target {
  id: string;
  title: string;
}

interface Props {
  operation: Target;
  opened: boolean;
  onClose: () => void;
}

/** Takes material for an operation with big buttons: which, how much, done; without network it waits on the tablet. */
export function TakeMaterial({ operation, opened, onClose }: Props) {
  return (
    <SidePanel opened={opened} onClose={onClose} title={t.title(operation.title)}>
      {opened && <Take operation={operation} onDone={onClose} />}
    </SidePanel>
  );
}

function Take({ operation, onDone }: { operation: Target; onDone: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const { data } = api.useQuery('get', '/api/v1/operations/{id}/materials', { params: { path: { id: operation.id } } });
  const lines = (data?.items ?? []).flatMap(({ itemId, label, dimension, unit, available }): Choice[] =>
    itemId ? [{ itemId, label: [label, dimension].filter(Boolean).join(' '), unit, available }] : [],
  );
  if (choice) return <HowMuch operation={operation} choice={choice} onDone={onDone} />;
  return (
    <Stack gap="md">
      <Text>{lines.length > 0 ? t.choose : t.none}</Text>
      {lines.map((line) => (
        <Button
          key={line.itemId}
          variant="default"
          mih={TOUCH_PRIMARY}
          h="auto"
          fz="md"
          onClick={() => setChoice(line)}
          styles={{ label: { whiteSpace: 'normal' } }}
        >
          {line.label}
          {line.available !== null && ` – ${t.left(formatDecimalFr(line.available), fr.material.units[line.unit])}`}
        </Button>
      ))}
      <RemoteSelect
        label={t.other}
        path="/api/v1/material-items"
        size="lg"
        toOption={(item) => ({
          value: item.id,
          label: [item.code, item.name, item.dimension].filter(Boolean).join(' '),
        })}
        onChange={(_value, item) =>
          item && setChoice({ itemId: item.id, label: item.name, unit: item.unit, available: item.available })
        }
      />
    </Stack>
  );
}

function HowMuch({ operation, choice, onDone }: { operation: Target; choice: Choice; onDone: () => void }) {
  const { itemId, label, unit, available } = choice;
  const [quantity, setQuantity] = useState('0');
  const unitWord = fr.material.units[unit];
  const title = `${formatDecimalFr(quantity)} ${unitWord} – ${label}`;
  const command = useWrite('material', 'POST', { done: t.done(formatDecimalFr(quantity), unitWord, label) });
  const take = async (): Promise<void> => {
    const { id, title: of } = operation;
    const written = await command.run({
      path: `/api/v1/operations/${id}/material-consumptions`,
      body: { itemId, quantity },
      about: { youths: [], operations: [{ id, title: of }], title },
    });
    if (written.kind !== 'failed') onDone();
  };
  const add = (step: string): void => {
    const next = addDecimals(quantity, step);
    setQuantity(compareDecimals(next, '0') < 0 ? '0' : next);
  };
  const steps = unit === 'piece' || unit === 'box' ? STEPS.whole : STEPS.split;
  const none = compareDecimals(quantity, '0') <= 0;
  return (
    <Stack gap="md">
      <Text fw={600}>{label}</Text>
      {available !== null && <Text c="dimmed">{t.left(formatDecimalFr(available), unitWord)}</Text>}
      <Text fz={40} fw={650} ta="center" className="figures" role="status">
        {`${formatDecimalFr(quantity)} ${unitWord}`}
      </Text>
      <Group gap="sm" grow aria-label={t.more} role="group">
        {steps.map((step) => (
          <Button key={step} variant="default" mih={TOUCH_PRIMARY} px={4} fz="lg" onClick={() => add(step)}>
            {`+ ${formatDecimalFr(step)}`}
          </Button>
        ))}
      </Group>
      <Group gap="sm" grow aria-label={t.less} role="group">
        {steps.map((step) => (
          <Button
            key={step}
            variant="default"
            mih={TOUCH}
            px={4}
            fz="md"
            disabled={none}
            onClick={() => add(`-${step}`)}
          >
            {`− ${formatDecimalFr(step)}`}
          </Button>
        ))}
      </Group>
      <ProblemAlert problem={command.problem} />
      <BigButton disabled={none} loading={command.running} onClick={() => void take()}>
        {t.confirm(formatDecimalFr(quantity), unitWord, label)}
      </BigButton>
    </Stack>
  );
}
