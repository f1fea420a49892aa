import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Appearance, APPEARANCES, contrastTheme, theme, variablesOf } from '../ui/theme.js';

const KEPT = 'etabli.appearance';

const Context = createContext<{ appearance: Appearance; choose: (appearance: Appearance) => void } | null>(null);

/** What was chosen on this device, else what the device asks for. */
function remembered(): Appearance {
  const kept = localStorage.getItem(KEPT) as Appearance | null;
  if (kept && APPEARANCES.includes(kept)) return kept;
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(remembered);
  const choose = (next: Appearance): void => {
    localStorage.setItem(KEPT, next);
    setAppearance(next);
  };
  return (
    <MantineProvider
      theme={appearance === 'contrast' ? contrastTheme : theme}
      cssVariablesResolver={variablesOf(appearance)}
      forceColorScheme={appearance === 'dark' ? 'dark' : 'light'}
    >
      <Context value={{ appearance, choose }}>{children}</Context>
    </MantineProvider>
  );
}

export function useAppearance() {
  const context = useContext(Context);
  if (!context) throw new Error('useAppearance outside of AppearanceProvider');
  return context;
}
