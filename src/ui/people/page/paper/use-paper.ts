import { useEffect, useState } from 'react'

type Paper = 'admission' | 'consent'

/** Which form of a person lies on the paper; printing another one first draws it. */
export function usePaper() {
  const [kind, setKind] = useState<Paper>('admission')
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) window.print()
  }, [asked])
  return {
    kind,
    print: (paper: Paper) => {
      setKind(paper)
      setAsked((count) => count + 1)
    },
  }
}
