import { Button, type ButtonProps, List, Popover, Text } from '@mantine/core';
import { type ComponentPropsWithoutRef, type ReactNode, useState } from 'react';
import { fr } from '../texts/fr.js';
import { ACTION, TOUCH_PRIMARY } from './theme.js';

type Clickable = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

/** THE action of the screen, in workshop orange; at most one on a screen. */
export const ActionButton = (props: Clickable) => <Button color={ACTION} {...props} />;

/** The wide action of a tablet screen, at least 72 px high. */
export const BigButton = ({ children, ...props }: Clickable) => (
  <Button
    color={ACTION}
    fullWidth
    mih={TOUCH_PRIMARY}
    h="auto"
    py="sm"
    fz="lg"
    styles={{ label: { whiteSpace: 'normal' } }}
    {...props}
  >
    {children}
  </Button>
);

interface ReasonedProps extends Clickable {
  /** why it cannot be done now, in words; empty: it can */
  reasons: readonly string[];
  children: ReactNode;
}

/** A button that says why it does nothing: when there are reasons it stays reachable and shows them. */
export function ReasonedButton({ reasons, children, onClick, ...props }: ReasonedProps) {
  const [shown, setShown] = useState(false);
  if (reasons.length === 0) {
    return (
      <Button onClick={onClick} {...props}>
        {children}
      </Button>
    );
  }
  return (
    <Popover opened={shown} onChange={setShown} width={320} withArrow shadow="md">
      <Popover.Target>
        <Button
          {...props}
          color="gray"
          variant="default"
          aria-disabled
          onClick={() => setShown(!shown)}
          data-reasons={reasons.length}
        >
          {children} <Text span inherit c="dimmed" ml={6}>{`· ${fr.ui.why}`}</Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} mb={4}>
          {fr.ui.reasons}
        </Text>
        <List size="sm" spacing={4}>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  );
}
