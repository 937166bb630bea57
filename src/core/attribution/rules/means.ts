import { words } from '../reading/word-lists.ts'

/** "dismissed by text message", "said by telephone", "described by accident": how, and not by whom. */
export const MEANS = words(`
  message text email e-mail letter phone telephone post mistake accident chance name law default decree fax video then
  now videolink link`)
