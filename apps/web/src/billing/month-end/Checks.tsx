import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconInfoCircle } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatCount } from '../../ui/format.js';

const t = fr.billing.monthEnd;
type Check = Schema<'CheckView'>;
type Item = Check['items'][number];

const SIGNS = {
  done: { Icon: IconCircleCheck, color: 'var(--mantine-color-success)' },
  todo: { Icon: IconCircleDashed, color: undefined },
  info: { Icon: IconInfoCircle, color: undefined },
  wrong: { Icon: IconAlertTriangle, color: 'var(--mantine-color-error)' },
} as const;

const LISTS: Partial<Record<Check['code'], string>> = {
  drafts: '/factures?state=draft',
  deposits: '/factures?kind=deposit',
  rests: '/reglements?shown=with_rest',
  bank: '/banque',
  numbers: '/factures?sort=number',
  export: '/exports',
};
const PLACES = {
  invoice: '/factures/',
  order: '/ordres/',
  payment: '/reglements?ouvert=',
  bank_line: '/banque?ouvert=',
} as const;

/** Each thing to go through, done or with what is left of it. */
export const Checks = ({ checks }: { checks: readonly Check[] }) => (
  <>
    {checks.map((check) => (
      <CheckRow key={check.code} check={check} />
    ))}
  </>
);

function CheckRow({ check: { code, state, count, items } }: { check: Check }) {
  const { Icon, color } = SIGNS[state];
  const list = LISTS[code];
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" mb={6} data-check={code} data-state={state}>
      <Icon size={20} color={color} style={{ flex: 'none' }} aria-hidden />
      <Text size="sm" miw={0}>
        {list ? (
          <Anchor component={Link} to={list} inherit fw={600}>
            {t.checks[code]}
          </Anchor>
        ) : (
          <Text span inherit fw={600}>
            {t.checks[code]}
          </Text>
        )}
        {' – '}
        {state === 'done' ? t.done[code] : t.found[code](formatCount(count))}{' '}
        {items.map((item, index) => (
          <Fragment key={`${item.label} ${item.targetId ?? ''}`}>
            {index > 0 && ' · '}
            <Named item={item} />
          </Fragment>
        ))}
        {items.length > 0 && count > items.length && ` ${t.andMore(formatCount(count - items.length))}`}
      </Text>
    </Group>
  );
}

export const Named = ({ item: { label, target, targetId } }: { item: Item }) =>
  target && targetId ? (
    <Anchor component={Link} to={`${PLACES[target]}${targetId}`} inherit>
      {label}
    </Anchor>
  ) : (
    <>{label}</>
  );
