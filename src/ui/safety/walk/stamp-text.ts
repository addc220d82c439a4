interface Taken {
  site: string
  /** Where it was taken, as narrow as it is known. */
  place: string
  who: string
  when: string
  /** Of the inspection. */
  number: string
  /** What it shows: the item's code. */
  item: string
}

/** What is written into a photo: where; when and who; what for. */
export const stampText = ({ site, place, who, when, number, item }: Taken): string[] =>
  [
    [site, place],
    [when, who],
    [number, item],
  ].map((parts) => parts.filter(Boolean).join(' · '))
