import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** How the screens may look; `contrast` is for the workshop: black on white, strong lines, larger letters. */
export const APPEARANCES = ['light', 'dark', 'contrast'] as const;
export type Appearance = (typeof APPEARANCES)[number];

// Shade 7 carries white text with at least 4.5:1 (ink: 5 too), shade 4 is read on dark ground; the same ink and orange stand on every document.
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dbe5f0',
  '#b9cce1',
  '#93b0d0',
  '#7fa3cb',
  '#4a73a6',
  '#2f5687',
  '#1f3a5f',
  '#182f4d',
  '#11233a',
];
const orange: MantineColorsTuple = [
  '#fff4ec',
  '#ffe4d1',
  '#ffc8a3',
  '#ffa970',
  '#ff8f45',
  '#f2701d',
  '#d9550b',
  '#b84304',
  '#973603',
  '#752a03',
];
const green: MantineColorsTuple = [
  '#ebf8ef',
  '#d3efdb',
  '#a8dfb8',
  '#7acc93',
  '#5fc07c',
  '#34a058',
  '#238345',
  '#176b36',
  '#10562a',
  '#0a411f',
];
const amber: MantineColorsTuple = [
  '#fff8e1',
  '#ffefbd',
  '#ffe08a',
  '#ffcf52',
  '#f7b928',
  '#d99a06',
  '#a87400',
  '#855a00',
  '#6b4800',
  '#523700',
];
const red: MantineColorsTuple = [
  '#fdeeee',
  '#fadada',
  '#f4b3b3',
  '#ee8b8b',
  '#f08080',
  '#d93a3a',
  '#c42424',
  '#a61b1b',
  '#861515',
  '#661010',
];
const gray: MantineColorsTuple = [
  '#f7f9fb',
  '#eef2f6',
  '#e2e8ef',
  '#cbd5e1',
  '#aab6c4',
  '#7d8b9b',
  '#5f6d7d',
  '#465362',
  '#323d4a',
  '#1f2832',
];

/** The workshop orange: the one action a screen is for, nothing else. */
export const ACTION = 'orange';
/** Least height of what is touched with gloves, in pixels. */
export const TOUCH = 56;
export const TOUCH_PRIMARY = 72;

const base: MantineThemeOverride = {
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '650' },
  colors: { ink, orange, green, amber, red, gray, blue: ink, yellow: amber, teal: green },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  black: '#16202b',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '8px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  components: {
    Alert: { defaultProps: { variant: 'light' } },
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: {
        root: {
          textTransform: 'none',
          fontWeight: 600,
          fontSize: 'var(--mantine-font-size-xs)',
          height: 22,
          paddingInline: 8,
        },
      },
    },
    Drawer: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Fermer' },
        overlayProps: { backgroundOpacity: 0.25 },
        transitionProps: { duration: 120 },
      },
    },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Fermer' },
        centered: true,
        transitionProps: { duration: 120 },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Fermer' } } },
    ...Object.fromEntries(
      ['Select', 'MultiSelect', 'DateInput', 'MonthPickerInput'].map((input) => [
        input,
        { defaultProps: { clearButtonProps: { 'aria-label': 'Effacer' } } },
      ]),
    ),
    Loader: { defaultProps: { type: 'dots' } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
};

export const theme = createTheme(base);

export const contrastTheme = createTheme({
  ...base,
  black: '#000000',
  colors: {
    ...base.colors,
    ink: ['#ffffff', '#e6eefc', '#b9cce1', '#93b0d0', '#7fa3cb', '#2f5687', '#12305c', '#06234d', '#041a3a', '#021026'],
  },
  fontSizes: { xs: '14px', sm: '16px', md: '18px', lg: '20px', xl: '22px' },
});

/** White words on filled buttons also on dark ground, where Mantine would take the light shade. */
const filledOnDark: Record<string, string> = {
  '--mantine-color-ink-filled': ink[5],
  '--mantine-color-ink-filled-hover': ink[6],
  '--mantine-color-gray-filled': gray[6],
  '--mantine-color-gray-filled-hover': gray[7],
  ...Object.fromEntries(
    Object.entries({ orange, green, amber, red }).flatMap(([name, shades]) => [
      [`--mantine-color-${name}-filled`, shades[7]],
      [`--mantine-color-${name}-filled-hover`, shades[8]],
    ]),
  ),
};

/** Quiet texts and borders with contrast enough for WCAG AA, which Mantine's own lack. */
const quiet: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#52606d',
    '--mantine-color-placeholder': '#5f6d7d',
    '--mantine-color-error': red[7],
    '--mantine-color-success': green[7],
    '--mantine-color-default-border': gray[5],
    '--mantine-color-disabled': gray[1],
    '--mantine-color-disabled-color': '#5f6d7d',
    '--etabli-surface': '#ffffff',
    '--etabli-ground': gray[0],
    '--etabli-line': gray[2],
    '--etabli-shade': '#f1f5f9',
  },
  dark: {
    ...filledOnDark,
    '--mantine-color-dimmed': '#b3bdc9',
    '--mantine-color-placeholder': '#a3aebb',
    '--mantine-color-error': '#ff9c9c',
    '--mantine-color-success': green[3],
    '--mantine-color-default-border': '#6b7684',
    '--mantine-color-disabled-color': '#a3aebb',
    '--etabli-surface': 'var(--mantine-color-dark-6)',
    '--etabli-ground': 'var(--mantine-color-dark-8)',
    '--etabli-line': 'var(--mantine-color-dark-4)',
    '--etabli-shade': 'var(--mantine-color-dark-5)',
  },
});

const loud: CSSVariablesResolver = (given) => {
  const { light, dark, variables } = quiet(given);
  const black = '#000000';
  return {
    variables,
    dark,
    light: {
      ...light,
      '--mantine-color-dimmed': '#1f2832',
      '--mantine-color-placeholder': '#323d4a',
      '--mantine-color-default-border': black,
      '--etabli-ground': '#ffffff',
      '--etabli-line': black,
      '--etabli-shade': '#e2e8ef',
    },
  };
};

export const variablesOf = (appearance: Appearance): CSSVariablesResolver => (appearance === 'contrast' ? loud : quiet);
