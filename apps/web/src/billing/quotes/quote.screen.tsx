import { Alert, Button } from '@mantine/core';
import { IconCopy, IconFileTypePdf, IconVersions } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { NEW } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { QuoteBadge, reasonsOf } from '../states.js';
import { draftOf, emptyLine } from './draft.js';
import { QuoteDraft } from './QuoteDraft.js';
import { useRates } from '../useRates.js';
import { QuoteRead } from './QuoteRead.js';

const t = fr.billing.quotes;
const PATH = [{ label: t.title, to: '/devis' }];

/** One quote: written while it is a draft, read afterwards. */
export function QuoteScreen() {
  const { id = NEW } = useParams();
  return id === NEW ? <NewQuote /> : <KnownQuote key={id} id={id} />;
}

function NewQuote() {
  const rates = useRates();
  const [params] = useSearchParams();
  const customerId = params.get('client') ?? '';
  const customer = api.useQuery(
    'get',
    '/api/v1/customers/{id}',
    { params: { path: { id: customerId } } },
    { enabled: customerId !== '' },
  );
  const ready = rates.length > 0 && (customerId === '' || !customer.isPending);
  return (
    <Screen title={t.add} path={PATH}>
      {ready ? (
        <QuoteDraft
          quote={null}
          customer={customer.data ? { value: customer.data.id, label: customer.data.label } : null}
          initial={{
            customerId: customer.data?.id ?? '',
            title: '',
            validUntil: '',
            customerReference: '',
            discountBp: null,
            discountCents: null,
            depositBp: null,
            lines: [emptyLine(rates[0]!.vatRateBp)],
          }}
        />
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}

function KnownQuote({ id }: { id: string }) {
  const { can } = useSession();
  const { data: quote, error } = api.useQuery('get', '/api/v1/quotes/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!quote) return <Waiting />;
  const editable = quote.state === 'draft' && can('quote.edit');
  return (
    <Screen
      title={quote.number ?? quote.title}
      hint={quote.number ? quote.title : revisionOf(quote)}
      path={PATH}
      actions={<Actions quote={quote} />}
    >
      {quote.state === 'draft' && !can('quote.edit') && (
        <Alert color="ink" mb="md">
          {t.readOnly}
        </Alert>
      )}
      {editable ? (
        <QuoteDraft
          quote={quote}
          customer={{ value: quote.customerId, label: quote.customerLabel }}
          initial={draftOf(quote)}
        />
      ) : (
        <QuoteRead quote={quote} />
      )}
    </Screen>
  );
}

/** A draft says which offer it revises. */
const revisionOf = ({ version, versions }: Schema<'QuoteView'>): string | undefined =>
  version > 1 ? t.revisionOf(version, versions[0]?.number ?? '') : undefined;

/** A new draft of the same offer; the old version stays in the history. */
function Revise({ quote }: { quote: Schema<'QuoteView'> }) {
  const navigate = useNavigate();
  const revise = useCommand('post', '/api/v1/quotes/{id}/revise', {
    done: t.revised,
    onDone: ({ id }) => void navigate(`/devis/${id}`),
  });
  const run = async (): Promise<void> => {
    if (!(await revise.run({ params: { path: { id: quote.id } } })))
      notifications.show({ message: revise.latest()?.detail, color: 'red' });
  };
  return (
    <ReasonedButton
      variant="default"
      reasons={reasonsOf(quote.actions, 'revise')}
      loading={revise.running}
      leftSection={<IconVersions size={16} aria-hidden />}
      onClick={() => void run()}
    >
      {t.revise}
    </ReasonedButton>
  );
}

function Actions({ quote }: { quote: Schema<'QuoteView'> }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const copy = useCommand('post', '/api/v1/quotes/{id}/copy', {
    done: t.copied,
    onDone: ({ id }) => void navigate(`/devis/${id}`),
  });
  const run = async (): Promise<void> => {
    if (!(await copy.run({ params: { path: { id: quote.id } } })))
      notifications.show({ message: copy.latest()?.detail, color: 'red' });
  };
  return (
    <>
      <QuoteBadge state={quote.state} />
      <Button
        variant="default"
        component="a"
        href={`/api/v1/quotes/${quote.id}/pdf`}
        target="_blank"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
      >
        {quote.state === 'draft' ? t.preview : t.pdf}
      </Button>
      {can('quote.edit') && quote.state !== 'draft' && quote.state !== 'accepted' && <Revise quote={quote} />}
      {can('quote.edit') && (
        <Button
          variant="default"
          loading={copy.running}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void run()}
        >
          {t.copy}
        </Button>
      )}
    </>
  );
}
