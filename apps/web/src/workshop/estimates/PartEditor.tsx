import './estimate.css';
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatDecimalFr, formatHours, Money } from '../../ui/format.js';
import { DecimalInput, MoneyInput, PercentInput } from '../../ui/inputs.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import {
  newMaterial,
  newOperation,
  newSubcontract,
  type TypedEstimate,
  type TypedOperation,
  type TypedPart,
} from './typed-estimate.js';

const t = fr.estimates;
const UNITS = Object.entries(t.materialUnits).map(([value, label]) => ({ value, label }));

interface Props {
  form: UseFormReturnType<TypedEstimate>;
  part: TypedPart;
  index: number;
  /** as the server prices it */
  price: Schema<'EstimatePartView'> | undefined;
  readOnly: boolean;
  onRemove?: () => void;
}

/** One part: its operations, its material, its outside work, and what each is sold for. */
export function PartEditor({ form, part, index, price, readOnly, onRemove }: Props) {
  const at = `parts.${index}`;
  const field = (path: string) => ({ ...form.getInputProps(`${at}.${path}`), readOnly });
  const removes = (list: string, row: number, what: string) =>
    readOnly ? undefined : (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t.remove(what)}
        onClick={() => form.removeListItem(`${at}.${list}`, row)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    );
  return (
    <Paper className="surface" p="md" component="section" aria-label={t.part(index + 1)}>
      <Group align="flex-end" wrap="nowrap" mb="sm">
        <TextInput label={t.part(index + 1)} flex={1} autoComplete="off" {...field('label')} />
        <DecimalInput label={t.quantity} w={110} {...field('quantity')} />
        <TextInput label={t.unit} w={90} {...field('unit')} />
        {onRemove && !readOnly && (
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.removePart} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Stack gap="md">
        <Block title={t.operations}>
          {part.operations.map((one, row) => (
            <OperationRow
              key={one.key}
              one={one}
              field={(path) => field(`operations.${row}.${path}`)}
              set={(path, value) => {
                form.setFieldValue(`${at}.operations.${row}.${path}`, value as never);
                // another machine has another rate
                if (path === 'machineId') form.setFieldValue(`${at}.operations.${row}.rateCents`, null as never);
              }}
              readOnly={readOnly}
              price={price?.operations[row]}
              remove={removes('operations', row, one.title || t.operation)}
            />
          ))}
          {!readOnly && <AddOperation onAdd={(one) => form.insertListItem(`${at}.operations`, one)} />}
        </Block>
        <Block title={t.materials}>
          {part.materials.map((one, row) => (
            <div key={one.key} className="estimate-line material">
              <TextInput className="wide" label={t.material} autoComplete="off" {...field(`materials.${row}.label`)} />
              <DecimalInput label={t.total} {...field(`materials.${row}.quantity`)} />
              <NativeSelect
                label={t.unit}
                data={UNITS}
                disabled={readOnly}
                {...form.getInputProps(`${at}.materials.${row}.unit`)}
              />
              <DecimalInput label={t.unitCost} {...field(`materials.${row}.unitCost`)} />
              <PercentInput label={t.waste} {...field(`materials.${row}.wasteBp`)} />
              <PercentInput label={t.margin} {...field(`materials.${row}.marginBp`)} />
              <Amount cents={price?.materials[row]?.priceCents} />
              {removes('materials', row, one.label || t.materials)}
            </div>
          ))}
          {!readOnly && (
            <Add label={t.addMaterial} onClick={() => form.insertListItem(`${at}.materials`, newMaterial())} />
          )}
        </Block>
        <Block title={t.subcontracts}>
          {part.subcontracts.map((one, row) => (
            <div key={one.key} className="estimate-line outside">
              <TextInput className="wide" label={t.what} autoComplete="off" {...field(`subcontracts.${row}.what`)} />
              <TextInput label={t.supplier} autoComplete="off" {...field(`subcontracts.${row}.supplier`)} />
              <MoneyInput label={t.cost} {...field(`subcontracts.${row}.costCents`)} />
              <NumberInput
                label={t.days}
                min={0}
                max={366}
                allowDecimal={false}
                {...field(`subcontracts.${row}.days`)}
              />
              <PercentInput label={t.margin} {...field(`subcontracts.${row}.marginBp`)} />
              <Amount cents={price?.subcontracts[row]?.priceCents} />
              {removes('subcontracts', row, one.what || t.subcontracts)}
            </div>
          ))}
          {!readOnly && (
            <Add label={t.addSubcontract} onClick={() => form.insertListItem(`${at}.subcontracts`, newSubcontract())} />
          )}
        </Block>
      </Stack>
    </Paper>
  );
}

const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <Title order={3} size="h5">
      {title}
    </Title>
    {children}
  </div>
);

const Add = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);

const Amount = ({ cents }: { cents: number | undefined }) => (
  <div className="price figures">
    <Money cents={cents} fw={600} />
  </div>
);

interface RowProps {
  one: TypedOperation;
  field: (path: string) => object;
  set: (path: 'machineId' | 'kind', value: string | null) => void;
  readOnly: boolean;
  price: Schema<'EstimateOperationView'> | undefined;
  remove: ReactNode;
}

function OperationRow({ one, field, set, readOnly, price, remove }: RowProps) {
  const known = one.machineId && price?.machineName ? { value: one.machineId, label: price.machineName } : null;
  return (
    <div className="estimate-line">
      <div className="wide">
        <TextInput label={t.operation} autoComplete="off" {...field('title')} />
        <Group gap="xs" mt={4} wrap="nowrap">
          <RemoteSelect
            path="/api/v1/machines"
            aria-label={t.machine}
            placeholder={t.noMachine}
            size="xs"
            flex={1}
            clearable
            readOnly={readOnly}
            toOption={(machine) => ({ value: machine.id, label: machine.name })}
            current={known}
            value={one.machineId}
            onChange={(id) => set('machineId', id)}
          />
          <Checkbox
            size="xs"
            label={t.training}
            disabled={readOnly}
            checked={one.kind === 'training'}
            onChange={(event) => set('kind', event.currentTarget.checked ? 'training' : 'work')}
          />
        </Group>
      </div>
      <NumberInput label={t.setup} min={0} allowDecimal={false} hideControls {...field('setupMinutes')} />
      <DecimalInput label={t.piece} {...field('pieceMinutes')} />
      <MoneyInput
        label={t.rate}
        placeholder={price && formatDecimalFr((price.rateCents / 100).toFixed(2))}
        {...field('rateCents')}
      />
      <PercentInput label={t.margin} {...field('marginBp')} />
      <Expected price={price} />
      <Amount cents={price?.priceCents} />
      {remove}
    </div>
  );
}

/** Hours sold and, in grey, what youths will take and on what that stands. */
const Expected = ({ price }: { price: Schema<'EstimateOperationView'> | undefined }) =>
  price ? (
    <div>
      <Text size="sm" className="figures">
        {t.allotted} {formatHours(price.allottedMinutes)}
      </Text>
      <Text size="xs" c="dimmed">
        {t.expectedOf(formatHours(price.expectedMinutes), formatDecimalFr((price.ratioBp / 10_000).toFixed(2)))},{' '}
        {t.observed(price.observations)}
      </Text>
    </div>
  ) : (
    <div />
  );

/** From the catalogue, with its times; or by hand. */
function AddOperation({ onAdd }: { onAdd: (one: TypedOperation) => void }) {
  return (
    <Group align="flex-end" mt="xs">
      <RemoteSelect
        path="/api/v1/catalogue-operations"
        query={{ state: 'active' }}
        label={t.fromCatalogue}
        w={320}
        toOption={(one) => ({ value: one.id, label: `${one.code} – ${one.title}` })}
        value={null}
        onChange={(_id, chosen) => {
          if (chosen)
            onAdd(
              newOperation({
                catalogueOperationId: chosen.id,
                title: chosen.title,
                setupMinutes: chosen.setupMinutes,
                pieceMinutes: chosen.pieceMinutes,
              }),
            );
        }}
      />
      <Add label={t.addOperation} onClick={() => onAdd(newOperation())} />
    </Group>
  );
}
