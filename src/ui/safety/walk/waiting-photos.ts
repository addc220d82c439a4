import { createStore, del, get, set } from 'idb-keyval'
import type { RequestKey } from '../../../shared/ids.ts'

const store = createStore('yian.safety.photos', 'waiting')
/** Where this browser keeps nothing: a photo lives as long as the page. */
const inPage = new Map<string, Blob>()

/** Photos that wait on this device to be sent, each under a key made once. They survive a reload. */
export const waitingPhotos = {
  async keep(key: RequestKey, photo: Blob): Promise<void> {
    inPage.set(key, photo)
    await set(key, photo, store).catch(() => {})
  },
  async get(key: RequestKey): Promise<Blob | undefined> {
    return inPage.get(key) ?? (await get<Blob>(key, store).catch(() => undefined))
  },
  async drop(key: RequestKey): Promise<void> {
    inPage.delete(key)
    await del(key, store).catch(() => {})
  },
}
