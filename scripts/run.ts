import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and answers with what it printed.
 * @throws {Error} that holds what it printed, when it fails
 */
export async function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; signal?: AbortSignal; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${printed}`)
  return printed
}
