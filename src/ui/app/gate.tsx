import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { isRefusal } from '../../shared/errors.ts'
import { LockPage } from '../accounts/LockPage.tsx'
import { SignInPage } from '../accounts/SignInPage.tsx'
import { ErrorNote, Loading } from '../kit/parts.tsx'
import { api } from './client.ts'
import { useFocusReturn } from './focus-return.ts'
import { useLockOver } from './lock-over.ts'
import { SessionProvider, useAppState } from './session.tsx'
import { Shell } from './shell.tsx'
import { useWords } from './words.ts'

const SetUpPage = lazy(async () => ({ default: (await import('../accounts/SetUpPage.tsx')).SetUpPage }))

/** Which of the doors a person stands at: first start, sign-in, or inside — where the lock lies over the page. */
export function Gate() {
  const { t } = useWords()
  const { data: state, error, refetch } = useAppState()
  useReturnToDoor()
  useFocusReturn()
  useLockOver(state?.isLocked ?? false)
  useEffect(() => {
    document.title = state?.organisation ? `${state.organisation} · ${t('app.name')}` : t('app.name')
  }, [state, t])
  if (error && !state)
    return (
      <main>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </main>
    )
  if (!state) return <Loading />
  if (!state.isSetUp)
    return (
      <Suspense fallback={<Loading />}>
        <SetUpPage />
      </Suspense>
    )
  if (!state.me) return <SignInPage state={state} />
  return (
    <SessionProvider state={state} me={state.me} key={state.me.id}>
      {/* The page stays mounted under the lock: what was typed is still there. */}
      {state.isLocked && <LockPage me={state.me} />}
      <div inert={state.isLocked} style={state.isLocked ? { visibility: 'hidden' } : undefined}>
        <Shell />
      </div>
    </SessionProvider>
  )
}

/** When any call is refused as signed out or locked, the door is asked for again. */
function useReturnToDoor(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const check = (error: unknown) => {
      if (isRefusal(error, 'SIGNED_OUT') || isRefusal(error, 'LOCKED'))
        void queries.invalidateQueries({ queryKey: api.accounts.state.key() })
    }
    const stops = [
      queries.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') check(event.action.error)
      }),
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') check(event.action.error)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [queries])
}
