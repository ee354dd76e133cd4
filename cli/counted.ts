/** `1 article`, `2 articles`, `0 articles`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
