import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

/** What went wrong and what to do; stays until it is closed or mended. */
export function Problem() {
  const reader = useReader()
  const problem = useReaderState((state) => state.problem)
  return (
    <div role="alert" className={problem ? 'problem' : undefined}>
      {problem && (
        <>
          <p>
            <strong>{message('problem.heading')}.</strong> {problem}
          </p>
          <button type="button" className="button outlined" onClick={reader.dismissProblem}>
            {message('problem.dismiss')}
          </button>
        </>
      )}
    </div>
  )
}
