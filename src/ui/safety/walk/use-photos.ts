import { useState } from 'react'
import type { Inspection } from '../../../shared/safety/inspection.ts'
import { useSession } from '../../app/session.tsx'
import { useAttachments } from '../../attachments/Photos.tsx'
import { shrinkPicture } from '../../attachments/shrink.ts'
import type { PictureProblem } from '../../attachments/shrunk.ts'
import { takenAt } from '../../attachments/taken-at.ts'
import { useFormat } from '../../kit/format.ts'
import { newKey } from '../../kit/new-key.ts'
import type { Why } from '../../kit/outbox/wish.ts'
import { stampText } from './stamp-text.ts'
import type { Line } from './use-line.ts'
import { waitingPhotos } from './waiting-photos.ts'
import { openOf, type Step } from './walk.ts'

interface RefusedFile {
  file: File
  problem: PictureProblem
}

/** Taking photos on a walk: shrunk, stamped and kept on this device, then sent behind one another. */
export function usePhotos(
  inspection: Inspection,
  { photos }: Line,
  point: Inspection['points'][number] | undefined,
) {
  const { id } = inspection
  const { me } = useSession()
  const { moment, zone } = useFormat()
  const { data: saved = [] } = useAttachments('inspection', id, 'photo')
  const [working, setWorking] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedFile>>(new Map())
  const [why, setWhy] = useState<Why | null>(null)

  const placeOf = ({ assetId }: Step): string => {
    const asset = inspection.assets.find((one) => one.id === assetId)
    if (asset) return [asset.floor, asset.room, asset.place, asset.code].filter(Boolean).join(' ')
    if (point) return [point.floor, point.room, point.name].filter(Boolean).join(' ')
    return inspection.floor
  }
  const work = async (file: File, step: Step) => {
    const at = (await takenAt(file, zone)) ?? Date.now()
    const shrunk = await shrinkPicture(
      file,
      stampText({
        site: inspection.site,
        place: placeOf(step),
        who: me.displayName,
        when: moment(at),
        number: inspection.number,
        item: step.item.code,
      }),
    )
    if ('problem' in shrunk)
      return setRefused((all) => new Map(all).set(step.key, { file, problem: shrunk.problem }))
    const photo = newKey()
    await waitingPhotos.keep(photo, shrunk.blob)
    const { looks } = shrunk
    const call = {
      inspectionId: id,
      part: step.key,
      looks,
      name: file.name.slice(0, 200),
      takenAt: at,
      photo,
    }
    // From here on it is in order: nobody waits until it is sent.
    void photos.outbox.put(call, step.item.code).then((outcome) => {
      if (outcome.is === 'refused') setWhy(outcome.why)
    })
  }
  const open = openOf(photos.sent.wishes, id, me.id)
  return {
    why,
    seenWhy: () => setWhy(null),
    take: async (file: File, step: Step) => {
      setRefused((all) => new Map([...all].filter(([part]) => part !== step.key)))
      setWorking((all) => [...all, step.key])
      await work(file, step)
      setWorking((all) => all.filter((_, index) => index !== all.indexOf(step.key)))
    },
    /** Those of one part: here, on their way, and what came of them. */
    of: (part: string) => ({
      saved: saved.filter((photo) => photo.part === part && photo.voidedAt === null),
      waiting: open.filter(({ call }) => call.part === part),
      isWorking: working.includes(part),
      refused: refused.get(part),
      usedBefore: photos.usedBefore.get(part),
    }),
    seen: (part: string) => {
      setRefused((all) => new Map([...all].filter(([other]) => other !== part)))
      photos.seen(part)
    },
  }
}
export type PhotoTaking = ReturnType<typeof usePhotos>
