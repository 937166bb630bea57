import { type CreateStretch, loadStretch } from '../../audio/stretch.ts'
import { clampRate, isFast } from '../../core/playback/rate.ts'
import type { Playable } from '../../core/script/lazy.ts'
import { createFollower, type Follower } from './follower.ts'
import { createLookAhead } from './look-ahead.ts'
import { createOutput, type Output } from './output.ts'
import { createRender, type Place, type Render } from './render.ts'
import { resumption } from './resumption.ts'
import { createSchedule } from './schedule.ts'
import type { Player, PlayerPosition, PlayerState, Speak } from './types.ts'

export interface PlayerOptions {
  readonly speak: Speak
  /** Called once, at the first play: browsers let a page sound only after a gesture. */
  readonly context?: (sampleRate: number) => AudioContext
}

/** The sample rate of the speech, so that the context plays it as it is. */
const SAMPLE_RATE = 22_050
/** Once so much is laid out, in seconds, the page is kept from other work no longer than so many milliseconds at a time. */
const SAFE = 0.3
const PATIENCE = 4
/** Sound is laid out this far before it is heard, in seconds, so that a busy page makes no gap. */
const LAID_OUT = 1
/** Sound that is laid out no longer than this ahead has run dry, in seconds. */
const DRY = 0.01
/** Between two looks at the clock, in milliseconds. */
const TICK = 40

export function createPlayer(options: PlayerOptions): Player {
  const makeContext = options.context ?? ((sampleRate) => new AudioContext({ sampleRate }))
  const listeners = new Set<() => void>()
  const schedule = createSchedule()

  let script: Playable = []
  let state: PlayerState = 'idle'
  let position: PlayerPosition = { utterance: 0, word: null }
  let error: Error | null = null
  let rate = 1
  let gain = 1
  let ownLabelRate: number | null = null
  const labelRate = () => ownLabelRate ?? rate
  let output: Output | null = null
  let stretch: CreateStretch | null = null
  let render: Render | null = null
  let follower: Follower = createFollower(script, () => undefined)
  /** Where to go on after a pause. */
  let resumeAt: Place = { utterance: 0, at: 0 }
  /** The script whose beginning was fetched before it was loaded. */
  let prepared: Playable | null = null
  let laidOutTo = 0
  let timer: ReturnType<typeof setInterval> | null = null
  /** Counts plays, so that one that was overtaken while it waited does nothing. */
  let plays = 0

  const lookAhead = createLookAhead(
    options.speak,
    (type) => (type === 'label' ? labelRate() : rate),
    () => tick(),
  )

  const notify = () => {
    for (const listener of [...listeners]) listener()
  }
  const enter = (next: PlayerState) => {
    if (state === next) return
    state = next
    notify()
  }
  const moveTo = (next: PlayerPosition) => {
    position = next
    notify()
  }

  const stopTimer = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  /** Silence at once; nothing is laid out any more. */
  const halt = () => {
    stopTimer()
    plays++
    render?.free()
    render = null
    if (output) {
      output.cut(output.now)
      output.rest()
    }
    schedule.clear()
  }

  const fail = (cause: unknown) => {
    resumeAt = { utterance: position.utterance, at: 0 }
    halt()
    lookAhead.clear()
    error = cause instanceof Error ? cause : new Error(String(cause))
    enter('failed')
  }

  const panOf = (index: number): number => {
    const utterance = script.at(index)
    return utterance?.type === 'content' ? (utterance.pan ?? 0) : 0
  }

  /** Lays out sound until there is enough of it, none left, or none there yet. */
  const layOut = (to: Output, from: Render) => {
    const begun = performance.now()
    const enough = () =>
      laidOutTo >= to.now + LAID_OUT ||
      (laidOutTo >= to.now + SAFE && performance.now() - begun >= PATIENCE)
    while (!enough()) {
      const piece = from.next()
      if (piece === 'waiting' || piece === 'ended') return piece
      const begin = laidOutTo < to.now + DRY ? to.align(to.now + to.lead) : laidOutTo
      laidOutTo = to.play(piece.samples, piece.sampleRate, begin, panOf(piece.utterance))
      schedule.add({ ...piece, begin, end: laidOutTo })
    }
    return 'enough'
  }

  const follow = (to: Output) => {
    const place = schedule.placeAt(to.heard)
    if (!place) return
    schedule.forget(to.heard)
    const positions = follower.advance(place)
    lookAhead.moveTo(script, place.utterance)
    const before = plays
    // a listener may pause or jump
    for (const next of positions) if (before === plays) moveTo(next)
  }

  const tick = () => {
    if (!output || !render) return
    const before = plays
    try {
      const laid = layOut(output, render)
      follow(output)
      if (before !== plays) return
      const silent = output.heard >= laidOutTo
      if (laid === 'ended' && silent) end()
      else if (output.running && !(laid === 'waiting' && silent)) enter('playing')
      else enter('loading')
    } catch (cause) {
      // what was spoken before the failure is heard to its end
      if (output.heard < laidOutTo) follow(output)
      else fail(cause)
    }
  }

  const end = () => {
    halt()
    lookAhead.clear()
    resumeAt = { utterance: 0, at: 0 }
    enter('ended')
  }

  const renderFrom = (place: Place) => {
    if (!stretch) return
    render?.free()
    const rendering = {
      script,
      speechOf: lookAhead.get,
      sampleRate: SAMPLE_RATE,
      rate,
      labelRate: labelRate(),
    }
    render = createRender({ ...rendering, createStretch: stretch }, place)
  }

  /** What is laid out is rendered anew from the sample that is heard: at another speed now. */
  const renew = (otherVoice: boolean) => {
    if (!output || !render) return
    // the utterance that is heard keeps its voice; the next one may have another
    if (otherVoice)
      lookAhead.renewAfter(script, schedule.placeAt(output.heard)?.utterance ?? position.utterance)
    const cut = schedule.cuttable(
      output.now + output.lead,
      (index) => script.at(index)?.type !== 'mark',
    )
    const place = schedule.placeAt(cut)
    output.cut(cut)
    renderFrom(place ?? render.place)
    schedule.cut(cut)
    laidOutTo = Math.min(laidOutTo, cut)
    tick()
  }

  const begin = async (place: Place) => {
    halt()
    const play = plays
    error = null
    resumeAt = place
    enter('loading')
    lookAhead.moveTo(script, place.utterance, true)
    output ??= createOutput(makeContext(SAMPLE_RATE))
    output.setGain(gain)
    // not awaited: without a sound card, or a gesture, a context may never start
    output.resume().catch(fail)
    stretch ??= await loadStretch()
    if (play !== plays) return
    laidOutTo = 0
    renderFrom(place)
    timer = setInterval(tick, TICK)
    tick()
  }

  return {
    get state() {
      return state
    },
    get position() {
      return position
    },
    get error() {
      return error
    },
    prepare(next) {
      if (state === 'playing' || state === 'loading') return
      lookAhead.clear()
      prepared = next
      lookAhead.moveTo(next, 0)
      // what fails now fails again, and is told, when it is needed
      loadStretch().catch(() => {})
    },
    load(next) {
      halt()
      if (next !== prepared || lookAhead.failed) lookAhead.clear()
      prepared = null
      script = next
      follower = createFollower(script, lookAhead.get)
      resumeAt = { utterance: 0, at: 0 }
      error = null
      position = { utterance: 0, word: null }
      state = 'idle'
      notify()
    },
    async play(utterance) {
      if (utterance === undefined && (state === 'playing' || state === 'loading')) return
      const place = utterance === undefined ? resumeAt : { utterance, at: 0 }
      if (!script.at(place.utterance)) return
      if (state !== 'paused' || utterance !== undefined) {
        follower.jump(place)
        moveTo({ utterance: place.utterance, word: null })
      }
      try {
        await begin(place)
      } catch (cause) {
        fail(cause)
      }
    },
    pause() {
      if (state !== 'playing' && state !== 'loading') return
      if (output && render) {
        const heard = schedule.placeAt(output.heard) ?? render.place
        resumeAt = resumption(script, heard, lookAhead.get(heard.utterance)?.words ?? [])
      }
      halt()
      enter('paused')
    },
    setRate(next) {
      const clamped = clampRate(next)
      if (clamped === rate) return
      const otherVoice = isFast(clamped) !== isFast(rate)
      rate = clamped
      renew(otherVoice)
    },
    setLabelRate(next) {
      const clamped = next === null ? null : clampRate(next)
      if (clamped === ownLabelRate) return
      ownLabelRate = clamped
      renew(false)
    },
    setGain(next) {
      gain = next
      output?.setGain(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      halt()
      lookAhead.clear()
      listeners.clear()
      await output?.close()
      output = null
    },
  }
}
