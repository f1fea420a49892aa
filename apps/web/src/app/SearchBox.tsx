import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { fr } from '../texts/fr.js';
import { api } from './api.js';

const [store, { open: openSearch, close: closeSearch }] = createSpotlight();
export { openSearch };

const HITS = 'search-hits';

/** What Enter opens; Spotlight itself selects only among hits that were there when the letter was typed. */
function selectFirst(): void {
  const actions = document.querySelectorAll(`#${HITS} [data-action]`);
  actions.forEach((action, index) => action.toggleAttribute('data-selected', index === 0));
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Ctrl K, two letters, Enter: youths, orders, clients, invoices, grouped by kind; Enter may come before the answer. */
export function SearchBox() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, 120);
  const early = useRef(false);
  const enough = text.length >= 2;
  const { data } = api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q: asked } } },
    { enabled: asked.length >= 2 },
  );
  const hits = enough && asked === text ? data?.hits : undefined;
  useEffect(() => {
    const [first] = hits ?? [];
    if (first) selectFirst();
    if (first && early.current) {
      closeSearch();
      void navigate(first.path);
    }
    if (hits) early.current = false;
  }, [hits, navigate]);
  const onKeyDown = (event: KeyboardEvent): void => {
    early.current = event.key === 'Enter' && enough && !hits;
  };
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      scrollable
      maxHeight={420}
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
      />
      <Spotlight.ActionsList id={HITS}>
        {!hits?.length && (
          <Spotlight.Empty>{!enough ? fr.app.searchHint : hits ? fr.app.searchNothing : fr.ui.loading}</Spotlight.Empty>
        )}
        {[...new Set(hits?.map((hit) => hit.kind))].map((kind) => (
          <Spotlight.ActionsGroup key={kind} label={fr.app.searchKinds[kind] ?? kind}>
            {hits
              ?.filter((hit) => hit.kind === kind)
              .map((hit) => (
                <Spotlight.Action
                  key={hit.path}
                  label={hit.title}
                  description={hit.detail ?? undefined}
                  onClick={() => void navigate(hit.path)}
                />
              ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
