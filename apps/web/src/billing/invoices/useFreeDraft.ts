import { useForm, type UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { http } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import type { Problem } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { countableFree, freeBody, type FreeValues, headBody, linesBody } from './free-draft.js';

const PAUSE_MS = 250;
const t = fr.billing.freeInvoice;

export interface FreeDraft {
  form: UseFormReturnType<FreeValues>;
  /** Creates or saves; answers the draft's id, null when it was refused. */
  save(): Promise<string | null>;
  running: boolean;
  problem: Problem | null;
  /** wrong fields that no input shows */
  others: readonly string[];
  dirty: boolean;
}

/** An invoice without an order being written, new (`id` null) or not. */
export function useFreeDraft(id: string | null, initial: FreeValues): FreeDraft {
  const form = useForm<FreeValues>({ initialValues: initial });
  const [problem, setProblem] = useState<Problem | null>(null);
  const made = useRef<string | null>(null);
  const create = useCommand('post', '/api/v1/invoices/free', {
    done: t.draftSaved,
    onDone: (answer) => void (made.current = answer.id),
  });
  const edit = useCommand('patch', '/api/v1/invoices/{id}');
  const rewrite = useCommand('put', '/api/v1/invoices/{id}/lines', { done: t.draftSaved });

  const sent = async (values: FreeValues): Promise<Problem | null> => {
    if (id === null) return (await create.run({ body: freeBody(values) })) ? null : create.latest();
    const params = { path: { id } };
    if (!(await rewrite.run({ params, body: linesBody(values) }))) return rewrite.latest();
    return (await edit.run({ params, body: headBody(values, initial.customerId) })) ? null : edit.latest();
  };
  const save = async (): Promise<string | null> => {
    form.clearErrors();
    setProblem(null);
    const values = form.getValues();
    const said = await sent(values);
    if (said === null) {
      form.resetDirty(values);
      return id ?? made.current;
    }
    setProblem(said);
    form.setErrors(Object.fromEntries(said.errors.map(({ field, message }) => [field, message])));
    return null;
  };
  const fields = Object.keys(initial);
  return {
    form,
    save,
    problem,
    dirty: form.isDirty(),
    running: create.running || edit.running || rewrite.running,
    others: (problem?.errors ?? [])
      .filter(({ field }) => !fields.includes(field.split('.')[0] ?? '') || field === 'lines')
      .map(({ message }) => message),
  };
}

/** What the server makes of the lines as they stand; the last known while it counts. */
export function useFreeTotals(values: FreeValues): Schema<'TotalsView'> | undefined {
  const [asked] = useDebouncedValue(JSON.stringify(countableFree(values)), PAUSE_MS);
  return useQuery({
    queryKey: ['free-totals', asked],
    queryFn: async ({ signal }) => {
      const { data, error } = await http.POST('/api/v1/quotes/totals', {
        body: JSON.parse(asked) as Schema<'QuoteTotalsRequest'>,
        signal,
      });
      if (!data) throw error;
      return data;
    },
    retry: false,
    placeholderData: keepPreviousData,
  }).data;
}
