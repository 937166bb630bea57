/** The two channels between the page and the services. */
export const CALL_CHANNEL = 'sayso:call'
export const EVENT_CHANNEL = 'sayso:event'
