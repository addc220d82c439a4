/** Where a walk stands on this device, so that it goes on there after a reload, a crash or a closed lid. */
export interface Place {
  /** The item that was shown. */
  key: string | null
  /** The point whose code was read last. */
  pointId: number | null
}

const placeKey = (inspectionId: number) => `yian.safety.place.${inspectionId}`

export function keptPlace(inspectionId: number): Place {
  try {
    const kept = JSON.parse(localStorage.getItem(placeKey(inspectionId)) ?? 'null') as Place | null
    return kept ?? { key: null, pointId: null }
  } catch {
    return { key: null, pointId: null }
  }
}

export const keepPlace = (inspectionId: number, place: Place): void => {
  try {
    localStorage.setItem(placeKey(inspectionId), JSON.stringify(place))
  } catch {
    // A full or locked storage: the walk goes on, and after a reload begins with what is open.
  }
}

export const dropPlace = (inspectionId: number): void => localStorage.removeItem(placeKey(inspectionId))
