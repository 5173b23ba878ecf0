/** Mantine dressed in the tokens: its colours, type and radius all come from tokens.css, so there is one look. */
import { createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f5f3',
  '#d3ebe8',
  '#a9d8d3',
  '#7fd8cf',
  '#5cc4ba',
  '#35a199',
  '#158a83',
  '#0b6b66',
  '#08524e',
  '#053b38',
];

/** Greys of the dark theme, lightest first, in the hue of its paper. */
const dark: MantineColorsTuple = [
  '#e8eeec',
  '#c3cfcc',
  '#a3b1ae',
  '#7d8b88',
  '#3a4745',
  '#2a3432',
  '#1e2726',
  '#18201f',
  '#111716',
  '#0b0f0e',
];

const fontFamily = "'Inter Variable', system-ui, sans-serif";

export const theme = createTheme({
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled' || (input.color !== undefined && input.color !== 'teal')) return usual;
    return {
      ...usual,
      background: 'var(--accent)',
      color: 'var(--accent-ink)',
      hover: 'color-mix(in srgb, var(--accent) 86%, var(--ink))',
    };
  },
  fontFamily,
  headings: { fontFamily, fontWeight: '620' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, centered: true, attributes: { header: { role: 'none' } } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, attributes: { header: { role: 'none' } } } },
    Menu: { defaultProps: { returnFocus: true, withInitialFocusPlaceholder: false, portalProps: { target: '#page' } } },
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { portalProps: { target: '#page' }, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-hover': 'var(--shade)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-quiet)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-color-teal-filled': 'var(--accent)',
    '--mantine-color-teal-light': 'var(--accent-quiet)',
    '--mantine-color-teal-light-color': 'var(--accent)',
    '--mantine-color-teal-outline': 'var(--accent)',
    '--mantine-color-gray-light-color': 'var(--ink)',
    '--mantine-color-gray-subtle-color': 'var(--ink)',
  },
  light: {},
  dark: {},
});
