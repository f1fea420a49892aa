import { Loader, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type ItemOf, type ListPath, type UrlQuery, useList } from '../app/list.js';
import { fr } from '../texts/fr.js';

export interface Option {
  value: string;
  label: string;
}

interface Props<P extends ListPath> extends Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange'
> {
  /** a list of the API that knows `q` */
  path: P;
  query?: UrlQuery;
  toOption: (item: ItemOf<P>) => Option;
  value?: string | null;
  onChange?: (value: string | null, item?: ItemOf<P>) => void;
  /** the chosen one, when it may not be among the first found */
  current?: Option | null;
}

/** Chooses one row of a list by a few letters; the server searches. */
export function RemoteSelect<P extends ListPath>({
  path,
  query,
  toOption,
  value,
  onChange,
  current,
  ...props
}: Props<P>) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 200);
  const [chosen, setChosen] = useState<Option | null>(null);
  const known = [chosen, current].find((option) => option && option.value === value) ?? null;
  const search: UrlQuery = asked.trim() && asked !== known?.label ? { q: asked.trim() } : {};
  const list = useList(path, { limit: '30', ...query, ...search });
  const options = list.items.map(toOption);
  const data = known && !options.some((option) => option.value === known.value) ? [known, ...options] : options;
  return (
    <Select
      placeholder={fr.ui.typeToSearch}
      nothingFoundMessage={list.loading ? fr.ui.loading : fr.ui.nothingFound}
      searchable
      filter={({ options: all }) => all}
      data={data}
      value={value ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(next, option) => {
        setChosen(next ? { value: next, label: option?.label ?? '' } : null);
        onChange?.(
          next,
          list.items.find((item) => toOption(item).value === next),
        );
      }}
      rightSection={list.loading ? <Loader size={14} /> : undefined}
      {...props}
    />
  );
}
