/** One claim as the regression sees it. */
export interface Example {
  readonly features: readonly string[]
  /** Share of its words that were right, 0 to 1. */
  readonly right: number
  readonly weight: number
  /** Article that it comes from: examples of one article are never on both sides of a split. */
  readonly article: string
}

export interface Fitted {
  readonly bias: number
  readonly of: Map<string, number>
}

const RARE = 4
const STEPS = 400
const RATE = 1
const PENALTY = 0.004

/**
 * Logistic regression with soft targets and an L2 penalty, by gradient descent with the steps of Adagrad
 * (Duchi, Hazan and Singer 2011). Features seen in fewer than four claims are left out.
 */
export function regress(examples: readonly Example[]): Fitted {
  const seen = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const of = new Map<string, number>()
  for (const [feature, times] of seen) if (times >= RARE) of.set(feature, 0)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const squares = new Map<string, number>()
  let bias = 0
  let biasSquares = 1e-6
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map<string, number>()
    let biasSlope = 0
    for (const { features, right, weight } of examples) {
      const error = ((chance({ bias, of }, features) - right) * weight) / total
      biasSlope += error
      for (const feature of features)
        if (of.has(feature)) slope.set(feature, (slope.get(feature) ?? 0) + error)
    }
    biasSquares += biasSlope ** 2
    bias -= (RATE * biasSlope) / Math.sqrt(biasSquares)
    for (const [feature, value] of of) {
      const gradient = (slope.get(feature) ?? 0) + PENALTY * value
      const square = (squares.get(feature) ?? 1e-6) + gradient ** 2
      squares.set(feature, square)
      of.set(feature, value - (RATE * 0.3 * gradient) / Math.sqrt(square))
    }
  }
  return { bias, of }
}

/** Probability by a fitted regression. */
export function chance({ bias, of }: Fitted, features: readonly string[]): number {
  let sum = bias
  for (const feature of features) sum += of.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
