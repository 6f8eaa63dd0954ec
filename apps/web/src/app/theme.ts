import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** A quiet blue of state papers; shade 7 and darker carry white text with 4.5:1 and more. */
const office: MantineColorsTuple = [
  '#eef6f8',
  '#dceaee',
  '#b6d4dd',
  '#8dbdca',
  '#6aa9bb',
  '#4f97ab',
  '#35798c',
  '#1f6275',
  '#12404f',
  '#0b2c37',
];

export const theme = createTheme({
  colors: { office },
  primaryColor: 'office',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.02rem' } },
  },
});

/** Quiet text and errors keep the contrast that WCAG 2.2 AA asks for, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4d5660',
    '--mantine-color-placeholder': '#606a74',
    '--mantine-color-error': '#b3261e',
    '--zhoba-green': '#1b6e3c',
    '--zhoba-amber': '#8a5300',
    '--zhoba-red': '#a8201a',
    '--zhoba-grey': '#4d5660',
    '--zhoba-green-soft': '#dff2e4',
    '--zhoba-amber-soft': '#fdeecb',
    '--zhoba-red-soft': '#fbdfdc',
    '--zhoba-grey-soft': '#e9edf0',
  },
  dark: {
    '--mantine-color-dimmed': '#b3bcc6',
    '--mantine-color-placeholder': '#9aa5b1',
    '--mantine-color-error': '#ff9c94',
    '--zhoba-green': '#8fdba8',
    '--zhoba-amber': '#f5c469',
    '--zhoba-red': '#ffa59d',
    '--zhoba-grey': '#b3bcc6',
    '--zhoba-green-soft': '#173524',
    '--zhoba-amber-soft': '#3d2f10',
    '--zhoba-red-soft': '#471f1c',
    '--zhoba-grey-soft': '#2c3238',
  },
});
