import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#e8f0f9',
  '#cfdff1',
  '#a6c5e6',
  '#7aa9da',
  '#5490cf',
  '#3a7bc0',
  '#1f5fa8',
  '#1a5290',
  '#154579',
  '#0f3760',
]

/** The component library in this product's colours, type and sizes. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  fontFamily: 'var(--font)',
  defaultRadius: 4,
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  headings: { fontFamily: 'var(--font)' },
  autoContrast: true,
})
