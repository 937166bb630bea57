import { message } from '../messages/message.ts'
import { useReader, useReaderState } from '../reader/context.ts'

/** What went wrong and what to do, and what is good to know; each stays until it is closed or mended. */
export function Problem() {
  const reader = useReader()
  const problem = useReaderState((state) => state.problem)
  const notice = useReaderState((state) => state.notice)
  return (
    <div role="alert">
      {problem && (
        <div className="problem">
          <p>
            <strong>{message('problem.heading')}.</strong> {problem}
          </p>
          <button type="button" className="button outlined" onClick={reader.dismissProblem}>
            {message('problem.dismiss')}
          </button>
        </div>
      )}
      {notice && (
        <div className="problem notice">
          <p>{notice}</p>
          <button type="button" className="button outlined" onClick={reader.dismissNotice}>
            {message('notice.dismiss')}
          </button>
        </div>
      )}
    </div>
  )
}
