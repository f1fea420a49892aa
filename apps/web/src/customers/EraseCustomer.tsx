import { Button, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { ConfirmIrreversible } from '../ui/ConfirmIrreversible.js';

const t = fr.customers;

/** Forgets a private person; before the day that the law sets, the server says which day it is. */
export function EraseCustomer({ customer }: { customer: Schema<'CustomerView'> }) {
  const [asked, setAsked] = useState(false);
  const erase = useCommand('post', '/api/v1/customers/{id}/erase', { done: t.erased, onDone: () => setAsked(false) });
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconEraser size={16} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t.erase}
      </Button>
      <ConfirmIrreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t.eraseTitle(customer.label)}
        confirm={t.erase}
        onConfirm={() => void erase.run({ params: { path: { id: customer.id } } })}
        running={erase.running}
        problem={erase.problem}
      >
        <Text size="sm">{t.eraseText}</Text>
      </ConfirmIrreversible>
    </>
  );
}
