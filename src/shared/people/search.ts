/**
 * A text as people are searched by: lower case, half-width, without spaces and the dots inside a name
 * (古丽·阿依); ü as v. Every other character, quotes, % and * too, stands for itself.
 */
export const normaliseSearch = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•‧・]/gu, '')
    .replace(/ü/g, 'v')
