/** After a pause longer than this, in milliseconds, the speaker is named again. */
export const NAME_AGAIN_AFTER_PAUSE = 5000
