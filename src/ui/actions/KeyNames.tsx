import { Fragment } from 'react'
import type { Shortcut } from '../../contract/settings/keys.ts'
import { message } from '../messages/message.ts'
import { shortcutSpoken, shortcutTitle } from './shortcut.ts'

/** Keys for the eye as they are printed, for the ear as words; `none` where there are none. */
export function KeyNames(props: { readonly keys: readonly Shortcut[]; readonly none: string }) {
  if (!props.keys.length) return <span className="quiet">{props.none}</span>
  return props.keys.map((key, i) => (
    <Fragment key={shortcutTitle(key)}>
      {i > 0 && ' '}
      <span className="keys">
        {i > 0 && `${message('key.or')} `}
        <span aria-hidden="true">
          <kbd>{shortcutTitle(key)}</kbd>
        </span>
        <span className="visually-hidden">{shortcutSpoken(key)}</span>
      </span>
    </Fragment>
  ))
}
