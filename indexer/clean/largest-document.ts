/** Bytes, or characters of decoded text, that one document may have: 32 MiB. The longest newspaper page is far below. */
export const LARGEST_DOCUMENT = 32 * 1024 * 1024;
