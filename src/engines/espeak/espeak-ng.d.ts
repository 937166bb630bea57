declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    readonly type: string | undefined
    /** Code points into the text given, counted from 1. */
    readonly text_position: number
    /** Milliseconds. */
    readonly audio_position: number
  }

  interface EspeakInstance {
    /** Says nothing of a voice that it can't find, and then speaks wrongly: see `list_voices` and `FS`. */
    set_voice(name: string, language: string): number
    list_voices(): {
      /** Path of its file: "roa/pt-BR". */
      readonly identifier: string
      /** Tags that the file claims; the lower the number, the better it is for them. */
      readonly languages: readonly { readonly name: string; readonly priority: number }[]
    }[]
    set_pitch(pitch: number): void
    /** Percent of what it is by itself. */
    set_volume(volume: number): void
    get_samplerate(): number
    /** Blocks until all is spoken, or `onAudio` returns true. */
    synthesize(
      text: string,
      onAudio: (samples: Int16Array, events: readonly EspeakEvent[]) => boolean,
    ): void
  }

  interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakInstance
    /** The files of espeak-ng.data. */
    readonly FS: { analyzePath(path: string): { readonly exists: boolean } }
  }

  export default function load(options: {
    getPreloadedPackage?: (name: string, size: number) => ArrayBuffer
  }): Promise<EspeakModule>
}
