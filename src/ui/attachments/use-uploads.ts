import { useRef, useState } from 'react'
import type { AttachmentEntity, AttachmentRole, NewAttachment } from '../../shared/attachments/schema.ts'
import { client } from '../app/client.ts'
import { useFormat } from '../kit/format.ts'
import { base64Of, shrinkPicture } from './shrink.ts'
import type { PictureProblem } from './shrunk.ts'
import { takenAt } from './taken-at.ts'

/** What a picture is attached to, and as what. */
export interface Target {
  entity: AttachmentEntity
  entityId: number
  role: AttachmentRole
}

type Added = Awaited<ReturnType<typeof client.attachments.add>>

/** One picture on its way: shrunk, sent, and what came of it. */
export interface Upload {
  key: number
  file: File
  state:
    | { is: 'shrinking' }
    | { is: 'saving' }
    | { is: 'saved'; added: Added }
    | { is: 'refused'; problem: PictureProblem }
    | { is: 'failed'; error: unknown; picture: NewAttachment }
}

/** Sends photos one after the other; one that fails stays with what it needs to be sent again. */
export function useUploads({ entity, entityId, role }: Target) {
  const { zone } = useFormat()
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  const queue = useRef(Promise.resolve())

  const set = (key: number, state: Upload['state']) =>
    setUploads((list) => list.map((upload) => (upload.key === key ? { ...upload, state } : upload)))

  const send = async (key: number, picture: NewAttachment) => {
    set(key, { is: 'saving' })
    try {
      set(key, { is: 'saved', added: await client.attachments.add(picture) })
    } catch (error) {
      set(key, { is: 'failed', error, picture })
    }
  }
  const work = async ({ key, file }: Upload) => {
    const shrunk = await shrinkPicture(file)
    if ('problem' in shrunk) return set(key, { is: 'refused', problem: shrunk.problem })
    await send(key, {
      entity,
      entityId,
      role,
      mime: 'image/jpeg',
      name: file.name.slice(0, 200),
      takenAt: await takenAt(file, zone),
      part: '',
      looks: null,
      base64: await base64Of(shrunk.blob),
    })
  }
  return {
    uploads,
    add: (files: File[]) => {
      const added = files.map<Upload>((file) => ({
        key: count.current++,
        file,
        state: { is: 'shrinking' },
      }))
      setUploads((list) => [...list.filter(({ state }) => !isQuiet(state)), ...added])
      for (const upload of added) queue.current = queue.current.then(() => work(upload))
    },
    retry: send,
    drop: (key: number) => setUploads((list) => list.filter((upload) => upload.key !== key)),
  }
}

/** Saved with nothing more to say: gone when the next is chosen. */
const isQuiet = (state: Upload['state']) => state.is === 'saved' && state.added.usedBefore.length === 0
