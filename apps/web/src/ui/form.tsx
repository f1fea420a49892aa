import { Button, Group, Stack } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import type { AnswerOf, InitOf, PathWith } from '@etabli/contract';
import { type Command, type CommandMethod, type CommandOptions, useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from './buttons.js';
import { ProblemAlert } from './ProblemAlert.js';

type Values = Record<string, unknown>;

interface Options<M extends CommandMethod, P extends PathWith<M>, V extends Values> extends CommandOptions<
  AnswerOf<M, P>
> {
  method: M;
  path: P;
  initialValues: V;
  /** the form's values as the API wants them */
  request: (values: V) => InitOf<M, P>;
}

export interface CommandFormOf<V extends Values> {
  /** Mantine's form: values, insertListItem, … */
  form: UseFormReturnType<V>;
  /** spread on an input: value, change, error of the server at this path ('lines.2.quantity') */
  field: (path: string) => ReturnType<UseFormReturnType<V>['getInputProps']>;
  submit: () => Promise<void>;
  /** the last try was refused, or could not be sent */
  failed: () => boolean;
  command: Pick<Command<'post', never>, 'running' | 'problem' | 'reset'>;
  /** wrong fields that the form does not hold */
  others: readonly string[];
}

const holds = (values: unknown, path: string): boolean => {
  let at: unknown = values;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
};

/** A form that is one command: the server checks, and each of its field errors shows at its input. */
export function useCommandForm<M extends CommandMethod, P extends PathWith<M>, V extends Values>(
  options: Options<M, P, V>,
): CommandFormOf<V> {
  const { method, path, initialValues, request, ...rest } = options;
  const form = useForm<V>({ initialValues });
  const command = useCommand(method, path, rest);
  const [others, setOthers] = useState<readonly string[]>([]);
  const submit = async (): Promise<void> => {
    if (command.running) return;
    form.clearErrors();
    setOthers([]);
    const problem = await command.run(request(form.getValues())).then((done) => (done ? null : command.latest()));
    if (!problem) return;
    form.setErrors(Object.fromEntries(problem.errors.map(({ field, message }) => [field, message])));
    setOthers(problem.errors.filter(({ field }) => !holds(form.getValues(), field)).map(({ message }) => message));
  };
  const failed = (): boolean => command.latest() !== null;
  return { form, field: (at) => form.getInputProps(at), submit, failed, command, others };
}

interface Props<V extends Values> {
  of: CommandFormOf<V>;
  children: ReactNode;
  /** word of the button */
  submit?: string;
  onCancel?: () => void;
  /** the orange button, when this form is the screen's one action */
  main?: boolean;
}

/** The inputs, what is wrong, and the buttons. */
export function FormPanel<V extends Values>({ of, children, submit = fr.ui.save, onCancel, main = true }: Props<V>) {
  const Submit = main ? ActionButton : Button;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void of.submit();
      }}
    >
      <Stack gap="sm">
        {children}
        <ProblemAlert problem={of.command.problem} others={of.others} />
        <Group justify="flex-end" mt="xs">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {fr.ui.cancel}
            </Button>
          )}
          <Submit type="submit" loading={of.command.running}>
            {submit}
          </Submit>
        </Group>
      </Stack>
    </form>
  );
}
