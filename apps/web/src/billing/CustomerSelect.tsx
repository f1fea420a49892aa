import type { SelectProps } from '@mantine/core';
import { type Option, RemoteSelect } from '../ui/RemoteSelect.js';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange'> {
  value?: string | null;
  onChange?: (id: string) => void;
  current?: Option | null;
}

/** Chooses a customer in use by a few letters of its name, code or town. */
export const CustomerSelect = ({ onChange, ...props }: Props) => (
  <RemoteSelect
    path="/api/v1/customers"
    toOption={(customer) => ({ value: customer.id, label: `${customer.label} – ${customer.city}` })}
    onChange={(id) => onChange?.(id ?? '')}
    openOnFocus={false}
    {...props}
  />
);
