import type { ReactNode } from 'react'
import { ActionButton } from '../actions/ActionButton.tsx'
import { message } from '../messages/message.ts'
import { useReaderState } from '../reader/context.ts'
import { Icon } from './Icon.tsx'
import { SpeedSlider } from './SpeedSlider.tsx'
import { Toolbar } from './Toolbar.tsx'

const UNITS = ['source', 'paragraph', 'segment', 'sentence'] as const

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

/** The bar that stays: play, move, speed. `notice` floats above it. */
export function Transport({ notice }: { readonly notice: ReactNode }) {
  const silent = useReaderState((state) => state.settings.readBy === 'screen-reader')
  return (
    <section id="playback" className="transport" aria-label={message('landmark.playback')}>
      {notice}
      <Toolbar label={message('toolbar.playback')} className="toolbar">
        <div className="tools tools-back">
          {UNITS.map((unit) => (
            <ActionButton key={unit} action={`${unit}-back`}>
              <Icon name="back" />
              {message(`unit.${unit}`)}
            </ActionButton>
          ))}
        </div>
        {silent ? <p className="silent">{message('readBy.here')}</p> : <PlayButton />}
        <div className="tools tools-on">
          {UNITS.toReversed().map((unit) => (
            <ActionButton key={unit} action={`${unit}-on`}>
              {message(`unit.${unit}`)}
              <Icon name="on" />
            </ActionButton>
          ))}
        </div>
        <div className="tools tools-end">
          <ActionButton action="repeat">
            <Icon name="repeat" />
            {message('button.repeat')}
          </ActionButton>
          <LoopButton />
        </div>
      </Toolbar>
      <SpeedSlider />
    </section>
  )
}
