import { axeFindsNothing } from './axe.ts'

axeFindsNothing({
  light: { context: { colorScheme: 'light' } },
  dark: { context: { colorScheme: 'dark' } },
  'high contrast': { settings: { theme: 'contrast' } },
  'the system’s wish for contrast and for reduced motion': {
    context: { colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' },
  },
  'forced colours': { context: { forcedColors: 'active' } },
})
