import type { Context } from 'hono'
import { keepNewest } from '../../model/keep-newest.js'
import { bodyOf } from './asked.js'
import { requestIn } from './requests.js'
import type { Route } from './routes/route.js'
import type { Service } from './service.js'

/** So many answers are remembered. */
const remembered = 1000

/** An answer as it was given. */
interface Answer {
  status: number
  /** None where the status says all. */
  body: string | null
}

const given = async (reply: Response | Promise<Response>): Promise<Answer> => {
  const made = await reply
  return { status: made.status, body: made.body && (await made.clone().text()) }
}

/** Give an answer again. */
const again = ({ status, body }: Answer): Response =>
  new Response(body, { status, headers: body === null ? {} : { 'Content-Type': 'application/json' } })

/**
 * Answers that were given, by request: a client that got no answer sends the same request again, and it must not be
 * applied twice. After a restart saves are known from the journal; notes and whatever else is written say by
 * themselves whether they stand there already.
 */
export const onceOnly = () => {
  const answers = new Map<string, Promise<Answer>>()
  return async (route: Route, context: Context, service: Service): Promise<Response> => {
    const request = requestIn(await bodyOf(context))
    const before = answers.get(request)
    if (before) return again(await before)
    const reply = Promise.resolve(route.answer(context, service))
    const answer = given(reply)
    answers.set(request, answer)
    keepNewest(answers, remembered)
    // What was refused may be asked again: the disk may have room by then.
    answer.then(
      ({ status }) => status !== 200 && status !== 204 && answers.delete(request),
      () => answers.delete(request),
    )
    return reply
  }
}
