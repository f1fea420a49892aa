import { Button, FileButton, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Problem } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from './ProblemAlert.js';

const t = fr.imports;

interface Props {
  /** a table is shown already: it may be replaced by another file */
  read: boolean;
  running: boolean;
  problem: Problem | null;
  onFile: (body: FormData) => void;
  onPaste: (text: string) => void;
}

/** A file or cells that were copied, on their way to be read. */
export function ReadTable({ read, running, problem, onFile, onPaste }: Props) {
  const [text, setText] = useState('');
  const upload = (chosen: File | null): void => {
    if (!chosen) return;
    const body = new FormData();
    body.append('file', chosen);
    onFile(body);
  };
  return (
    <>
      <Text size="sm">{t.hint}</Text>
      <FileButton onChange={upload} accept=".xlsx,.csv,.txt,.tsv">
        {(props) => (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            loading={running}
            {...props}
          >
            {read ? t.other : t.choose}
          </Button>
        )}
      </FileButton>
      {!read && (
        <>
          <Textarea
            label={t.paste}
            minRows={4}
            autosize
            maxRows={12}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button variant="default" w="fit-content" loading={running} onClick={() => onPaste(text)}>
            {t.read}
          </Button>
        </>
      )}
      <ProblemAlert problem={problem} others={problem?.errors.map(({ message }) => message)} />
    </>
  );
}
