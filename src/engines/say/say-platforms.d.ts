/** The parts of `say` that Sayso uses: what each system is to be told. Its own types leave them out. */
declare namespace SayPlatform {
  interface Request {
    readonly text: string
    readonly voice: null
    readonly speed: null
    readonly filename?: string
  }
  interface Command {
    readonly command: string
    readonly args: readonly string[]
    /** For standard input. */
    readonly pipedData: string
  }
  interface Platform {
    buildSpeakCommand(request: Request): Command
    buildExportCommand(request: Request): Command
  }
}

declare module 'say/platform/linux.js' {
  const Linux: new () => SayPlatform.Platform
  export default Linux
}
declare module 'say/platform/darwin.js' {
  const Darwin: new () => SayPlatform.Platform
  export default Darwin
}
declare module 'say/platform/win32.js' {
  const Win32: new () => SayPlatform.Platform
  export default Win32
}
