import * as fc from 'fast-check'

/**
 * Text that wants to be a command: in Scheme, in a shell, in PowerShell, as an option, in disguise.
 * @param command a shell command whose effect can be seen; it runs where the voice's program runs
 */
export function hostileSpeech(command: string): fc.Arbitrary<string> {
  const scheme = `(system \\"${command}\\")`
  const attacks = [
    `") (system "${command}") ("`,
    `\\") (system "${command}") (SayText "`,
    `\\\\") (system "${command}") ("`,
    `") (begin (system "${command}")) ; `,
    `") (Parameter.set 'Audio_Command "${command}") (SayText "x`,
    `")\n(system "${command}")\n("`,
    `")\r(system "${command}")\u0000("`,
    `#,(system "${command}") '(system "${command}") ,@(system "${command}")`,
    `${scheme} "${scheme}" \`${scheme}\``,
    // quotation marks that become plain ones: by shape, by compatibility, by the low byte
    `”) (system ”${command}”) (“`,
    `＂） （system ＂${command}＂） （＂`,
    `Ģ) (system Ģ${command}Ģ) (Ģ`,
    `\u0122\u0129 \u0128system \u0122${command}\u0122\u0129`,
    `$(${command}) \`${command}\` ; ${command} & ${command} | ${command} > x`,
    `"; ${command}; "`,
    `'; ${command}; '`,
    `'); ${command}; ('`,
    `"; & { ${command} }; $( ${command} ) @( ${command} )`,
    `-o ${command}`,
    '--output-file=x -v ?',
    `-- ${command}`,
    '[[inpt PHON]] [[slnc 100]] <speak><audio src="file:///etc/passwd"/></speak>',
    '%s%n%x\\x22\\042\\u0022\\',
    '(quit) (exit) (audio_mode (quote async))',
    '"',
    '\\',
    '... --- "" () \'',
  ]
  const piece = fc.oneof(
    // Festival crashes over an empty string: an attack comes after a word, too
    {
      weight: 3,
      arbitrary: fc.constantFrom(...attacks, ...attacks.map((attack) => `He said ${attack}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom('He said', ' ', '\n', '"', '\\', '(', ')', ';', "'") },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''))
}
