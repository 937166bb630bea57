import type { Entity } from './discourse.ts'

/** What a mention was resolved to, and by what. */
export interface Resolved {
  readonly entity: Entity
  readonly by: 'name' | 'pronoun' | 'nominal' | 'partitive' | 'new'
  /** How sure the resolution is by itself, 0 to 1. */
  readonly trust: number
}
