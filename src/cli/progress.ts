import { withoutCommands } from './terminal.ts'

/** One line on a terminal that tells how far long work is; nothing where standard error is no terminal. */
export function createProgress(verb: string): {
  show(share: number, note?: string): void
  end(): void
} {
  const terminal = process.stderr.isTTY
  let shown = ''
  return {
    /** @param share 0 to 1 */
    show(share, note = '') {
      const line = `${verb} ${Math.floor(Math.min(share, 1) * 100)} %${note ? `  ${note}` : ''}`
      const width = Math.max((process.stderr.columns ?? 80) - 1, 20)
      const fitting = withoutCommands(line).slice(0, width)
      if (!terminal || fitting === shown) return
      process.stderr.write(`\r\u001b[K${fitting}`)
      shown = fitting
    },
    end() {
      if (terminal && shown) process.stderr.write('\r\u001b[K')
      shown = ''
    },
  }
}
