import { type ReactNode, useRef, useState } from 'react'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { Icon } from './Icon.tsx'
import { SpeedSlider } from './SpeedSlider.tsx'
import { Toolbar } from './Toolbar.tsx'
import { ALL_UNITS, useRoom } from './use-room.ts'
import { Whereabouts } from './Whereabouts.tsx'

function PlayButton() {
  const player = useReaderState((state) => state.player)
  const sounding = player === 'playing' || player === 'loading'
  const resting = player === 'ended' ? 'play.again' : 'play.play'
  const title = message(sounding ? 'play.pause' : resting)
  return (
    <ActionButton action="play-pause" className="button play" name={title}>
      <Icon name={sounding ? 'pause' : 'play'} />
      {title}
    </ActionButton>
  )
}

function LoopButton() {
  const loop = useReaderState((state) => state.loop)
  return (
    <ActionButton action="loop" pressed={loop}>
      <Icon name="loop" />
      {message('button.loop')}
    </ActionButton>
  )
}

/** The bar that stays: how far, play, move, speed. `notice` floats above it. */
export function Transport({ notice }: { readonly notice: ReactNode }) {
  const silent = useReaderState((state) => state.settings.readBy === 'screen-reader')
  const bar = useRef<HTMLElement>(null)
  const [more, setMore] = useState(false)
  const { layout, units: fitting } = useRoom(bar, more)
  const all = more || layout !== 'few'
  const units = all ? ALL_UNITS : fitting
  return (
    <section
      ref={bar}
      id="playback"
      className="transport"
      data-room={layout}
      data-more={(layout === 'few' && more) || undefined}
      aria-label={message('landmark.playback')}
    >
      {notice}
      <Whereabouts />
      <Toolbar label={message('toolbar.playback')} className="toolbar">
        <div className="tools tools-back">
          {units.map((unit) => (
            <ActionButton key={unit} action={`${unit}-back`}>
              <Icon name="back" />
              {message(`unit.${unit}`)}
            </ActionButton>
          ))}
        </div>
        {silent ? <p className="silent">{message('readBy.here')}</p> : <PlayButton />}
        <div className="tools tools-on">
          {units.toReversed().map((unit) => (
            <ActionButton key={unit} action={`${unit}-on`}>
              {message(`unit.${unit}`)}
              <Icon name="on" />
            </ActionButton>
          ))}
        </div>
        <div className="tools tools-end">
          {all && (
            <>
              <ActionButton action="repeat">
                <Icon name="repeat" />
                {message('button.repeat')}
              </ActionButton>
              <LoopButton />
            </>
          )}
          {layout === 'few' && (
            <button
              type="button"
              className="button"
              aria-expanded={more}
              onClick={() => setMore(!more)}
            >
              <span className="button-face">{message(more ? 'button.less' : 'button.more')}</span>
            </button>
          )}
        </div>
      </Toolbar>
      {all && <SpeedSlider />}
    </section>
  )
}
