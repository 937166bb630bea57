/** A migration as the text that it is; see vite.config.ts. */
declare module '*.sql?raw' {
  const sql: string
  export default sql
}
