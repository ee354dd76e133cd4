/** The text if it is a language tag, "en" or "pt-BR"; undefined for "English". */
export const languageTag = (text: string | undefined): string | undefined =>
  text !== undefined && LANGUAGE_TAG.test(text) ? text : undefined;

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[\w-]{1,20})?$/i;
