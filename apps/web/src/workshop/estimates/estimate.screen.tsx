import { Alert, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { NEW, useList } from '../../app/list.js';
import { Waiting } from '../../app/pages.js';
import { type Problem, problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { QuoteBadge } from '../../billing/states.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { formatDay } from '../../ui/format.js';
import { PercentInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { PromiseOfEstimate } from '../planning/PromiseDay.js';
import { EstimateTotals, usePrice } from './EstimateTotals.js';
import { PartEditor } from './PartEditor.js';
import { bodyOf, newPart, type TypedEstimate, typedOf } from './typed-estimate.js';

const t = fr.estimates;

const pathOf = (inquiryId: string) => [
  { label: fr.inquiries.title, to: '/demandes' },
  { label: fr.inquiries.one, to: `/demandes/${inquiryId}` },
];

/** One estimate: written until a quote is made of it, read afterwards. */
export function EstimateScreen() {
  const { id = NEW } = useParams();
  const [params] = useSearchParams();
  if (id !== NEW) return <Known key={id} id={id} />;
  const initial = { title: '', discountBp: null, parts: [newPart()] };
  return <Editor inquiryId={params.get('demande') ?? ''} estimate={null} initial={initial} />;
}

function Known({ id }: { id: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/estimates/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return <Editor key={data.quotedOn} inquiryId={data.inquiryId} estimate={data} initial={typedOf(data)} />;
}

interface Props {
  inquiryId: string;
  /** null: a new one */
  estimate: Schema<'EstimateView'> | null;
  initial: TypedEstimate;
}

function Editor({ inquiryId, estimate, initial }: Props) {
  const { can } = useSession();
  const navigate = useNavigate();
  const form = useForm<TypedEstimate>({ initialValues: initial });
  const [problem, setProblem] = useState<Problem | null>(null);
  const readOnly = Boolean(estimate?.quotedOn) || !can('estimate.edit');
  const asked = usePrice(form.values);
  const price = readOnly && estimate ? estimate : asked;
  const create = useCommand('post', '/api/v1/inquiries/{id}/estimates', {
    done: t.saved,
    onDone: ({ id }) => void navigate(`/chiffrages/${id}`, { replace: true }),
  });
  const replace = useCommand('put', '/api/v1/estimates/{id}', { done: t.saved });
  const quote = useCommand('post', '/api/v1/estimates/{id}/quote', {
    done: t.quoted,
    onDone: ({ id }) => void navigate(`/devis/${id}`),
  });
  const refused = (said: Problem | null): void => {
    setProblem(said);
    form.setErrors(Object.fromEntries((said?.errors ?? []).map(({ field, message }) => [field, message])));
  };
  const save = async (): Promise<boolean> => {
    form.clearErrors();
    setProblem(null);
    const body = bodyOf(form.getValues());
    const done = estimate
      ? await replace.run({ params: { path: { id: estimate.id } }, body })
      : await create.run({ params: { path: { id: inquiryId } }, body });
    if (done) form.resetDirty();
    else refused((estimate ? replace : create).latest());
    return done;
  };
  const sell = async (): Promise<void> => {
    if (!estimate || (form.isDirty() && !(await save()))) return;
    if (!(await quote.run({ params: { path: { id: estimate.id } } }))) refused(quote.latest());
  };
  const running = create.running || replace.running || quote.running;
  return (
    <Screen
      title={estimate ? `${t.one} – ${estimate.title}` : t.add}
      hint={price && `${t.pricedOn} ${formatDay(price.pricedOn)}`}
      path={pathOf(inquiryId)}
    >
      <Stack gap="md">
        {estimate?.quotedOn && <Alert color="ink">{t.quotedHint}</Alert>}
        {estimate && can('quote.read') && <Quotes estimateId={estimate.id} />}
        <Group align="flex-end">
          <TextInput label={t.name} flex={1} maw={480} readOnly={readOnly} {...form.getInputProps('title')} />
          <PercentInput label={t.discount} w={160} readOnly={readOnly} {...form.getInputProps('discountBp')} />
        </Group>
        {form.values.parts.map((part, index) => (
          <PartEditor
            key={part.key}
            form={form}
            part={part}
            index={index}
            price={price?.parts[index]}
            readOnly={readOnly}
            onRemove={form.values.parts.length > 1 ? () => form.removeListItem('parts', index) : undefined}
          />
        ))}
        {!readOnly && (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('parts', newPart())}
          >
            {t.addPart}
          </Button>
        )}
        {price && <EstimateTotals price={price} />}
        {estimate && can('planning.read') && !form.isDirty() && (
          <Group>
            <PromiseOfEstimate estimateId={estimate.id} />
          </Group>
        )}
        <ProblemAlert problem={problem} others={(problem?.errors ?? []).map(({ message }) => message)} />
        {!readOnly && (
          <Group>
            {estimate && can('quote.edit') && (
              <ActionButton loading={running} onClick={() => void sell()}>
                {t.quote}
              </ActionButton>
            )}
            <Button variant="default" loading={running} onClick={() => void save()}>
              {t.save}
            </Button>
            {form.isDirty() && (
              <Text size="sm" c="dimmed" role="status">
                {t.unsaved}
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Screen>
  );
}

function Quotes({ estimateId }: { estimateId: string }) {
  const { items } = useList(`/api/v1/estimates/${estimateId}/quotes` as '/api/v1/estimates/{id}/quotes');
  if (items.length === 0) return null;
  return (
    <Group gap="sm">
      <Text size="sm">{t.quotes}</Text>
      {items.map(({ id, number, version, state }) => (
        <Group key={id} gap={4}>
          <Anchor component={Link} to={`/devis/${id}`} size="sm">
            {number ?? fr.billing.quotes.draftName}
            {version > 1 ? ` (${version})` : ''}
          </Anchor>
          <QuoteBadge state={state} />
        </Group>
      ))}
    </Group>
  );
}
