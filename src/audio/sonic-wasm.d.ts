declare module '@echogarden/sonic-wasm' {
  /** libsonic. Pointers are byte offsets into the heap. */
  export interface SonicModule {
    /** Replaced when the heap grows: read it anew after every call. */
    readonly HEAPF32: Float32Array
    _malloc(bytes: number): number
    _free(pointer: number): void
    _sonicCreateStream(sampleRate: number, channels: number): number
    _sonicDestroyStream(stream: number): void
    _sonicSetSpeed(stream: number, speed: number): void
    _sonicWriteFloatToStream(stream: number, samples: number, count: number): number
    _sonicReadFloatFromStream(stream: number, samples: number, most: number): number
    _sonicSamplesAvailable(stream: number): number
    _sonicFlushStream(stream: number): number
  }
  export default function load(options: { wasmBinary: Uint8Array }): Promise<SonicModule>
}

declare module '*.wasm?url&inline' {
  /** A data: URL, base64. */
  const url: string
  export default url
}
