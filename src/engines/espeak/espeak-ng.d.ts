declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    readonly type: string | undefined
    /** Code points into the text given, counted from 1. */
    readonly text_position: number
    /** Milliseconds. */
    readonly audio_position: number
  }

  interface EspeakInstance {
    /** 0 when the voice was found. */
    set_voice(name: string, language: string): number
    set_pitch(pitch: number): void
    get_samplerate(): number
    /** Blocks until all is spoken, or `onAudio` returns true. */
    synthesize(
      text: string,
      onAudio: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean,
    ): void
  }

  interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakInstance
  }

  export default function load(options: {
    getPreloadedPackage?: (name: string, size: number) => ArrayBuffer
  }): Promise<EspeakModule>
}
