import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { api } from './api.js';
import { screensFound } from './screens-found.js';
import { useSession } from './session.js';
import './search-box.css';

const [store, { open: openSearch, close: closeSearch }] = createSpotlight();
export { openSearch };

type Hit = Schema<'SearchHit'>;

const HITS = 'search-hits';
const SCREEN = 'screen';
/** A word of so many letters means the screen of that name before all that bears it. */
const NAMES_A_SCREEN = 4;
const idOf = (index: number): string => `search-hit-${index}`;

/** By kind, each where its best hit stood; of a kind its hits follow each other. */
const grouped = (hits: readonly Hit[]): [kind: string, hits: Hit[]][] =>
  [...new Set(hits.map(({ kind }) => kind))].map((kind) => [kind, hits.filter((hit) => hit.kind === kind)]);

/** Ctrl K, two letters, Enter: youths, orders, clients, invoices, screens, grouped by kind; Enter may come before the answer. */
export function SearchBox() {
  const navigate = useNavigate();
  const { me } = useSession();
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<{ among: readonly Hit[]; to: number }>();
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, 120);
  const early = useRef(false);
  const enough = text.length >= 2;
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q: asked } } },
    { enabled: asked.length >= 2 },
  );
  const answered = enough && asked === text && (data !== undefined || error !== null);
  const groups = useMemo(() => {
    if (!answered) return [];
    const may = (permission: string): boolean => (me.permissions as string[]).includes(permission);
    const screens = screensFound(asked, may).map(({ to, label }) => hitOf(to, label));
    const hits = data?.hits ?? [];
    return grouped(asked.length >= NAMES_A_SCREEN ? [...screens, ...hits] : [...hits, ...screens]);
  }, [answered, asked, me, data]);
  const ordered = useMemo(() => groups.flatMap(([, hits]) => hits), [groups]);
  const selected = moved?.among === ordered ? moved.to : 0;
  useEffect(() => {
    const [first] = ordered;
    // Spotlight itself selects only among hits that were there when the letter was typed
    store.updateState((state) => ({ ...state, selected: 0 }));
    if (first && early.current) {
      closeSearch();
      void navigate(first.path);
    }
    if (answered) early.current = false;
  }, [ordered, answered, navigate]);
  const onKeyDown = (event: KeyboardEvent): void => {
    early.current = event.key === 'Enter' && enough && !answered;
    // what Spotlight makes of an arrow it tells nobody
    if (event.key.startsWith('Arrow'))
      queueMicrotask(() => setMoved({ among: ordered, to: store.getState().selected }));
  };
  const said = !enough ? fr.app.searchHint : answered ? fr.app.searchFound(ordered.length) : fr.ui.loading;
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      scrollable
      maxHeight="min(560px, calc(100dvh - 120px))"
      size={680}
      centered={false}
      clearQueryOnClose
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': fr.app.search } }}
    >
      <Spotlight.Search
        placeholder={fr.app.search}
        aria-label={fr.app.search}
        autoFocus
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={HITS}
        aria-expanded={ordered.length > 0}
        aria-activedescendant={ordered[selected] ? idOf(selected) : undefined}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {ordered.length === 0 && <Spotlight.Empty>{answered && error ? fr.app.searchFailed : said}</Spotlight.Empty>}
      <Spotlight.ActionsList
        id={HITS}
        role="listbox"
        aria-label={fr.app.searchResults}
        className="search-hits"
        hidden={ordered.length === 0}
      >
        {groups.map(([kind, hits]) => (
          <Spotlight.ActionsGroup key={kind} label={kindOf(kind)} role="group" aria-label={kindOf(kind)}>
            {hits.map((hit) => (
              <Row key={hit.path} hit={hit} index={ordered.indexOf(hit)} selected={selected} open={navigate} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const kindOf = (kind: string): string => fr.app.searchKinds[kind] ?? kind;
const hitOf = (path: string, title: string): Hit => ({ kind: SCREEN, title, detail: null, path });

interface RowProps {
  hit: Hit;
  index: number;
  selected: number;
  open: (path: string) => unknown;
}

/** Spotlight keeps the id of an action to itself. */
const Row = ({ hit, index, selected, open }: RowProps) => (
  <Spotlight.Action
    ref={(option) => option?.setAttribute('id', idOf(index))}
    role="option"
    aria-selected={index === selected}
    data-selected={index === selected || undefined}
    label={hit.title}
    description={hit.detail ?? undefined}
    onClick={() => void open(hit.path)}
  />
);
