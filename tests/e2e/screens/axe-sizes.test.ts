import { axeFindsNothing } from './axe.ts'

axeFindsNothing({
  'at 200 %, blue lines for marks, line focus': {
    context: { viewport: { width: 640, height: 480 } },
    settings: {
      looks: { highlight: 'blue', sentence: 'underline', word: 'underline', lineFocus: 'lines' },
    },
  },
  'at 400 %': { context: { viewport: { width: 320, height: 256 }, colorScheme: 'dark' } },
  'text at 400 %, OpenDyslexic, roomy, forced colours on dark': {
    context: {
      viewport: { width: 1280, height: 1024 },
      forcedColors: 'active',
      colorScheme: 'dark',
    },
    settings: { looks: { textSize: 400, font: 'opendyslexic', letterSpacing: 0.12 } },
  },
})
