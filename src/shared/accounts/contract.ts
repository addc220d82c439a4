import { z } from 'zod'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { Account, AccountUpdate, AppState, Me, NewAccount, Secret, SetUp } from './schema.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['accounts'] }) as const

export const accountsContract = {
  state: reads('open')
    .route(route('GET', '/state', 'What a page must know first'))
    .output(AppState),
  setUp: writes('open')
    .route(route('POST', '/set-up', 'Create the organisation and its director, once'))
    .input(SetUp)
    .output(Me),
  signIn: writes('open')
    .route(route('POST', '/sign-in', 'Sign in with a name and a PIN or password'))
    .input(z.object({ name: z.string().trim().min(1).max(100), secret: z.string().min(1).max(200) }))
    .output(Me),
  signOut: writes('open')
    .route(route('POST', '/sign-out', 'End the session'))
    .output(z.object({})),
  lock: writes('open')
    .route(route('POST', '/lock', 'Lock the session until the secret is given again'))
    .output(z.object({})),
  unlock: writes('open')
    .route(route('POST', '/unlock', 'Unlock the session'))
    .input(z.object({ secret: z.string().min(1).max(200) }))
    .output(Me),
  touch: reads('self')
    .route(route('POST', '/touch', 'Somebody is at the screen: the session stays open'))
    .output(z.object({})),
  list: reads('accounts.read')
    .route(route('GET', '/accounts', 'All accounts'))
    .output(z.array(Account)),
  create: writes('accounts.manage')
    .route(route('POST', '/accounts', 'Create an account'))
    .input(NewAccount)
    .output(Account),
  update: writes('accounts.manage')
    .route(route('PUT', '/accounts/{id}', 'Change an account'))
    .input(AccountUpdate)
    .output(Account),
  setSecret: writes('accounts.manage')
    .route(route('POST', '/accounts/{id}/secret', 'Give an account a new secret'))
    .input(z.object({ id: Id, secret: Secret }))
    .output(z.object({})),
  changeOwnSecret: writes('self')
    .route(route('POST', '/own-secret', 'Change your own secret'))
    .input(z.object({ current: z.string().min(1).max(200), secret: Secret }))
    .output(z.object({})),
}
