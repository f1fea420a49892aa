import { useForm, type UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import type { Problem } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { bodyOf, type DraftValues } from './draft.js';

const t = fr.billing.quotes;

export interface QuoteDraft {
  form: UseFormReturnType<DraftValues>;
  /** Creates or saves; answers the quote's id, null when it was refused. */
  save(): Promise<string | null>;
  /** Saves what is not saved, then gives the quote its number; answers its id. */
  send(byMail: boolean): Promise<string | null>;
  running: boolean;
  problem: Problem | null;
  /** wrong fields that no input shows */
  others: readonly string[];
  dirty: boolean;
}

/** A quote being written, new or not. */
export function useQuoteDraft(quote: Schema<'QuoteView'> | null, initial: DraftValues): QuoteDraft {
  const form = useForm<DraftValues>({ initialValues: initial });
  const made = useRef<string | null>(quote?.id ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const create = useCommand('post', '/api/v1/quotes', { onDone: ({ id }) => void (made.current = id) });
  const edit = useCommand('patch', '/api/v1/quotes/{id}');
  const sending = useCommand('post', '/api/v1/quotes/{id}/send', { done: t.sent });
  const fields = Object.keys(initial);

  const refused = (said: Problem | null): null => {
    setProblem(said);
    form.setErrors(Object.fromEntries((said?.errors ?? []).map(({ field, message }) => [field, message])));
    return null;
  };

  const save = async (): Promise<string | null> => {
    form.clearErrors();
    setProblem(null);
    const id = made.current;
    const values = form.getValues();
    if (id && !form.isDirty()) return id;
    const done = id
      ? await edit.run({ params: { path: { id } }, body: bodyOf(values) })
      : await create.run({ body: bodyOf(values) });
    if (!done) return refused((id ? edit : create).latest());
    form.resetDirty(values);
    return made.current;
  };

  const send = async (byMail: boolean): Promise<string | null> => {
    const id = await save();
    if (!id) return null;
    const done = await sending.run({ params: { path: { id } }, body: { byMail } });
    if (!done) setProblem(sending.latest());
    return id;
  };

  return {
    form,
    save,
    send,
    problem,
    dirty: form.isDirty(),
    running: create.running || edit.running || sending.running,
    others: (problem?.errors ?? [])
      .filter(({ field }) => !fields.includes(field.split('.')[0] ?? '') || field === 'lines')
      .map(({ message }) => message),
  };
}
