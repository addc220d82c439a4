import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { Attachment, AttachmentEntity, MOST_BYTES, NewAttachment } from './schema.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['attachments'] }) as const

/** Photos, signatures and scans that belong to something; who may see or add is that thing's right. */
export const attachmentsContract = {
  list: reads('self')
    .route(route('GET', '/attachments', 'What is attached to something, oldest first; without the pictures'))
    .input(z.object({ entity: AttachmentEntity, entityId: Id }))
    .output(z.array(Attachment)),
  get: reads('self')
    .route(route('GET', '/attachments/{id}', 'One picture'))
    .input(z.object({ id: Id }))
    .output(Attachment.extend({ base64: z.string().max(Math.ceil((MOST_BYTES * 4) / 3) + 4) })),
  add: writes('self')
    .route(route('POST', '/attachments', 'Attach a picture; sent again it is not attached twice'))
    .input(NewAttachment)
    .output(
      Attachment.extend({
        /** Where the same picture was attached before, or at this site one that looks like it. */
        usedBefore: z.array(
          z.object({ entity: AttachmentEntity, entityId: Id, recordedAt: Instant, isAlike: z.boolean() }),
        ),
      }),
    ),
  void: writes('self')
    .route(route('POST', '/attachments/{id}/void', 'Void a picture attached by mistake'))
    .input(z.object({ id: Id, reason: z.string().trim().min(1).max(500) }))
    .output(z.object({})),
}
