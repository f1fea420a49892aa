import { Alert, Anchor, Box, Fieldset, Group, SimpleGrid, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { formatDecimalFr, formatHours, InstantText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, HoursInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';

const t = fr.orderOpenings;
type Opening = Schema<'OrderOpeningDetailView'>;

/** What was entered of an order of before, what was put right since, and the form to do it. */
export function OpeningPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/order-openings/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: Boolean(id) },
  );
  const shown = id ? data : undefined;
  return (
    <SidePanel
      opened={Boolean(id)}
      onClose={onClose}
      title={shown ? `${shown.number} – ${shown.title}` : ''}
      width={720}
      loading={!shown}
      problem={error ? problemOf(error) : null}
    >
      {shown && <Entered key={shown.id} opening={shown} />}
    </SidePanel>
  );
}

function Entered({ opening }: { opening: Opening }) {
  const { can } = useSession();
  const [correcting, setCorrecting] = useState(false);
  if (correcting) return <Correct opening={opening} onDone={() => setCorrecting(false)} />;
  return (
    <Stack>
      <Box className="table-scroll" tabIndex={0} role="region" aria-label={t.lines}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.label}</Table.Th>
              {[t.quantity, t.delivered, t.billed].map((title) => (
                <Table.Th key={title} scope="col" ta="right">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {opening.lines.map((line) => (
              <Table.Tr key={line.lineId}>
                <Table.Th scope="row" fw="inherit">
                  {line.label}
                </Table.Th>
                {[line.quantity, line.deliveredQuantity, line.billedQuantity].map((quantity, place) => (
                  <Table.Td key={place} ta="right" className="figures">
                    {formatDecimalFr(quantity)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      <Box>
        {opening.operations.map(({ operationId, title, minutesToDate }) => (
          <Group key={operationId} justify="space-between" wrap="nowrap">
            <Text size="sm">{title}</Text>
            <Text size="sm" className="figures">
              {formatHours(minutesToDate)}
            </Text>
          </Group>
        ))}
      </Box>
      <History corrections={opening.corrections} />
      <Group justify="flex-end">
        <Anchor component={Link} to={`/ordres/${opening.id}`}>
          {t.openOrder}
        </Anchor>
        {can('order_opening.take') && (
          <ReasonedButton
            variant="default"
            reasons={opening.refusals.map(({ detail }) => detail)}
            onClick={() => setCorrecting(true)}
          >
            {t.correct}
          </ReasonedButton>
        )}
      </Group>
    </Stack>
  );
}

const shownAs = (what: Schema<'OpeningChangeView'>['what'], value: string): string =>
  what === 'minutes' ? formatHours(Number(value)) : formatDecimalFr(value);

function History({ corrections }: { corrections: Opening['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t.corrections}
      </Title>
      <Stack gap="xs">
        {corrections.map(({ id, reason, changes, correctedByName, correctedAt }) => (
          <Box key={id}>
            <Text size="sm" fw={600}>
              {reason}
            </Text>
            {changes.map(({ what, label, from, to }) => (
              <Text size="sm" key={`${what}${label}`}>
                {t.changed(label, t.changes[what], shownAs(what, from), shownAs(what, to))}
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {correctedByName} <InstantText at={correctedAt} />
            </Text>
          </Box>
        ))}
      </Stack>
    </section>
  );
}

function Correct({ opening, onDone }: { opening: Opening; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/order-openings/{id}/corrections',
    initialValues: {
      reason: '',
      lines: opening.lines.map(({ lineId, deliveredQuantity, billedQuantity }) => ({
        lineId,
        deliveredQuantity,
        billedQuantity,
      })),
      operations: opening.operations.map(({ operationId, minutesToDate }) => ({
        operationId,
        minutesToDate: minutesToDate as number | null,
      })),
    },
    request: ({ operations, ...values }) => ({
      params: { path: { id: opening.id } },
      body: {
        ...values,
        operations: operations.map(({ operationId, minutesToDate }) => ({
          operationId,
          minutesToDate: minutesToDate ?? 0,
        })),
      },
    }),
    done: t.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.correct} onCancel={onDone}>
      <Alert color="ink" py="xs">
        {t.correctHint}
      </Alert>
      <Fieldset legend={t.lines}>
        {opening.lines.map(({ lineId, label, quantity }, index) => (
          <SimpleGrid key={lineId} cols={{ base: 1, xs: 3 }} spacing="sm" pb="sm" role="group" aria-label={label}>
            <Text size="sm" style={{ alignSelf: 'center' }}>
              {t.orderedOf(label, formatDecimalFr(quantity))}
            </Text>
            <DecimalInput label={t.delivered} {...form.field(`lines.${index}.deliveredQuantity`)} />
            <DecimalInput label={t.billed} {...form.field(`lines.${index}.billedQuantity`)} />
          </SimpleGrid>
        ))}
      </Fieldset>
      <Fieldset legend={t.operations}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {opening.operations.map(({ operationId, title }, index) => (
            <HoursInput key={operationId} label={title} {...form.field(`operations.${index}.minutesToDate`)} />
          ))}
        </SimpleGrid>
      </Fieldset>
      <Textarea label={t.correctReason} required autosize minRows={2} {...form.field('reason')} />
    </FormPanel>
  );
}
