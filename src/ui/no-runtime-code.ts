import { config } from 'zod'

// The page's policy forbids code made at run time, and even the question whether it may be made, which zod asks
// as soon as a schema is defined: so this module is imported before any other.
config({ jitless: true })
