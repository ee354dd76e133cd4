import type { StatedContent } from './item-parts.ts';

/** What one item of a feed states, before the feed's own statements are laid under it. */
export type StatedItem = StatedContent & {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly headline: string | undefined;
  readonly byline: readonly { readonly name: string; readonly role: string | null }[] | undefined;
  readonly date: string | undefined;
  readonly source: string | undefined;
};
