import { Alert, Anchor, Button, Group, Stack, Tabs } from '@mantine/core';
import { IconArchive, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { ACTION } from '../ui/theme.js';
import { showUndo } from '../ui/undo.js';
import { EditCustomer } from './CustomerForm.js';
import { EraseCustomer } from './EraseCustomer.js';
import { InvoicesOf, OrdersOf, QuotesOf } from './LinkedDocuments.js';
import { Naming } from './Naming.js';
import { Roles } from './Roles.js';

const t = fr.customers;
type Customer = Schema<'CustomerView'>;

/** One customer: who it is, and what was quoted, made and billed for it. */
export function CustomerPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/customers/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: Boolean(id) },
  );
  const shown = id ? data : undefined;
  return (
    <SidePanel
      opened={Boolean(id)}
      onClose={onClose}
      title={shown?.label ?? ''}
      width={640}
      loading={!shown}
      problem={error ? problemOf(error) : null}
    >
      {shown && <Customer key={shown.id} customer={shown} />}
    </SidePanel>
  );
}

function Customer({ customer }: { customer: Customer }) {
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  if (editing) return <EditCustomer customer={customer} onDone={() => setEditing(false)} />;
  return (
    <Tabs defaultValue="record" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="record">{t.record}</Tabs.Tab>
        {can('quote.read') && <Tabs.Tab value="quotes">{t.quotes}</Tabs.Tab>}
        {can('order.read') && <Tabs.Tab value="orders">{t.orders}</Tabs.Tab>}
        {can('invoice.read') && <Tabs.Tab value="invoices">{t.invoices}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="record">
        <Stack>
          {customer.erasedOn ? (
            <Alert color="ink">{t.erasedHint(formatDay(customer.erasedOn))}</Alert>
          ) : (
            customer.archived && <Alert color="amber">{t.archivedHint}</Alert>
          )}
          <Record customer={customer} />
          {!customer.erasedOn && <Roles customerId={customer.id} />}
          {!customer.erasedOn && <Naming customerId={customer.id} />}
          {!customer.erasedOn && <Actions customer={customer} onEdit={() => setEditing(true)} />}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="quotes">
        <QuotesOf customerId={customer.id} />
      </Tabs.Panel>
      <Tabs.Panel value="orders">
        <OrdersOf customerId={customer.id} />
      </Tabs.Panel>
      <Tabs.Panel value="invoices">
        <InvoicesOf customerId={customer.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

const requiredOf = (customer: Customer): string =>
  [customer.requiresServiceCode && t.exigences.serviceCode, customer.requiresEngagement && t.exigences.engagement]
    .filter(Boolean)
    .join(', ');

const Record = ({ customer }: { customer: Customer }) => (
  <Facts
    facts={[
      [t.code, customer.code],
      [t.kind, t.kinds[customer.kind]],
      ...(customer.kind === 'person'
        ? []
        : ([
            [t.siren, customer.siren],
            [t.siret, customer.siret],
            [t.vatNumber, customer.vatNumber],
            ...(customer.electronicAddress
              ? ([[t.electronicAddress, `${customer.electronicAddress} (${customer.electronicScheme})`]] as const)
              : []),
            ...(customer.kind === 'public_body' && customer.country === 'FR'
              ? ([
                  [t.serviceCode, customer.serviceCode],
                  [t.engagement, requiredOf(customer)],
                ] as const)
              : []),
          ] as const)),
      [t.address, <Address key="address" customer={customer} />],
      ...(customer.kind === 'person' ? [] : ([[t.contactName, customer.contactName]] as const)),
      [
        t.email,
        customer.email && (
          <Anchor key="email" href={`mailto:${customer.email}`} inherit>
            {customer.email}
          </Anchor>
        ),
      ],
      [
        t.phone,
        customer.phone && (
          <Anchor key="phone" href={`tel:${customer.phone.replaceAll(/\s/g, '')}`} inherit>
            {customer.phone}
          </Anchor>
        ),
      ],
      [t.paymentDays, customer.paymentDays === null ? t.schoolDays : t.days(customer.paymentDays)],
      [t.notes, customer.notes],
    ]}
  />
);

const Address = ({ customer }: { customer: Customer }) => (
  <>
    {[
      customer.addressLine1,
      customer.addressLine2,
      `${customer.postalCode} ${customer.city}`,
      customer.country === 'FR' ? null : customer.country,
    ]
      .filter(Boolean)
      .map((line) => (
        <div key={line}>{line}</div>
      ))}
  </>
);

function Actions({ customer, onEdit }: { customer: Customer; onEdit: () => void }) {
  const { can } = useSession();
  const change = useCommand('patch', '/api/v1/customers/{id}');
  const setArchived = (archived: boolean) => change.run({ params: { path: { id: customer.id } }, body: { archived } });
  const archive = async (): Promise<void> => {
    if (await setArchived(true)) showUndo(t.archivedNow(customer.label), () => setArchived(false));
  };
  return (
    <>
      <ProblemAlert problem={change.problem} />
      <Group justify="flex-end">
        <Button variant="default" component={Link} to={`/clients/${customer.id}`}>
          {t.whole.open}
        </Button>
        {can('customer.erase') && customer.kind === 'person' && <EraseCustomer customer={customer} />}
        {can('customer.edit') && (
          <>
            <Button
              variant="subtle"
              color="gray"
              loading={change.running}
              leftSection={
                customer.archived ? <IconRestore size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />
              }
              onClick={() => void (customer.archived ? setArchived(false) : archive())}
            >
              {customer.archived ? t.restore : t.archive}
            </Button>
            <Button variant="default" onClick={onEdit}>
              {t.edit}
            </Button>
          </>
        )}
        {can('quote.edit') && !customer.archived && (
          <Button color={ACTION} component={Link} to={`/devis/nouveau?client=${customer.id}`}>
            {t.newQuote}
          </Button>
        )}
      </Group>
    </>
  );
}
