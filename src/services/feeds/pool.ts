/** Runs work, so much of it at once, and so much for each host. */
export interface Pool {
  run<T>(host: string, work: () => Promise<T>): Promise<T>
}

interface Waiting {
  readonly host: string
  readonly begin: () => void
}

/** Who comes first goes first, but for those whose host has enough. */
export function createPool({
  atOnce,
  perHost,
}: {
  readonly atOnce: number
  readonly perHost: number
}): Pool {
  const running = new Map<string, number>()
  const waiting: Waiting[] = []
  let all = 0

  function next(): void {
    if (all >= atOnce) return
    const at = waiting.findIndex(({ host }) => (running.get(host) ?? 0) < perHost)
    const [first] = at < 0 ? [] : waiting.splice(at, 1)
    if (!first) return
    count(first.host, 1)
    first.begin()
    next()
  }
  function count(host: string, by: 1 | -1): void {
    all += by
    const of = (running.get(host) ?? 0) + by
    if (of === 0) running.delete(host)
    else running.set(host, of)
  }

  return {
    async run(host, work) {
      await new Promise<void>((begin) => {
        waiting.push({ host, begin })
        next()
      })
      try {
        return await work()
      } finally {
        count(host, -1)
        next()
      }
    },
  }
}
