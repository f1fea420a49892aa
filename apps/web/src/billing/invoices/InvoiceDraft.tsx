import { Alert, Button, Group, Stack } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { IssueDraft, RemoveDraft } from './DraftActions.js';
import { InvoiceLines } from './InvoiceLines.js';
import { References } from './References.js';
import { referencesBody, referencesOf } from './reference-values.js';

const t = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;

/** Lines that take off what situations billed follow by themselves. */
const takesOff = ({ quantity }: Schema<'InvoiceLineView'>): boolean => quantity.startsWith('-');

/** A draft of an order or of a credit note: of what was delivered less may be billed; then it is issued or thrown away. */
export function InvoiceDraft({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const editable = can('invoice.edit');
  const cut = editable && (invoice.kind === 'invoice' || invoice.kind === 'final');
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/invoices/{id}',
    initialValues: {
      ...referencesOf(invoice),
      lines: invoice.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    },
    request: ({ lines, ...references }) => ({
      params: { path: { id: invoice.id } },
      body: {
        ...referencesBody(references),
        ...(cut ? { lines: lines.filter((_, index) => !takesOff(invoice.lines[index]!)) } : {}),
      },
    }),
    done: fr.ui.saved,
  });
  const dirty = form.form.isDirty();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="md">
        <Alert color="ink">{fr.billing.kinds.hints[invoice.kind]}</Alert>
        {editable && (
          <References
            customerId={invoice.customerId}
            values={form.form.values}
            field={form.field}
            onElsewhere={(elsewhere) => form.form.setFieldValue('elsewhere', elsewhere)}
          />
        )}
        <InvoiceLines
          lines={invoice.lines}
          quantity={
            cut
              ? (line, index) =>
                  takesOff(line) ? (
                    line.quantity
                  ) : (
                    <DecimalInput
                      size="xs"
                      w={130}
                      ml="auto"
                      aria-label={`${t.quantity} – ${line.label}`}
                      {...form.field(`lines.${index}.quantity`)}
                    />
                  )
              : undefined
          }
        />
        <ProblemAlert problem={form.command.problem} others={form.others} />
        <Group justify="flex-end">
          {editable && <RemoveDraft invoice={invoice} />}
          {editable && (
            <Button type="submit" variant="default" disabled={!dirty} loading={form.command.running}>
              {t.save}
            </Button>
          )}
          {can('invoice.issue') && <IssueDraft invoice={invoice} dirty={dirty} />}
        </Group>
      </Stack>
    </form>
  );
}
