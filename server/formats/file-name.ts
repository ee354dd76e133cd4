/** `newsmorgue-signing-ceremony-v7.csv`: in letters that every system takes. @param text what the file is of */
export function fileName(text: string, indexVersion: string, extension: string): string {
  const words = text.toLowerCase().match(PLAIN_WORDS)?.join('-').slice(0, LONGEST_NAME);
  return `${['newsmorgue', words, `v${indexVersion}`].filter(Boolean).join('-')}.${extension}`;
}

const PLAIN_WORDS = /[a-z\d]+/g;

const LONGEST_NAME = 60;
