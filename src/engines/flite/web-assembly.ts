/** What is used of WebAssembly: it is in Node, but in no library that this layer may use. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WasmModule
  readonly Instance: new (
    module: WasmModule,
    imports: Record<string, unknown>,
  ) => { readonly exports: unknown }
}

export interface WasmModule {
  readonly compiled: unique symbol
}

export interface WasmMemory {
  /** Replaced when the memory grows: read it anew after every call. */
  readonly buffer: ArrayBuffer
}

export const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
  .WebAssembly
