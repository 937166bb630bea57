import { useEffect } from 'react'
import { useStore } from 'zustand'
import { DIRECTION } from '../../contract/settings/language.ts'
import { message } from '../messages/message.ts'
import type { Reader } from '../reader/reader.ts'

/** Below this height, in sizes of the page's letters, bars that stay take too much of the page. */
const LOW = 39

/** What the style sheets go by that React does not draw: title, theme and looks, on the page's root. */
export function useLook({ store }: Reader): void {
  const title = useStore(store, (state) => state.article?.page.title.trim())
  const language = useStore(store, (state) => state.settings.language)
  const theme = useStore(store, (state) => state.settings.theme)
  const looks = useStore(store, (state) => state.settings.looks)

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = DIRECTION[language]
  }, [language])

  useEffect(() => {
    document.title = title ? `${title}: ${message('app.name')}` : message('app.name')
  }, [title])

  useEffect(() => {
    const root = document.documentElement
    const more = window.matchMedia('(prefers-contrast: more)')
    const update = () => {
      const contrast = theme === 'contrast' || (theme === 'system' && more.matches)
      root.dataset.theme = theme
      root.dataset.contrast = contrast ? 'more' : 'as-it-is'
    }
    update()
    more.addEventListener('change', update)
    return () => more.removeEventListener('change', update)
  }, [theme])

  useEffect(() => {
    const root = document.documentElement
    const { font, sentence, word, highlight, motion } = looks
    Object.assign(root.dataset, { font, sentence, word, highlight, motion })
    root.style.setProperty('--text-size', `${looks.textSize / 100}`)
    root.style.setProperty('--line-height', `${looks.lineHeight}`)
    root.style.setProperty('--paragraph-spacing', `${looks.paragraphSpacing}`)
    root.style.setProperty('--letter-spacing', `${looks.letterSpacing}em`)
    root.style.setProperty('--word-spacing', `${looks.wordSpacing}em`)
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(root).fontSize) || 16
      root.toggleAttribute('data-low', window.innerHeight < LOW * letter)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [looks])
}
